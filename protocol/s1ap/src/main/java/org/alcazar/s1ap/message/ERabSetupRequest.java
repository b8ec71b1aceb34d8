// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.message;

import static org.alcazar.ap.element.Criticality.REJECT;

import java.util.List;
import org.alcazar.ap.codec.Residue;
import org.alcazar.s1ap.codec.S1apTable;
import org.alcazar.s1ap.element.ERabToBeSetupItemBearerSuReq;
import org.alcazar.s1ap.element.EnbUeS1apId;
import org.alcazar.s1ap.element.MmeUeS1apId;
import org.alcazar.s1ap.element.UeAggregateMaximumBitrate;
import org.jspecify.annotations.Nullable;

/**
 * Bearers are to be set up (TS 36.413 §9.1.3.1).
 *
 * @param residue what a received message held beyond the rest
 */
public record ERabSetupRequest(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId,
        @Nullable UeAggregateMaximumBitrate ueAggregateMaximumBitrate, List<ERabToBeSetupItemBearerSuReq> eRabToBeSetupListBearerSuReq,
        Residue residue) implements ToEnb, UeAssociated {

    /** Its elements. */
    public static final S1apTable<ERabSetupRequest> TABLE = S1apTable.of(5, REJECT, t -> {
        var mmeUeS1apId = t.mandatory(0, REJECT, MmeUeS1apId.TYPE, ERabSetupRequest::mmeUeS1apId);
        var enbUeS1apId = t.mandatory(8, REJECT, EnbUeS1apId.TYPE, ERabSetupRequest::enbUeS1apId);
        var ueAggregateMaximumBitrate = t.optional(66, REJECT, UeAggregateMaximumBitrate.TYPE, ERabSetupRequest::ueAggregateMaximumBitrate);
        var eRabToBeSetupListBearerSuReq = t.mandatory(
                16, REJECT, ERabToBeSetupItemBearerSuReq.LIST, ERabSetupRequest::eRabToBeSetupListBearerSuReq);
        var residue = t.residue(ERabSetupRequest::residue);
        return v -> new ERabSetupRequest(v.get(mmeUeS1apId), v.get(enbUeS1apId), v.get(ueAggregateMaximumBitrate),
                v.get(eRabToBeSetupListBearerSuReq), v.get(residue));
    });

    public ERabSetupRequest {
        eRabToBeSetupListBearerSuReq = List.copyOf(eRabToBeSetupListBearerSuReq);
    }

    /** A message to be sent. */
    public ERabSetupRequest(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId,
            @Nullable UeAggregateMaximumBitrate ueAggregateMaximumBitrate,
            List<ERabToBeSetupItemBearerSuReq> eRabToBeSetupListBearerSuReq) {
        this(mmeUeS1apId, enbUeS1apId, ueAggregateMaximumBitrate, eRabToBeSetupListBearerSuReq, Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public ERabSetupRequest(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId,
            List<ERabToBeSetupItemBearerSuReq> eRabToBeSetupListBearerSuReq) {
        this(mmeUeS1apId, enbUeS1apId, null, eRabToBeSetupListBearerSuReq, Residue.NONE);
    }
}
