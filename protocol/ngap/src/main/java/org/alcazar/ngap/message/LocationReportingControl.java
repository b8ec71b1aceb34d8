// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import org.alcazar.ap.codec.Residue;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.LocationReportingRequestType;
import org.alcazar.ngap.element.RanUeNgapId;

/**
 * The RAN node is to report where a UE is, or no longer (TS 38.413 §9.2.11.1).
 *
 * @param residue what a received message held beyond the rest
 */
public record LocationReportingControl(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId,
        LocationReportingRequestType locationReportingRequestType, Residue residue) implements ToRan, UeAssociated {

    /** Its elements. */
    public static final NgapTable<LocationReportingControl> TABLE = NgapTable.of(16, IGNORE, t -> {
        var amf = t.mandatory(10, REJECT, AmfUeNgapId.TYPE, LocationReportingControl::amfUeNgapId);
        var ran = t.mandatory(85, REJECT, RanUeNgapId.TYPE, LocationReportingControl::ranUeNgapId);
        var request = t.mandatory(33, IGNORE, LocationReportingRequestType.TYPE, LocationReportingControl::locationReportingRequestType);
        var rest = t.residue(LocationReportingControl::residue);
        return v -> new LocationReportingControl(v.get(amf), v.get(ran), v.get(request), v.get(rest));
    });

    /** A message to be sent. */
    public LocationReportingControl(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId,
            LocationReportingRequestType locationReportingRequestType) {
        this(amfUeNgapId, ranUeNgapId, locationReportingRequestType, Residue.NONE);
    }
}
