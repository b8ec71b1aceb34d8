// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme.procedure;

import org.alcazar.nas.eps.message.EpsMessage;
import org.alcazar.wire.Octets;

/** What begins a procedure. */
sealed interface ProcedureTrigger permits ProcedureTrigger.Received, ProcedureTrigger.Page, UeSignal.Detach, UeSignal.BearersWanted {

    /**
     * A NAS message that the gate let in.
     *
     * @param verified whether its MAC was right under the UE's context
     * @param pdu as it came
     */
    record Received(EpsMessage message, boolean verified, Octets pdu) implements ProcedureTrigger {
    }

    /** Packets wait for a UE that is idle. */
    record Page(int ebi) implements ProcedureTrigger {
    }
}
