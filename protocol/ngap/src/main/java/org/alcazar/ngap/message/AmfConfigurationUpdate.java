// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;
import static org.alcazar.ngap.element.ElementTypes.AMF_NAME;
import static org.alcazar.ngap.element.ElementTypes.RELATIVE_AMF_CAPACITY;

import java.util.List;
import org.alcazar.ap.codec.Residue;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.ExtendedName;
import org.alcazar.ngap.element.PlmnSupportItem;
import org.alcazar.ngap.element.ServedGuamiItem;
import org.alcazar.ngap.element.TnlAssociation;
import org.jspecify.annotations.Nullable;

/**
 * The AMF tells what has changed (TS 38.413 §9.2.6.7).
 *
 * @param residue what a received message held beyond the rest
 */
public record AmfConfigurationUpdate(@Nullable String amfName, List<ServedGuamiItem> servedGuamiList,
        @Nullable Integer relativeAmfCapacity, List<PlmnSupportItem> plmnSupportList, List<TnlAssociation.ToAdd> tnlAssociationsToAdd,
        List<TnlAssociation.ToRemove> tnlAssociationsToRemove, List<TnlAssociation.ToUpdate> tnlAssociationsToUpdate,
        @Nullable ExtendedName extendedAmfName, Residue residue) implements ToRan {

    /** Its elements. */
    public static final NgapTable<AmfConfigurationUpdate> TABLE = NgapTable.of(0, REJECT, t -> {
        var name = t.optional(1, REJECT, AMF_NAME, AmfConfigurationUpdate::amfName);
        var guamis = t.optionalList(96, REJECT, ServedGuamiItem.LIST, AmfConfigurationUpdate::servedGuamiList);
        var capacity = t.optional(86, IGNORE, RELATIVE_AMF_CAPACITY, AmfConfigurationUpdate::relativeAmfCapacity);
        var plmns = t.optionalList(80, REJECT, PlmnSupportItem.LIST, AmfConfigurationUpdate::plmnSupportList);
        var added = t.optionalList(6, IGNORE, TnlAssociation.ToAdd.LIST, AmfConfigurationUpdate::tnlAssociationsToAdd);
        var removed = t.optionalList(7, IGNORE, TnlAssociation.ToRemove.LIST, AmfConfigurationUpdate::tnlAssociationsToRemove);
        var updated = t.optionalList(8, IGNORE, TnlAssociation.ToUpdate.LIST, AmfConfigurationUpdate::tnlAssociationsToUpdate);
        var longName = t.optional(274, IGNORE, ExtendedName.TYPE, AmfConfigurationUpdate::extendedAmfName);
        var rest = t.residue(AmfConfigurationUpdate::residue);
        return v -> new AmfConfigurationUpdate(v.get(name), v.get(guamis, List.of()), v.get(capacity), v.get(plmns, List.of()),
                v.get(added, List.of()), v.get(removed, List.of()), v.get(updated, List.of()), v.get(longName), v.get(rest));
    });

    public AmfConfigurationUpdate {
        servedGuamiList = List.copyOf(servedGuamiList);
        plmnSupportList = List.copyOf(plmnSupportList);
        tnlAssociationsToAdd = List.copyOf(tnlAssociationsToAdd);
        tnlAssociationsToRemove = List.copyOf(tnlAssociationsToRemove);
        tnlAssociationsToUpdate = List.copyOf(tnlAssociationsToUpdate);
    }

    /** A message to be sent, without optional elements to begin with. */
    public static Builder builder() {
        return new Builder();
    }

    /** Adds the optional elements that are wanted. */
    public static final class Builder {

        private @Nullable String amfName;
        private List<ServedGuamiItem> servedGuamiList = List.of();
        private @Nullable Integer relativeAmfCapacity;
        private List<PlmnSupportItem> plmnSupportList = List.of();
        private List<TnlAssociation.ToAdd> tnlAssociationsToAdd = List.of();
        private List<TnlAssociation.ToRemove> tnlAssociationsToRemove = List.of();
        private List<TnlAssociation.ToUpdate> tnlAssociationsToUpdate = List.of();
        private @Nullable ExtendedName extendedAmfName;

        private Builder() {
        }

        public Builder amfName(@Nullable String value) {
            amfName = value;
            return this;
        }

        public Builder servedGuamiList(List<ServedGuamiItem> value) {
            servedGuamiList = value;
            return this;
        }

        public Builder relativeAmfCapacity(@Nullable Integer value) {
            relativeAmfCapacity = value;
            return this;
        }

        public Builder plmnSupportList(List<PlmnSupportItem> value) {
            plmnSupportList = value;
            return this;
        }

        public Builder tnlAssociationsToAdd(List<TnlAssociation.ToAdd> value) {
            tnlAssociationsToAdd = value;
            return this;
        }

        public Builder tnlAssociationsToRemove(List<TnlAssociation.ToRemove> value) {
            tnlAssociationsToRemove = value;
            return this;
        }

        public Builder tnlAssociationsToUpdate(List<TnlAssociation.ToUpdate> value) {
            tnlAssociationsToUpdate = value;
            return this;
        }

        public Builder extendedAmfName(@Nullable ExtendedName value) {
            extendedAmfName = value;
            return this;
        }

        public AmfConfigurationUpdate build() {
            return new AmfConfigurationUpdate(amfName, servedGuamiList, relativeAmfCapacity, plmnSupportList, tnlAssociationsToAdd,
                    tnlAssociationsToRemove, tnlAssociationsToUpdate, extendedAmfName, Residue.NONE);
        }
    }
}
