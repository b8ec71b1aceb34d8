// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;
import static org.alcazar.ngap.element.ElementTypes.EMERGENCY_AREA_ID_LIST_FOR_RESTART;

import java.util.List;
import org.alcazar.ap.codec.Residue;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.CellIdList;
import org.alcazar.ngap.element.GlobalRanNodeId;
import org.alcazar.ngap.element.Tai;

/**
 * The RAN node has lost its warnings and wants them again (TS 38.413 §9.2.8.5).
 *
 * @param taiListForRestart 1 to 2048 tracking areas
 * @param emergencyAreaIdListForRestart at most 256 emergency areas, 24 bits each
 * @param residue what a received message held beyond the rest
 */
public record PwsRestartIndication(CellIdList cellIdListForRestart, GlobalRanNodeId globalRanNodeId, List<Tai> taiListForRestart,
        List<Integer> emergencyAreaIdListForRestart, Residue residue) implements ToAmf {

    /** Its elements. */
    public static final NgapTable<PwsRestartIndication> TABLE = NgapTable.of(34, IGNORE, t -> {
        var cells = t.mandatory(16, REJECT, CellIdList.TYPE, PwsRestartIndication::cellIdListForRestart);
        var node = t.mandatory(27, REJECT, GlobalRanNodeId.TYPE, PwsRestartIndication::globalRanNodeId);
        var areas = t.mandatory(104, REJECT, Tai.LIST_FOR_RESTART, PwsRestartIndication::taiListForRestart);
        var emergencies = t.optionalList(23, REJECT, EMERGENCY_AREA_ID_LIST_FOR_RESTART, PwsRestartIndication::emergencyAreaIdListForRestart);
        var rest = t.residue(PwsRestartIndication::residue);
        return v -> new PwsRestartIndication(v.get(cells), v.get(node), v.get(areas), v.get(emergencies, List.of()), v.get(rest));
    });

    public PwsRestartIndication {
        taiListForRestart = List.copyOf(taiListForRestart);
        emergencyAreaIdListForRestart = List.copyOf(emergencyAreaIdListForRestart);
    }

    /** A message to be sent. */
    public PwsRestartIndication(CellIdList cellIdListForRestart, GlobalRanNodeId globalRanNodeId, List<Tai> taiListForRestart,
            List<Integer> emergencyAreaIdListForRestart) {
        this(cellIdListForRestart, globalRanNodeId, taiListForRestart, emergencyAreaIdListForRestart, Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public PwsRestartIndication(CellIdList cellIdListForRestart, GlobalRanNodeId globalRanNodeId, List<Tai> taiListForRestart) {
        this(cellIdListForRestart, globalRanNodeId, taiListForRestart, List.of(), Residue.NONE);
    }
}
