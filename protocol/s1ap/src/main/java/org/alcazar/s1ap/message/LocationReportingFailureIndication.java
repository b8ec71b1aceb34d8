// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import org.alcazar.ap.codec.Residue;
import org.alcazar.s1ap.codec.S1apTable;
import org.alcazar.s1ap.element.Cause;
import org.alcazar.s1ap.element.EnbUeS1apId;
import org.alcazar.s1ap.element.MmeUeS1apId;
import org.jspecify.annotations.Nullable;

/**
 * The eNB cannot tell where a UE is (TS 36.413 §9.1.12.2).
 *
 * @param residue what a received message held beyond the rest
 */
public record LocationReportingFailureIndication(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId, @Nullable Cause cause, Residue residue)
        implements ToMme, UeAssociated {

    /** Its elements. */
    public static final S1apTable<LocationReportingFailureIndication> TABLE = S1apTable.of(32, IGNORE, t -> {
        var mmeUeS1apId = t.mandatory(0, REJECT, MmeUeS1apId.TYPE, LocationReportingFailureIndication::mmeUeS1apId);
        var enbUeS1apId = t.mandatory(8, REJECT, EnbUeS1apId.TYPE, LocationReportingFailureIndication::enbUeS1apId);
        var cause = t.expected(2, IGNORE, Cause.TYPE, LocationReportingFailureIndication::cause);
        var residue = t.residue(LocationReportingFailureIndication::residue);
        return v -> new LocationReportingFailureIndication(v.get(mmeUeS1apId), v.get(enbUeS1apId), v.get(cause), v.get(residue));
    });

    /** A message to be sent. */
    public LocationReportingFailureIndication(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId, Cause cause) {
        this(mmeUeS1apId, enbUeS1apId, cause, Residue.NONE);
    }
}
