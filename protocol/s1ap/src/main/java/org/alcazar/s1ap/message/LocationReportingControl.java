// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import org.alcazar.ap.codec.Residue;
import org.alcazar.s1ap.codec.S1apTable;
import org.alcazar.s1ap.element.EnbUeS1apId;
import org.alcazar.s1ap.element.MmeUeS1apId;
import org.alcazar.s1ap.element.RequestType;
import org.jspecify.annotations.Nullable;

/**
 * The MME wants to know where a UE is (TS 36.413 §9.1.12.1).
 *
 * @param residue what a received message held beyond the rest
 */
public record LocationReportingControl(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId, @Nullable RequestType requestType,
        Residue residue) implements ToEnb, UeAssociated {

    /** Its elements. */
    public static final S1apTable<LocationReportingControl> TABLE = S1apTable.of(31, IGNORE, t -> {
        var mmeUeS1apId = t.mandatory(0, REJECT, MmeUeS1apId.TYPE, LocationReportingControl::mmeUeS1apId);
        var enbUeS1apId = t.mandatory(8, REJECT, EnbUeS1apId.TYPE, LocationReportingControl::enbUeS1apId);
        var requestType = t.expected(98, IGNORE, RequestType.TYPE, LocationReportingControl::requestType);
        var residue = t.residue(LocationReportingControl::residue);
        return v -> new LocationReportingControl(v.get(mmeUeS1apId), v.get(enbUeS1apId), v.get(requestType), v.get(residue));
    });

    /** A message to be sent. */
    public LocationReportingControl(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId, RequestType requestType) {
        this(mmeUeS1apId, enbUeS1apId, requestType, Residue.NONE);
    }
}
