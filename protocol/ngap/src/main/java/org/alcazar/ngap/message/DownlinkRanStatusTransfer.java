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
 * How far a UE's packets had come at the source of a handover, for the target (TS 38.413 §9.2.3.14).
 *
 * @param drbsSubjectToStatusTransferList 1 to 32 radio bearers
 * @param residue what a received message held beyond the rest
 */
public record DownlinkRanStatusTransfer(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, List<DrbStatus> drbsSubjectToStatusTransferList,
        Residue residue) implements ToRan, UeAssociated {

    /** Its elements. */
    public static final NgapTable<DownlinkRanStatusTransfer> TABLE = NgapTable.of(7, IGNORE, t -> {
        var amf = t.mandatory(10, REJECT, AmfUeNgapId.TYPE, DownlinkRanStatusTransfer::amfUeNgapId);
        var ran = t.mandatory(85, REJECT, RanUeNgapId.TYPE, DownlinkRanStatusTransfer::ranUeNgapId);
        var bearers = t.mandatory(84, REJECT, DrbStatus.CONTAINER, DownlinkRanStatusTransfer::drbsSubjectToStatusTransferList);
        var rest = t.residue(DownlinkRanStatusTransfer::residue);
        return v -> new DownlinkRanStatusTransfer(v.get(amf), v.get(ran), v.get(bearers), v.get(rest));
    });

    public DownlinkRanStatusTransfer {
        drbsSubjectToStatusTransferList = List.copyOf(drbsSubjectToStatusTransferList);
    }

    /** A message to be sent. */
    public DownlinkRanStatusTransfer(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, List<DrbStatus> drbsSubjectToStatusTransferList) {
        this(amfUeNgapId, ranUeNgapId, drbsSubjectToStatusTransferList, Residue.NONE);
    }
}
