// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import java.util.List;
import org.alcazar.ap.codec.Residue;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.LocationReportingRequestType;
import org.alcazar.ngap.element.RanUeNgapId;
import org.alcazar.ngap.element.UePresenceInAreaOfInterest;
import org.alcazar.ngap.element.UserLocationInformation;
import org.jspecify.annotations.Nullable;

/**
 * Where a UE is (TS 38.413 §9.2.11.3).
 *
 * @param uePresenceInAreaOfInterestList at most 64 areas
 * @param residue what a received message held beyond the rest
 */
public record LocationReport(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, @Nullable UserLocationInformation userLocationInformation,
        List<UePresenceInAreaOfInterest> uePresenceInAreaOfInterestList,
        @Nullable LocationReportingRequestType locationReportingRequestType, Residue residue) implements ToAmf, UeAssociated {

    /** Its elements. */
    public static final NgapTable<LocationReport> TABLE = NgapTable.of(18, IGNORE, t -> {
        var amf = t.mandatory(10, REJECT, AmfUeNgapId.TYPE, LocationReport::amfUeNgapId);
        var ran = t.mandatory(85, REJECT, RanUeNgapId.TYPE, LocationReport::ranUeNgapId);
        var location = t.expected(121, IGNORE, UserLocationInformation.TYPE, LocationReport::userLocationInformation);
        var presence = t.optionalList(116, IGNORE, UePresenceInAreaOfInterest.LIST, LocationReport::uePresenceInAreaOfInterestList);
        var request = t.expected(33, IGNORE, LocationReportingRequestType.TYPE, LocationReport::locationReportingRequestType);
        var rest = t.residue(LocationReport::residue);
        return v -> new LocationReport(v.get(amf), v.get(ran), v.get(location), v.get(presence, List.of()), v.get(request), v.get(rest));
    });

    public LocationReport {
        uePresenceInAreaOfInterestList = List.copyOf(uePresenceInAreaOfInterestList);
    }

    /** A message to be sent. */
    public LocationReport(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, UserLocationInformation userLocationInformation,
            List<UePresenceInAreaOfInterest> uePresenceInAreaOfInterestList, LocationReportingRequestType locationReportingRequestType) {
        this(amfUeNgapId, ranUeNgapId, userLocationInformation, uePresenceInAreaOfInterestList, locationReportingRequestType, Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public LocationReport(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, UserLocationInformation userLocationInformation,
            LocationReportingRequestType locationReportingRequestType) {
        this(amfUeNgapId, ranUeNgapId, userLocationInformation, List.of(), locationReportingRequestType, Residue.NONE);
    }
}
