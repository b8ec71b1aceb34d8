// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.procedure;

import org.alcazar.nas.element.RegistrationType;
import org.alcazar.ue.AsSecurity;
import org.alcazar.ue.radio.CellChange;
import org.alcazar.ue.radio.RadioConnection;

/**
 * The network sends the connected UE to another cell (TS 38.331 §5.3.5, TS 33.501 §6.9.2.3.4). It goes if it and the gNB there hold the same key, and
 * stays if they do not. Of NAS nothing changes.
 */
final class HandoverProcedure {

    private final FiveGmm fiveGmm;

    HandoverProcedure(FiveGmm fiveGmm) {
        this.fiveGmm = fiveGmm;
    }

    void run(RadioConnection to, CellChange change) {
        var keys = fiveGmm.securityMode.radioKeys();
        var there = keys == null ? null : keys.inCell(change.pci(), change.arfcnDl(), change.nextHopChainingCount());
        if (there == null || !there.isKey(change.key())) {
            if (there != null) {
                there.close();
            }
            fiveGmm.observer.handedOver(fiveGmm.ue, change.cell(), AsSecurity.KEY_MISMATCH, change.nextHopChainingCount());
            to.securityFailure();
            return;
        }
        fiveGmm.securityMode.radioKeys(there);
        fiveGmm.uncamp();
        fiveGmm.terminal.select(change.cell());
        fiveGmm.n1.moved(to);
        fiveGmm.camp();
        fiveGmm.fiveGsm.moved(to, change.bearers());
        fiveGmm.observer.handedOver(fiveGmm.ue, change.cell(), AsSecurity.AGREED, change.nextHopChainingCount());
        to.securityComplete();
        if (!fiveGmm.isWithinArea(change.cell().tai())) {
            fiveGmm.terminal.tell(new UeSignal.Register(RegistrationType.Kind.MOBILITY_UPDATING, registration -> { }));
        }
    }
}
