// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import org.alcazar.ap.codec.Residue;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.CellIdList;
import org.alcazar.ngap.element.GlobalRanNodeId;

/**
 * Warnings are not broadcast in cells though they should be (TS 38.413 §9.2.8.6).
 *
 * @param residue what a received message held beyond the rest
 */
public record PwsFailureIndication(CellIdList pwsFailedCellIdList, GlobalRanNodeId globalRanNodeId, Residue residue) implements ToAmf {

    /** Its elements. */
    public static final NgapTable<PwsFailureIndication> TABLE = NgapTable.of(33, IGNORE, t -> {
        var cells = t.mandatory(81, REJECT, CellIdList.TYPE, PwsFailureIndication::pwsFailedCellIdList);
        var node = t.mandatory(27, REJECT, GlobalRanNodeId.TYPE, PwsFailureIndication::globalRanNodeId);
        var rest = t.residue(PwsFailureIndication::residue);
        return v -> new PwsFailureIndication(v.get(cells), v.get(node), v.get(rest));
    });

    /** A message to be sent. */
    public PwsFailureIndication(CellIdList pwsFailedCellIdList, GlobalRanNodeId globalRanNodeId) {
        this(pwsFailedCellIdList, globalRanNodeId, Residue.NONE);
    }
}
