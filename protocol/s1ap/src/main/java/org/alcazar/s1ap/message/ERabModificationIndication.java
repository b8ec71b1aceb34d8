// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import java.util.List;
import org.alcazar.ap.codec.Residue;
import org.alcazar.ap.element.CommonTypes;
import org.alcazar.s1ap.codec.S1apTable;
import org.alcazar.s1ap.element.ERabNotToBeModifiedItemBearerModInd;
import org.alcazar.s1ap.element.ERabToBeModifiedItemBearerModInd;
import org.alcazar.s1ap.element.EnbUeS1apId;
import org.alcazar.s1ap.element.MmeUeS1apId;
import org.alcazar.s1ap.element.UserLocationInformation;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * Bearers end at other addresses in the radio network from now on (TS 36.413 §9.1.3.8).
 *
 * @param residue what a received message held beyond the rest
 */
public record ERabModificationIndication(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId,
        List<ERabToBeModifiedItemBearerModInd> eRabToBeModifiedListBearerModInd,
        List<ERabNotToBeModifiedItemBearerModInd> eRabNotToBeModifiedListBearerModInd, @Nullable Octets csgMembershipInfo,
        @Nullable Octets secondaryRatDataUsageReportList, @Nullable UserLocationInformation userLocationInformation, Residue residue)
        implements ToMme, UeAssociated {

    /** Its elements. */
    public static final S1apTable<ERabModificationIndication> TABLE = S1apTable.of(50, REJECT, t -> {
        var mmeUeS1apId = t.mandatory(0, REJECT, MmeUeS1apId.TYPE, ERabModificationIndication::mmeUeS1apId);
        var enbUeS1apId = t.mandatory(8, REJECT, EnbUeS1apId.TYPE, ERabModificationIndication::enbUeS1apId);
        var eRabToBeModifiedListBearerModInd = t.mandatory(
                199, REJECT, ERabToBeModifiedItemBearerModInd.LIST, ERabModificationIndication::eRabToBeModifiedListBearerModInd);
        var eRabNotToBeModifiedListBearerModInd = t.optionalList(
                201, REJECT, ERabNotToBeModifiedItemBearerModInd.LIST, ERabModificationIndication::eRabNotToBeModifiedListBearerModInd);
        var csgMembershipInfo = t.optional(226, REJECT, CommonTypes.UNREAD, ERabModificationIndication::csgMembershipInfo);
        var secondaryRatDataUsageReportList = t.optional(
                264, IGNORE, CommonTypes.UNREAD, ERabModificationIndication::secondaryRatDataUsageReportList);
        var userLocationInformation = t.optional(
                189, IGNORE, UserLocationInformation.TYPE, ERabModificationIndication::userLocationInformation);
        var residue = t.residue(ERabModificationIndication::residue);
        return v -> new ERabModificationIndication(v.get(mmeUeS1apId), v.get(enbUeS1apId), v.get(eRabToBeModifiedListBearerModInd),
                v.get(eRabNotToBeModifiedListBearerModInd, List.of()), v.get(csgMembershipInfo), v.get(secondaryRatDataUsageReportList),
                v.get(userLocationInformation), v.get(residue));
    });

    public ERabModificationIndication {
        eRabToBeModifiedListBearerModInd = List.copyOf(eRabToBeModifiedListBearerModInd);
        eRabNotToBeModifiedListBearerModInd = List.copyOf(eRabNotToBeModifiedListBearerModInd);
    }

    /** A message to be sent, without optional elements to begin with. */
    public static Builder builder(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId,
            List<ERabToBeModifiedItemBearerModInd> eRabToBeModifiedListBearerModInd) {
        return new Builder(mmeUeS1apId, enbUeS1apId, eRabToBeModifiedListBearerModInd);
    }

    /** Adds the optional elements that are wanted. */
    public static final class Builder {

        private final MmeUeS1apId mmeUeS1apId;
        private final EnbUeS1apId enbUeS1apId;
        private final List<ERabToBeModifiedItemBearerModInd> eRabToBeModifiedListBearerModInd;
        private List<ERabNotToBeModifiedItemBearerModInd> eRabNotToBeModifiedListBearerModInd = List.of();
        private @Nullable Octets csgMembershipInfo;
        private @Nullable Octets secondaryRatDataUsageReportList;
        private @Nullable UserLocationInformation userLocationInformation;

        private Builder(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId,
                List<ERabToBeModifiedItemBearerModInd> eRabToBeModifiedListBearerModInd) {
            this.mmeUeS1apId = mmeUeS1apId;
            this.enbUeS1apId = enbUeS1apId;
            this.eRabToBeModifiedListBearerModInd = eRabToBeModifiedListBearerModInd;
        }

        public Builder eRabNotToBeModifiedListBearerModInd(List<ERabNotToBeModifiedItemBearerModInd> value) {
            eRabNotToBeModifiedListBearerModInd = value;
            return this;
        }

        public Builder csgMembershipInfo(@Nullable Octets value) {
            csgMembershipInfo = value;
            return this;
        }

        public Builder secondaryRatDataUsageReportList(@Nullable Octets value) {
            secondaryRatDataUsageReportList = value;
            return this;
        }

        public Builder userLocationInformation(@Nullable UserLocationInformation value) {
            userLocationInformation = value;
            return this;
        }

        public ERabModificationIndication build() {
            return new ERabModificationIndication(mmeUeS1apId, enbUeS1apId, eRabToBeModifiedListBearerModInd,
                    eRabNotToBeModifiedListBearerModInd, csgMembershipInfo, secondaryRatDataUsageReportList, userLocationInformation,
                    Residue.NONE);
        }
    }
}
