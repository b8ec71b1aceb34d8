// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;

import java.util.List;
import org.alcazar.ap.codec.Residue;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.PduSession;
import org.alcazar.ngap.element.RanUeNgapId;
import org.alcazar.ngap.element.UserLocationInformation;
import org.jspecify.annotations.Nullable;

/**
 * How much data went by a secondary radio access (TS 38.413 §9.2.14.1).
 *
 * @param pduSessionResourceSecondaryRatUsageList SecondaryRATDataUsageReportTransfer per session
 * @param handoverFlag whether the report is for a handover that is being prepared
 * @param residue what a received message held beyond the rest
 */
public record SecondaryRatDataUsageReport(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId,
        List<PduSession.Transfer> pduSessionResourceSecondaryRatUsageList, boolean handoverFlag,
        @Nullable UserLocationInformation userLocationInformation, Residue residue) implements ToAmf, UeAssociated {

    /** Its elements. */
    public static final NgapTable<SecondaryRatDataUsageReport> TABLE = NgapTable.of(52, IGNORE, t -> {
        var amf = t.mandatory(10, IGNORE, AmfUeNgapId.TYPE, SecondaryRatDataUsageReport::amfUeNgapId);
        var ran = t.mandatory(85, IGNORE, RanUeNgapId.TYPE, SecondaryRatDataUsageReport::ranUeNgapId);
        var sessions = t.mandatory(142, IGNORE, PduSession.Transfer.LIST, SecondaryRatDataUsageReport::pduSessionResourceSecondaryRatUsageList);
        var handover = t.flag(143, IGNORE, SecondaryRatDataUsageReport::handoverFlag);
        var location = t.optional(121, IGNORE, UserLocationInformation.TYPE, SecondaryRatDataUsageReport::userLocationInformation);
        var rest = t.residue(SecondaryRatDataUsageReport::residue);
        return v -> new SecondaryRatDataUsageReport(v.get(amf), v.get(ran), v.get(sessions), v.get(handover, false), v.get(location),
                v.get(rest));
    });

    public SecondaryRatDataUsageReport {
        pduSessionResourceSecondaryRatUsageList = List.copyOf(pduSessionResourceSecondaryRatUsageList);
    }

    /** A message to be sent. */
    public SecondaryRatDataUsageReport(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId,
            List<PduSession.Transfer> pduSessionResourceSecondaryRatUsageList, boolean handoverFlag,
            @Nullable UserLocationInformation userLocationInformation) {
        this(amfUeNgapId, ranUeNgapId, pduSessionResourceSecondaryRatUsageList, handoverFlag, userLocationInformation, Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public SecondaryRatDataUsageReport(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId,
            List<PduSession.Transfer> pduSessionResourceSecondaryRatUsageList) {
        this(amfUeNgapId, ranUeNgapId, pduSessionResourceSecondaryRatUsageList, false, null, Residue.NONE);
    }
}
