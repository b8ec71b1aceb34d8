// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.procedure;

import java.time.Duration;
import org.alcazar.nas.element.FiveGsmCause;
import org.alcazar.sbi.Cause;
import org.alcazar.sbi.smf.SmContextCause;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * Unwinds a procedure that cannot go on. Thrown where it is found out, caught once, in {@link PduSession}, which does what the kind says.
 */
abstract sealed class ProcedureEnd extends RuntimeException {

    private ProcedureEnd(String why) {
        super(why, null, false, false);
    }

    final String why() {
        return String.valueOf(getMessage());
    }

    /** The UE is told the cause in a PDU SESSION ESTABLISHMENT REJECT, and the context ends. */
    static final class Rejection extends ProcedureEnd {

        final FiveGsmCause cause;
        final Cause problem;
        final @Nullable Duration backOff;
        final @Nullable Octets eapMessage;

        /**
         * @param problem what the AMF is told, if it still waits
         * @param backOff how long the UE is to stay away
         * @param eapMessage how the data network's authentication ended, if that is why
         */
        Rejection(FiveGsmCause cause, Cause problem, @Nullable Duration backOff, @Nullable Octets eapMessage, String why) {
            super(why);
            this.cause = cause;
            this.problem = problem;
            this.backOff = backOff;
            this.eapMessage = eapMessage;
        }

        Rejection(FiveGsmCause cause, Cause problem, @Nullable Duration backOff, String why) {
            this(cause, problem, backOff, null, why);
        }

        Rejection(FiveGsmCause cause, Cause problem, String why) {
            this(cause, problem, null, why);
        }
    }

    /** Something came in between that is handled instead (TS 24.501 §6.3.2.5, §6.3.3.6). */
    static final class Overtaken extends ProcedureEnd {

        final SmSignal by;

        Overtaken(SmSignal by) {
            super("overtaken");
            this.by = by;
        }
    }

    /** The context ends as a whole, without a word to the UE; the AMF is told unless it wanted that. */
    static final class ContextEnd extends ProcedureEnd {

        final SmContextCause cause;
        final @Nullable FiveGsmCause told;
        final boolean amfKnows;

        /**
         * @param told the cause that the UE was told before
         * @param amfKnows whether the AMF need not be told
         */
        ContextEnd(SmContextCause cause, @Nullable FiveGsmCause told, boolean amfKnows, String why) {
            super(why);
            this.cause = cause;
            this.told = told;
            this.amfKnows = amfKnows;
        }
    }
}
