// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import java.util.List;
import org.alcazar.ap.codec.Residue;
import org.alcazar.s1ap.codec.S1apTable;
import org.alcazar.s1ap.element.ERabToBeModifiedItemBearerModReq;
import org.alcazar.s1ap.element.EnbUeS1apId;
import org.alcazar.s1ap.element.MmeUeS1apId;
import org.alcazar.s1ap.element.UeAggregateMaximumBitrate;
import org.jspecify.annotations.Nullable;

/**
 * Bearers are to be changed (TS 36.413 §9.1.3.3).
 *
 * @param residue what a received message held beyond the rest
 */
public record ERabModifyRequest(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId,
        @Nullable UeAggregateMaximumBitrate ueAggregateMaximumBitrate,
        List<ERabToBeModifiedItemBearerModReq> eRabToBeModifiedListBearerModReq, boolean secondaryRatDataUsageRequest, Residue residue)
        implements ToEnb, UeAssociated {

    /** Its elements. */
    public static final S1apTable<ERabModifyRequest> TABLE = S1apTable.of(6, REJECT, t -> {
        var mmeUeS1apId = t.mandatory(0, REJECT, MmeUeS1apId.TYPE, ERabModifyRequest::mmeUeS1apId);
        var enbUeS1apId = t.mandatory(8, REJECT, EnbUeS1apId.TYPE, ERabModifyRequest::enbUeS1apId);
        var ueAggregateMaximumBitrate = t.optional(
                66, REJECT, UeAggregateMaximumBitrate.TYPE, ERabModifyRequest::ueAggregateMaximumBitrate);
        var eRabToBeModifiedListBearerModReq = t.mandatory(
                30, REJECT, ERabToBeModifiedItemBearerModReq.LIST, ERabModifyRequest::eRabToBeModifiedListBearerModReq);
        var secondaryRatDataUsageRequest = t.flag(268, IGNORE, ERabModifyRequest::secondaryRatDataUsageRequest);
        var residue = t.residue(ERabModifyRequest::residue);
        return v -> new ERabModifyRequest(v.get(mmeUeS1apId), v.get(enbUeS1apId), v.get(ueAggregateMaximumBitrate),
                v.get(eRabToBeModifiedListBearerModReq), v.get(secondaryRatDataUsageRequest, false), v.get(residue));
    });

    public ERabModifyRequest {
        eRabToBeModifiedListBearerModReq = List.copyOf(eRabToBeModifiedListBearerModReq);
    }

    /** A message to be sent. */
    public ERabModifyRequest(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId,
            @Nullable UeAggregateMaximumBitrate ueAggregateMaximumBitrate,
            List<ERabToBeModifiedItemBearerModReq> eRabToBeModifiedListBearerModReq, boolean secondaryRatDataUsageRequest) {
        this(mmeUeS1apId, enbUeS1apId, ueAggregateMaximumBitrate, eRabToBeModifiedListBearerModReq, secondaryRatDataUsageRequest,
                Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public ERabModifyRequest(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId,
            List<ERabToBeModifiedItemBearerModReq> eRabToBeModifiedListBearerModReq) {
        this(mmeUeS1apId, enbUeS1apId, null, eRabToBeModifiedListBearerModReq, false, Residue.NONE);
    }
}
