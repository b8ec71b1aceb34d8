// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import org.alcazar.ap.codec.Residue;
import org.alcazar.s1ap.codec.S1apTable;
import org.alcazar.s1ap.element.EnbUeS1apId;
import org.alcazar.s1ap.element.EutranCgi;
import org.alcazar.s1ap.element.MmeUeS1apId;
import org.alcazar.s1ap.element.RequestType;
import org.alcazar.s1ap.element.Tai;
import org.jspecify.annotations.Nullable;

/**
 * Where a UE is (TS 36.413 §9.1.12.3).
 *
 * @param residue what a received message held beyond the rest
 */
public record LocationReport(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId, @Nullable EutranCgi eutranCgi, @Nullable Tai tai,
        @Nullable RequestType requestType, Residue residue) implements ToMme, UeAssociated {

    /** Its elements. */
    public static final S1apTable<LocationReport> TABLE = S1apTable.of(33, IGNORE, t -> {
        var mmeUeS1apId = t.mandatory(0, REJECT, MmeUeS1apId.TYPE, LocationReport::mmeUeS1apId);
        var enbUeS1apId = t.mandatory(8, REJECT, EnbUeS1apId.TYPE, LocationReport::enbUeS1apId);
        var eutranCgi = t.expected(100, IGNORE, EutranCgi.TYPE, LocationReport::eutranCgi);
        var tai = t.expected(67, IGNORE, Tai.TYPE, LocationReport::tai);
        var requestType = t.expected(98, IGNORE, RequestType.TYPE, LocationReport::requestType);
        var residue = t.residue(LocationReport::residue);
        return v -> new LocationReport(v.get(mmeUeS1apId), v.get(enbUeS1apId), v.get(eutranCgi), v.get(tai), v.get(requestType),
                v.get(residue));
    });

    /** A message to be sent. */
    public LocationReport(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId, EutranCgi eutranCgi, Tai tai, RequestType requestType) {
        this(mmeUeS1apId, enbUeS1apId, eutranCgi, tai, requestType, Residue.NONE);
    }
}
