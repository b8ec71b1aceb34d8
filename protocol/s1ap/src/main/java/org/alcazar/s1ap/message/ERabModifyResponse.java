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
import org.alcazar.s1ap.element.ERabModifyItemBearerModRes;
import org.alcazar.s1ap.element.EnbUeS1apId;
import org.alcazar.s1ap.element.MmeUeS1apId;
import org.alcazar.s1ap.element.UserLocationInformation;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * Which bearers were changed (TS 36.413 §9.1.3.4).
 *
 * @param residue what a received message held beyond the rest
 */
public record ERabModifyResponse(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId,
        List<ERabModifyItemBearerModRes> eRabModifyListBearerModRes, List<ERabItem> eRabFailedToModifyList,
        @Nullable CriticalityDiagnostics criticalityDiagnostics, @Nullable Octets secondaryRatDataUsageReportList,
        @Nullable UserLocationInformation userLocationInformation, Residue residue) implements ToMme, UeAssociated {

    /** Its elements. */
    public static final S1apTable<ERabModifyResponse> TABLE = S1apTable.successful(6, REJECT, t -> {
        var mmeUeS1apId = t.mandatory(0, IGNORE, MmeUeS1apId.TYPE, ERabModifyResponse::mmeUeS1apId);
        var enbUeS1apId = t.mandatory(8, IGNORE, EnbUeS1apId.TYPE, ERabModifyResponse::enbUeS1apId);
        var eRabModifyListBearerModRes = t.optionalList(
                31, IGNORE, ERabModifyItemBearerModRes.LIST, ERabModifyResponse::eRabModifyListBearerModRes);
        var eRabFailedToModifyList = t.optionalList(32, IGNORE, ERabItem.LIST, ERabModifyResponse::eRabFailedToModifyList);
        var criticalityDiagnostics = t.optional(58, IGNORE, CriticalityDiagnostics.TYPE, ERabModifyResponse::criticalityDiagnostics);
        var secondaryRatDataUsageReportList = t.optional(
                264, IGNORE, CommonTypes.UNREAD, ERabModifyResponse::secondaryRatDataUsageReportList);
        var userLocationInformation = t.optional(189, IGNORE, UserLocationInformation.TYPE, ERabModifyResponse::userLocationInformation);
        var residue = t.residue(ERabModifyResponse::residue);
        return v -> new ERabModifyResponse(v.get(mmeUeS1apId), v.get(enbUeS1apId), v.get(eRabModifyListBearerModRes, List.of()),
                v.get(eRabFailedToModifyList, List.of()), v.get(criticalityDiagnostics), v.get(secondaryRatDataUsageReportList),
                v.get(userLocationInformation), v.get(residue));
    });

    public ERabModifyResponse {
        eRabModifyListBearerModRes = List.copyOf(eRabModifyListBearerModRes);
        eRabFailedToModifyList = List.copyOf(eRabFailedToModifyList);
    }

    /** A message to be sent, without optional elements to begin with. */
    public static Builder builder(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId) {
        return new Builder(mmeUeS1apId, enbUeS1apId);
    }

    /** Adds the optional elements that are wanted. */
    public static final class Builder {

        private final MmeUeS1apId mmeUeS1apId;
        private final EnbUeS1apId enbUeS1apId;
        private List<ERabModifyItemBearerModRes> eRabModifyListBearerModRes = List.of();
        private List<ERabItem> eRabFailedToModifyList = List.of();
        private @Nullable CriticalityDiagnostics criticalityDiagnostics;
        private @Nullable Octets secondaryRatDataUsageReportList;
        private @Nullable UserLocationInformation userLocationInformation;

        private Builder(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId) {
            this.mmeUeS1apId = mmeUeS1apId;
            this.enbUeS1apId = enbUeS1apId;
        }

        public Builder eRabModifyListBearerModRes(List<ERabModifyItemBearerModRes> value) {
            eRabModifyListBearerModRes = value;
            return this;
        }

        public Builder eRabFailedToModifyList(List<ERabItem> value) {
            eRabFailedToModifyList = value;
            return this;
        }

        public Builder criticalityDiagnostics(@Nullable CriticalityDiagnostics value) {
            criticalityDiagnostics = value;
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

        public ERabModifyResponse build() {
            return new ERabModifyResponse(mmeUeS1apId, enbUeS1apId, eRabModifyListBearerModRes, eRabFailedToModifyList,
                    criticalityDiagnostics, secondaryRatDataUsageReportList, userLocationInformation, Residue.NONE);
        }
    }
}
