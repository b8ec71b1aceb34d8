// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import java.util.List;
import org.alcazar.ap.codec.Residue;
import org.alcazar.ap.element.CriticalityDiagnostics;
import org.alcazar.s1ap.codec.S1apTable;
import org.alcazar.s1ap.element.CsgMembershipStatus;
import org.alcazar.s1ap.element.ERabItem;
import org.alcazar.s1ap.element.ERabModifyItemBearerModConf;
import org.alcazar.s1ap.element.EnbUeS1apId;
import org.alcazar.s1ap.element.MmeUeS1apId;
import org.jspecify.annotations.Nullable;

/**
 * Which bearers now go to their other addresses (TS 36.413 §9.1.3.9).
 *
 * @param residue what a received message held beyond the rest
 */
public record ERabModificationConfirm(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId,
        List<ERabModifyItemBearerModConf> eRabModifyListBearerModConf, List<ERabItem> eRabFailedToModifyListBearerModConf,
        List<ERabItem> eRabToBeReleasedListBearerModConf, @Nullable CriticalityDiagnostics criticalityDiagnostics,
        @Nullable CsgMembershipStatus csgMembershipStatus, Residue residue) implements ToEnb, UeAssociated {

    /** Its elements. */
    public static final S1apTable<ERabModificationConfirm> TABLE = S1apTable.successful(50, REJECT, t -> {
        var mmeUeS1apId = t.mandatory(0, IGNORE, MmeUeS1apId.TYPE, ERabModificationConfirm::mmeUeS1apId);
        var enbUeS1apId = t.mandatory(8, IGNORE, EnbUeS1apId.TYPE, ERabModificationConfirm::enbUeS1apId);
        var eRabModifyListBearerModConf = t.optionalList(
                203, IGNORE, ERabModifyItemBearerModConf.LIST, ERabModificationConfirm::eRabModifyListBearerModConf);
        var eRabFailedToModifyListBearerModConf = t.optionalList(
                205, IGNORE, ERabItem.LIST, ERabModificationConfirm::eRabFailedToModifyListBearerModConf);
        var eRabToBeReleasedListBearerModConf = t.optionalList(
                210, IGNORE, ERabItem.LIST, ERabModificationConfirm::eRabToBeReleasedListBearerModConf);
        var criticalityDiagnostics = t.optional(58, IGNORE, CriticalityDiagnostics.TYPE, ERabModificationConfirm::criticalityDiagnostics);
        var csgMembershipStatus = t.optional(146, IGNORE, CsgMembershipStatus.TYPE, ERabModificationConfirm::csgMembershipStatus);
        var residue = t.residue(ERabModificationConfirm::residue);
        return v -> new ERabModificationConfirm(v.get(mmeUeS1apId), v.get(enbUeS1apId), v.get(eRabModifyListBearerModConf, List.of()),
                v.get(eRabFailedToModifyListBearerModConf, List.of()), v.get(eRabToBeReleasedListBearerModConf, List.of()),
                v.get(criticalityDiagnostics), v.get(csgMembershipStatus), v.get(residue));
    });

    public ERabModificationConfirm {
        eRabModifyListBearerModConf = List.copyOf(eRabModifyListBearerModConf);
        eRabFailedToModifyListBearerModConf = List.copyOf(eRabFailedToModifyListBearerModConf);
        eRabToBeReleasedListBearerModConf = List.copyOf(eRabToBeReleasedListBearerModConf);
    }

    /** A message to be sent, without optional elements to begin with. */
    public static Builder builder(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId) {
        return new Builder(mmeUeS1apId, enbUeS1apId);
    }

    /** Adds the optional elements that are wanted. */
    public static final class Builder {

        private final MmeUeS1apId mmeUeS1apId;
        private final EnbUeS1apId enbUeS1apId;
        private List<ERabModifyItemBearerModConf> eRabModifyListBearerModConf = List.of();
        private List<ERabItem> eRabFailedToModifyListBearerModConf = List.of();
        private List<ERabItem> eRabToBeReleasedListBearerModConf = List.of();
        private @Nullable CriticalityDiagnostics criticalityDiagnostics;
        private @Nullable CsgMembershipStatus csgMembershipStatus;

        private Builder(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId) {
            this.mmeUeS1apId = mmeUeS1apId;
            this.enbUeS1apId = enbUeS1apId;
        }

        public Builder eRabModifyListBearerModConf(List<ERabModifyItemBearerModConf> value) {
            eRabModifyListBearerModConf = value;
            return this;
        }

        public Builder eRabFailedToModifyListBearerModConf(List<ERabItem> value) {
            eRabFailedToModifyListBearerModConf = value;
            return this;
        }

        public Builder eRabToBeReleasedListBearerModConf(List<ERabItem> value) {
            eRabToBeReleasedListBearerModConf = value;
            return this;
        }

        public Builder criticalityDiagnostics(@Nullable CriticalityDiagnostics value) {
            criticalityDiagnostics = value;
            return this;
        }

        public Builder csgMembershipStatus(@Nullable CsgMembershipStatus value) {
            csgMembershipStatus = value;
            return this;
        }

        public ERabModificationConfirm build() {
            return new ERabModificationConfirm(mmeUeS1apId, enbUeS1apId, eRabModifyListBearerModConf, eRabFailedToModifyListBearerModConf,
                    eRabToBeReleasedListBearerModConf, criticalityDiagnostics, csgMembershipStatus, Residue.NONE);
        }
    }
}
