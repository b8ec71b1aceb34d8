// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import java.util.List;
import org.alcazar.ap.codec.Residue;
import org.alcazar.ap.element.CriticalityDiagnostics;
import org.alcazar.s1ap.codec.S1apTable;
import org.alcazar.s1ap.element.ERabItem;
import org.alcazar.s1ap.element.ERabSetupItemBearerSuRes;
import org.alcazar.s1ap.element.EnbUeS1apId;
import org.alcazar.s1ap.element.MmeUeS1apId;
import org.alcazar.s1ap.element.UserLocationInformation;
import org.jspecify.annotations.Nullable;

/**
 * Which bearers were set up (TS 36.413 §9.1.3.2).
 *
 * @param residue what a received message held beyond the rest
 */
public record ERabSetupResponse(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId, List<ERabSetupItemBearerSuRes> eRabSetupListBearerSuRes,
        List<ERabItem> eRabFailedToSetupListBearerSuRes, @Nullable CriticalityDiagnostics criticalityDiagnostics,
        @Nullable UserLocationInformation userLocationInformation, Residue residue) implements ToMme, UeAssociated {

    /** Its elements. */
    public static final S1apTable<ERabSetupResponse> TABLE = S1apTable.successful(5, REJECT, t -> {
        var mmeUeS1apId = t.mandatory(0, IGNORE, MmeUeS1apId.TYPE, ERabSetupResponse::mmeUeS1apId);
        var enbUeS1apId = t.mandatory(8, IGNORE, EnbUeS1apId.TYPE, ERabSetupResponse::enbUeS1apId);
        var eRabSetupListBearerSuRes = t.optionalList(
                28, IGNORE, ERabSetupItemBearerSuRes.LIST, ERabSetupResponse::eRabSetupListBearerSuRes);
        var eRabFailedToSetupListBearerSuRes = t.optionalList(
                29, IGNORE, ERabItem.LIST, ERabSetupResponse::eRabFailedToSetupListBearerSuRes);
        var criticalityDiagnostics = t.optional(58, IGNORE, CriticalityDiagnostics.TYPE, ERabSetupResponse::criticalityDiagnostics);
        var userLocationInformation = t.optional(189, IGNORE, UserLocationInformation.TYPE, ERabSetupResponse::userLocationInformation);
        var residue = t.residue(ERabSetupResponse::residue);
        return v -> new ERabSetupResponse(v.get(mmeUeS1apId), v.get(enbUeS1apId), v.get(eRabSetupListBearerSuRes, List.of()),
                v.get(eRabFailedToSetupListBearerSuRes, List.of()), v.get(criticalityDiagnostics), v.get(userLocationInformation),
                v.get(residue));
    });

    public ERabSetupResponse {
        eRabSetupListBearerSuRes = List.copyOf(eRabSetupListBearerSuRes);
        eRabFailedToSetupListBearerSuRes = List.copyOf(eRabFailedToSetupListBearerSuRes);
    }

    /** A message to be sent, without optional elements to begin with. */
    public static Builder builder(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId) {
        return new Builder(mmeUeS1apId, enbUeS1apId);
    }

    /** Adds the optional elements that are wanted. */
    public static final class Builder {

        private final MmeUeS1apId mmeUeS1apId;
        private final EnbUeS1apId enbUeS1apId;
        private List<ERabSetupItemBearerSuRes> eRabSetupListBearerSuRes = List.of();
        private List<ERabItem> eRabFailedToSetupListBearerSuRes = List.of();
        private @Nullable CriticalityDiagnostics criticalityDiagnostics;
        private @Nullable UserLocationInformation userLocationInformation;

        private Builder(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId) {
            this.mmeUeS1apId = mmeUeS1apId;
            this.enbUeS1apId = enbUeS1apId;
        }

        public Builder eRabSetupListBearerSuRes(List<ERabSetupItemBearerSuRes> value) {
            eRabSetupListBearerSuRes = value;
            return this;
        }

        public Builder eRabFailedToSetupListBearerSuRes(List<ERabItem> value) {
            eRabFailedToSetupListBearerSuRes = value;
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

        public ERabSetupResponse build() {
            return new ERabSetupResponse(mmeUeS1apId, enbUeS1apId, eRabSetupListBearerSuRes, eRabFailedToSetupListBearerSuRes,
                    criticalityDiagnostics, userLocationInformation, Residue.NONE);
        }
    }
}
