// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.procedure;

import org.alcazar.nas.message.FiveGmmMessage;
import org.alcazar.ngap.message.HandoverRequired;
import org.alcazar.wire.Octets;

/** What begins a procedure. */
sealed interface ProcedureTrigger permits ProcedureTrigger.Received, ProcedureTrigger.Page, ProcedureTrigger.Handover, UeSignal.Deregister {

    /**
     * A NAS message that the gate let in.
     *
     * @param verified whether its MAC was right under the UE's context
     * @param pdu as it came
     */
    record Received(FiveGmmMessage message, boolean verified, Octets pdu) implements ProcedureTrigger {
    }

    /** Something waits for a UE that is idle. */
    record Page() implements ProcedureTrigger {
    }

    /** The gNB wants the UE handed over. */
    record Handover(HandoverRequired required) implements ProcedureTrigger {
    }
}
