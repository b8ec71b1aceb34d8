// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import org.alcazar.ap.codec.Residue;
import org.alcazar.ap.element.CommonTypes;
import org.alcazar.ap.element.CriticalityDiagnostics;
import org.alcazar.s1ap.codec.S1apTable;
import org.alcazar.s1ap.element.EnbUeS1apId;
import org.alcazar.s1ap.element.MmeUeS1apId;
import org.alcazar.s1ap.element.UserLocationInformation;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The UE's context is released (TS 36.413 §9.1.4.7).
 *
 * @param residue what a received message held beyond the rest
 */
public record UeContextReleaseComplete(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId,
        @Nullable CriticalityDiagnostics criticalityDiagnostics, @Nullable UserLocationInformation userLocationInformation,
        @Nullable Octets secondaryRatDataUsageReportList, Residue residue) implements ToMme, UeAssociated {

    /** Its elements. */
    public static final S1apTable<UeContextReleaseComplete> TABLE = S1apTable.successful(23, REJECT, t -> {
        var mmeUeS1apId = t.mandatory(0, IGNORE, MmeUeS1apId.TYPE, UeContextReleaseComplete::mmeUeS1apId);
        var enbUeS1apId = t.mandatory(8, IGNORE, EnbUeS1apId.TYPE, UeContextReleaseComplete::enbUeS1apId);
        var criticalityDiagnostics = t.optional(58, IGNORE, CriticalityDiagnostics.TYPE, UeContextReleaseComplete::criticalityDiagnostics);
        var userLocationInformation = t.optional(
                189, IGNORE, UserLocationInformation.TYPE, UeContextReleaseComplete::userLocationInformation);
        var secondaryRatDataUsageReportList = t.optional(
                264, IGNORE, CommonTypes.UNREAD, UeContextReleaseComplete::secondaryRatDataUsageReportList);
        var residue = t.residue(UeContextReleaseComplete::residue);
        return v -> new UeContextReleaseComplete(v.get(mmeUeS1apId), v.get(enbUeS1apId), v.get(criticalityDiagnostics),
                v.get(userLocationInformation), v.get(secondaryRatDataUsageReportList), v.get(residue));
    });

    /** A message to be sent. */
    public UeContextReleaseComplete(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId,
            @Nullable CriticalityDiagnostics criticalityDiagnostics, @Nullable UserLocationInformation userLocationInformation,
            @Nullable Octets secondaryRatDataUsageReportList) {
        this(mmeUeS1apId, enbUeS1apId, criticalityDiagnostics, userLocationInformation, secondaryRatDataUsageReportList, Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public UeContextReleaseComplete(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId) {
        this(mmeUeS1apId, enbUeS1apId, null, null, null, Residue.NONE);
    }
}
