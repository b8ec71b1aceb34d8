// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import org.alcazar.ap.codec.Residue;
import org.alcazar.ap.element.CommonTypes;
import org.alcazar.s1ap.codec.S1apTable;
import org.alcazar.s1ap.element.Cause;
import org.alcazar.s1ap.element.EnbUeS1apId;
import org.alcazar.s1ap.element.MmeUeS1apId;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The eNB wants a UE's context released (TS 36.413 §9.1.4.5).
 *
 * @param residue what a received message held beyond the rest
 */
public record UeContextReleaseRequest(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId, @Nullable Cause cause,
        boolean gwContextReleaseIndication, @Nullable Octets secondaryRatDataUsageReportList, Residue residue)
        implements ToMme, UeAssociated {

    /** Its elements. */
    public static final S1apTable<UeContextReleaseRequest> TABLE = S1apTable.of(18, IGNORE, t -> {
        var mmeUeS1apId = t.mandatory(0, REJECT, MmeUeS1apId.TYPE, UeContextReleaseRequest::mmeUeS1apId);
        var enbUeS1apId = t.mandatory(8, REJECT, EnbUeS1apId.TYPE, UeContextReleaseRequest::enbUeS1apId);
        var cause = t.expected(2, IGNORE, Cause.TYPE, UeContextReleaseRequest::cause);
        var gwContextReleaseIndication = t.flag(164, REJECT, UeContextReleaseRequest::gwContextReleaseIndication);
        var secondaryRatDataUsageReportList = t.optional(
                264, IGNORE, CommonTypes.UNREAD, UeContextReleaseRequest::secondaryRatDataUsageReportList);
        var residue = t.residue(UeContextReleaseRequest::residue);
        return v -> new UeContextReleaseRequest(v.get(mmeUeS1apId), v.get(enbUeS1apId), v.get(cause),
                v.get(gwContextReleaseIndication, false), v.get(secondaryRatDataUsageReportList), v.get(residue));
    });

    /** A message to be sent. */
    public UeContextReleaseRequest(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId, Cause cause, boolean gwContextReleaseIndication,
            @Nullable Octets secondaryRatDataUsageReportList) {
        this(mmeUeS1apId, enbUeS1apId, cause, gwContextReleaseIndication, secondaryRatDataUsageReportList, Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public UeContextReleaseRequest(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId, Cause cause) {
        this(mmeUeS1apId, enbUeS1apId, cause, false, null, Residue.NONE);
    }
}
