// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import java.util.List;
import org.alcazar.ap.codec.Residue;
import org.alcazar.ap.element.CommonTypes;
import org.alcazar.ap.element.CriticalityDiagnostics;
import org.alcazar.s1ap.codec.S1apTable;
import org.alcazar.s1ap.element.ERabItem;
import org.alcazar.s1ap.element.ERabReleaseItemBearerRelComp;
import org.alcazar.s1ap.element.EnbUeS1apId;
import org.alcazar.s1ap.element.MmeUeS1apId;
import org.alcazar.s1ap.element.UserLocationInformation;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * Which bearers were released (TS 36.413 §9.1.3.6).
 *
 * @param residue what a received message held beyond the rest
 */
public record ERabReleaseResponse(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId,
        List<ERabReleaseItemBearerRelComp> eRabReleaseListBearerRelComp, List<ERabItem> eRabFailedToReleaseList,
        @Nullable CriticalityDiagnostics criticalityDiagnostics, @Nullable UserLocationInformation userLocationInformation,
        @Nullable Octets secondaryRatDataUsageReportList, Residue residue) implements ToMme, UeAssociated {

    /** Its elements. */
    public static final S1apTable<ERabReleaseResponse> TABLE = S1apTable.successful(7, REJECT, t -> {
        var mmeUeS1apId = t.mandatory(0, IGNORE, MmeUeS1apId.TYPE, ERabReleaseResponse::mmeUeS1apId);
        var enbUeS1apId = t.mandatory(8, IGNORE, EnbUeS1apId.TYPE, ERabReleaseResponse::enbUeS1apId);
        var eRabReleaseListBearerRelComp = t.optionalList(
                69, IGNORE, ERabReleaseItemBearerRelComp.LIST, ERabReleaseResponse::eRabReleaseListBearerRelComp);
        var eRabFailedToReleaseList = t.optionalList(34, IGNORE, ERabItem.LIST, ERabReleaseResponse::eRabFailedToReleaseList);
        var criticalityDiagnostics = t.optional(58, IGNORE, CriticalityDiagnostics.TYPE, ERabReleaseResponse::criticalityDiagnostics);
        var userLocationInformation = t.optional(189, IGNORE, UserLocationInformation.TYPE, ERabReleaseResponse::userLocationInformation);
        var secondaryRatDataUsageReportList = t.optional(
                264, IGNORE, CommonTypes.UNREAD, ERabReleaseResponse::secondaryRatDataUsageReportList);
        var residue = t.residue(ERabReleaseResponse::residue);
        return v -> new ERabReleaseResponse(v.get(mmeUeS1apId), v.get(enbUeS1apId), v.get(eRabReleaseListBearerRelComp, List.of()),
                v.get(eRabFailedToReleaseList, List.of()), v.get(criticalityDiagnostics), v.get(userLocationInformation),
                v.get(secondaryRatDataUsageReportList), v.get(residue));
    });

    public ERabReleaseResponse {
        eRabReleaseListBearerRelComp = List.copyOf(eRabReleaseListBearerRelComp);
        eRabFailedToReleaseList = List.copyOf(eRabFailedToReleaseList);
    }

    /** A message to be sent, without optional elements to begin with. */
    public static Builder builder(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId) {
        return new Builder(mmeUeS1apId, enbUeS1apId);
    }

    /** Adds the optional elements that are wanted. */
    public static final class Builder {

        private final MmeUeS1apId mmeUeS1apId;
        private final EnbUeS1apId enbUeS1apId;
        private List<ERabReleaseItemBearerRelComp> eRabReleaseListBearerRelComp = List.of();
        private List<ERabItem> eRabFailedToReleaseList = List.of();
        private @Nullable CriticalityDiagnostics criticalityDiagnostics;
        private @Nullable UserLocationInformation userLocationInformation;
        private @Nullable Octets secondaryRatDataUsageReportList;

        private Builder(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId) {
            this.mmeUeS1apId = mmeUeS1apId;
            this.enbUeS1apId = enbUeS1apId;
        }

        public Builder eRabReleaseListBearerRelComp(List<ERabReleaseItemBearerRelComp> value) {
            eRabReleaseListBearerRelComp = value;
            return this;
        }

        public Builder eRabFailedToReleaseList(List<ERabItem> value) {
            eRabFailedToReleaseList = value;
            return this;
        }

        public Builder criticalityDiagnostics(@Nullable CriticalityDiagnostics value) {
            criticalityDiagnostics = value;
            return this;
        }

        public Builder userLocationInformation(@Nullable UserLocationInformation value) {
            userLocationInformation = value;
            return this;
        }

        public Builder secondaryRatDataUsageReportList(@Nullable Octets value) {
            secondaryRatDataUsageReportList = value;
            return this;
        }

        public ERabReleaseResponse build() {
            return new ERabReleaseResponse(mmeUeS1apId, enbUeS1apId, eRabReleaseListBearerRelComp, eRabFailedToReleaseList,
                    criticalityDiagnostics, userLocationInformation, secondaryRatDataUsageReportList, Residue.NONE);
        }
    }
}
