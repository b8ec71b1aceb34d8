// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;
import static org.alcazar.ngap.element.ElementTypes.RAN_NODE_NAME;

import java.util.List;
import org.alcazar.ap.codec.Residue;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.ExtendedName;
import org.alcazar.ngap.element.GlobalRanNodeId;
import org.alcazar.ngap.element.NbIotDefaultPagingDrx;
import org.alcazar.ngap.element.PagingDrx;
import org.alcazar.ngap.element.SupportedTaItem;
import org.alcazar.ngap.element.TnlAssociation;
import org.jspecify.annotations.Nullable;

/**
 * The RAN node tells what has changed (TS 38.413 §9.2.6.4).
 *
 * @param residue what a received message held beyond the rest
 */
public record RanConfigurationUpdate(@Nullable String ranNodeName, List<SupportedTaItem> supportedTaList,
        @Nullable PagingDrx defaultPagingDrx, @Nullable GlobalRanNodeId globalRanNodeId,
        List<TnlAssociation.RanToRemove> tnlAssociationsToRemove, @Nullable NbIotDefaultPagingDrx nbIotDefaultPagingDrx,
        @Nullable ExtendedName extendedRanNodeName, Residue residue) implements ToAmf {

    /** Its elements. */
    public static final NgapTable<RanConfigurationUpdate> TABLE = NgapTable.of(35, REJECT, t -> {
        var name = t.optional(82, IGNORE, RAN_NODE_NAME, RanConfigurationUpdate::ranNodeName);
        var areas = t.optionalList(102, REJECT, SupportedTaItem.LIST, RanConfigurationUpdate::supportedTaList);
        var drx = t.optional(21, IGNORE, PagingDrx.TYPE, RanConfigurationUpdate::defaultPagingDrx);
        var node = t.optional(27, IGNORE, GlobalRanNodeId.TYPE, RanConfigurationUpdate::globalRanNodeId);
        var removed = t.optionalList(167, REJECT, TnlAssociation.RanToRemove.LIST, RanConfigurationUpdate::tnlAssociationsToRemove);
        var nbIotDrx = t.optional(204, IGNORE, NbIotDefaultPagingDrx.TYPE, RanConfigurationUpdate::nbIotDefaultPagingDrx);
        var longName = t.optional(273, IGNORE, ExtendedName.TYPE, RanConfigurationUpdate::extendedRanNodeName);
        var rest = t.residue(RanConfigurationUpdate::residue);
        return v -> new RanConfigurationUpdate(v.get(name), v.get(areas, List.of()), v.get(drx), v.get(node), v.get(removed, List.of()),
                v.get(nbIotDrx), v.get(longName), v.get(rest));
    });

    public RanConfigurationUpdate {
        supportedTaList = List.copyOf(supportedTaList);
        tnlAssociationsToRemove = List.copyOf(tnlAssociationsToRemove);
    }

    /** A message to be sent, without optional elements to begin with. */
    public static Builder builder() {
        return new Builder();
    }

    /** Adds the optional elements that are wanted. */
    public static final class Builder {

        private @Nullable String ranNodeName;
        private List<SupportedTaItem> supportedTaList = List.of();
        private @Nullable PagingDrx defaultPagingDrx;
        private @Nullable GlobalRanNodeId globalRanNodeId;
        private List<TnlAssociation.RanToRemove> tnlAssociationsToRemove = List.of();
        private @Nullable NbIotDefaultPagingDrx nbIotDefaultPagingDrx;
        private @Nullable ExtendedName extendedRanNodeName;

        private Builder() {
        }

        public Builder ranNodeName(@Nullable String value) {
            ranNodeName = value;
            return this;
        }

        public Builder supportedTaList(List<SupportedTaItem> value) {
            supportedTaList = value;
            return this;
        }

        public Builder defaultPagingDrx(@Nullable PagingDrx value) {
            defaultPagingDrx = value;
            return this;
        }

        public Builder globalRanNodeId(@Nullable GlobalRanNodeId value) {
            globalRanNodeId = value;
            return this;
        }

        public Builder tnlAssociationsToRemove(List<TnlAssociation.RanToRemove> value) {
            tnlAssociationsToRemove = value;
            return this;
        }

        public Builder nbIotDefaultPagingDrx(@Nullable NbIotDefaultPagingDrx value) {
            nbIotDefaultPagingDrx = value;
            return this;
        }

        public Builder extendedRanNodeName(@Nullable ExtendedName value) {
            extendedRanNodeName = value;
            return this;
        }

        public RanConfigurationUpdate build() {
            return new RanConfigurationUpdate(ranNodeName, supportedTaList, defaultPagingDrx, globalRanNodeId, tnlAssociationsToRemove,
                    nbIotDefaultPagingDrx, extendedRanNodeName, Residue.NONE);
        }
    }
}
