// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import java.util.List;
import org.alcazar.ap.codec.Residue;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.DrbEarlyStatus;
import org.alcazar.ngap.element.RanUeNgapId;

/**
 * Which of a UE's packets the source of a handover forwards first, for the target (TS 38.413 §9.2.3.17).
 *
 * @param drbsSubjectToEarlyStatusTransferList 1 to 32 radio bearers
 * @param residue what a received message held beyond the rest
 */
public record DownlinkRanEarlyStatusTransfer(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId,
        List<DrbEarlyStatus> drbsSubjectToEarlyStatusTransferList, Residue residue) implements ToRan, UeAssociated {

    /** Its elements. */
    public static final NgapTable<DownlinkRanEarlyStatusTransfer> TABLE = NgapTable.of(63, IGNORE, t -> {
        var amf = t.mandatory(10, REJECT, AmfUeNgapId.TYPE, DownlinkRanEarlyStatusTransfer::amfUeNgapId);
        var ran = t.mandatory(85, REJECT, RanUeNgapId.TYPE, DownlinkRanEarlyStatusTransfer::ranUeNgapId);
        var bearers = t.mandatory(268, REJECT, DrbEarlyStatus.CONTAINER,
                DownlinkRanEarlyStatusTransfer::drbsSubjectToEarlyStatusTransferList);
        var rest = t.residue(DownlinkRanEarlyStatusTransfer::residue);
        return v -> new DownlinkRanEarlyStatusTransfer(v.get(amf), v.get(ran), v.get(bearers), v.get(rest));
    });

    public DownlinkRanEarlyStatusTransfer {
        drbsSubjectToEarlyStatusTransferList = List.copyOf(drbsSubjectToEarlyStatusTransferList);
    }

    /** A message to be sent. */
    public DownlinkRanEarlyStatusTransfer(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId,
            List<DrbEarlyStatus> drbsSubjectToEarlyStatusTransferList) {
        this(amfUeNgapId, ranUeNgapId, drbsSubjectToEarlyStatusTransferList, Residue.NONE);
    }
}
