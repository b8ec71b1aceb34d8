// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import org.alcazar.ap.codec.Residue;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.Cause;
import org.alcazar.ngap.element.RanUeNgapId;
import org.jspecify.annotations.Nullable;

/**
 * The RAN node cannot report where a UE is (TS 38.413 §9.2.11.2).
 *
 * @param residue what a received message held beyond the rest
 */
public record LocationReportingFailureIndication(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, @Nullable Cause cause,
        Residue residue) implements ToAmf, UeAssociated {

    /** Its elements. */
    public static final NgapTable<LocationReportingFailureIndication> TABLE = NgapTable.of(17, IGNORE, t -> {
        var amf = t.mandatory(10, REJECT, AmfUeNgapId.TYPE, LocationReportingFailureIndication::amfUeNgapId);
        var ran = t.mandatory(85, REJECT, RanUeNgapId.TYPE, LocationReportingFailureIndication::ranUeNgapId);
        var cause = t.expected(15, IGNORE, Cause.TYPE, LocationReportingFailureIndication::cause);
        var rest = t.residue(LocationReportingFailureIndication::residue);
        return v -> new LocationReportingFailureIndication(v.get(amf), v.get(ran), v.get(cause), v.get(rest));
    });

    /** A message to be sent. */
    public LocationReportingFailureIndication(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, Cause cause) {
        this(amfUeNgapId, ranUeNgapId, cause, Residue.NONE);
    }
}
