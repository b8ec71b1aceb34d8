// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme.procedure;

import org.alcazar.nas.eps.message.GutiReallocationCommand;
import org.alcazar.nas.eps.message.GutiReallocationComplete;

/** GUTI reallocation (TS 24.301 §5.4.1). */
final class GutiReallocationProcedure {

    private final UeSession ue;

    GutiReallocationProcedure(UeSession ue) {
        this.ue = ue;
    }

    /**
     * Gives the UE a new GUTI: the one it was paged by has gone over the air in clear. Until it says that it has it, both are good; if it
     * never does, both stay good until it names itself by one (§5.4.1.6).
     */
    void run() {
        var command = new GutiReallocationCommand(ue.newGuti(), ue.mme().network().taiList());
        if (ue.ask(command, ue.timers().t3450(), GutiReallocationComplete.class) != null) {
            ue.gutiConfirmed();
        }
    }
}
