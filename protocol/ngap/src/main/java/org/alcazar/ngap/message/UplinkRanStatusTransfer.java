// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import java.util.List;
import org.alcazar.ap.codec.Residue;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.DrbStatus;
import org.alcazar.ngap.element.RanUeNgapId;

/**
 * How far a UE's packets have come at the source of a handover (TS 38.413 §9.2.3.13).
 *
 * @param drbsSubjectToStatusTransferList 1 to 32 radio bearers
 * @param residue what a received message held beyond the rest
 */
public record UplinkRanStatusTransfer(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, List<DrbStatus> drbsSubjectToStatusTransferList,
        Residue residue) implements ToAmf, UeAssociated {

    /** Its elements. */
    public static final NgapTable<UplinkRanStatusTransfer> TABLE = NgapTable.of(49, IGNORE, t -> {
        var amf = t.mandatory(10, REJECT, AmfUeNgapId.TYPE, UplinkRanStatusTransfer::amfUeNgapId);
        var ran = t.mandatory(85, REJECT, RanUeNgapId.TYPE, UplinkRanStatusTransfer::ranUeNgapId);
        var bearers = t.mandatory(84, REJECT, DrbStatus.CONTAINER, UplinkRanStatusTransfer::drbsSubjectToStatusTransferList);
        var rest = t.residue(UplinkRanStatusTransfer::residue);
        return v -> new UplinkRanStatusTransfer(v.get(amf), v.get(ran), v.get(bearers), v.get(rest));
    });

    public UplinkRanStatusTransfer {
        drbsSubjectToStatusTransferList = List.copyOf(drbsSubjectToStatusTransferList);
    }

    /** A message to be sent. */
    public UplinkRanStatusTransfer(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, List<DrbStatus> drbsSubjectToStatusTransferList) {
        this(amfUeNgapId, ranUeNgapId, drbsSubjectToStatusTransferList, Residue.NONE);
    }
}
