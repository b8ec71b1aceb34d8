// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.procedure;

import org.alcazar.amf.event.AmfEvent.Deregistered.By;
import org.alcazar.nas.element.FiveGmmCause;

/**
 * Unwinds a procedure that cannot go on. Thrown where it is found out, caught once, in {@link UeSession}, which does what the kind says.
 */
abstract sealed class ProcedureEnd extends RuntimeException {

    private ProcedureEnd(String why) {
        super(why, null, false, false);
    }

    final String why() {
        return String.valueOf(getMessage());
    }

    /**
     * The UE is told the cause in a Registration Reject, and its connection is released. It is not registered any more, unless the cause is
     * congestion, which only tells it to come again later (TS 24.501 §5.5.1.3.5).
     */
    static final class Rejection extends ProcedureEnd {

        final FiveGmmCause cause;

        Rejection(FiveGmmCause cause, String why) {
            super(why);
            this.cause = cause;
        }

        boolean isTemporary() {
            return cause == FiveGmmCause.CONGESTION;
        }
    }

    /** The UE is told that it is not who it says, by an Authentication Reject, and its connection is released. */
    static final class AuthenticationRejection extends ProcedureEnd {

        AuthenticationRejection(String why) {
            super(why);
        }
    }

    /** The UE is told nothing more, and its connection, if there still is one, is released. */
    static final class Abandoned extends ProcedureEnd {

        Abandoned(String why) {
            super(why);
        }
    }

    /** Something came in between that is handled instead (TS 24.501 §5.5.1.2.8). */
    static final class Overtaken extends ProcedureEnd {

        final ProcedureTrigger by;

        Overtaken(ProcedureTrigger by) {
            super("overtaken by " + switch (by) {
                case ProcedureTrigger.Received received -> received.message().messageType();
                case ProcedureTrigger.Page page -> "paging";
                case ProcedureTrigger.Handover handover -> "a handover";
                case UeSignal.Deregister deregister -> "a deregistration that the network wants";
            });
            this.by = by;
        }
    }

    /** The UE's context ends as a whole. */
    static final class ContextEnd extends ProcedureEnd {

        final By by;

        ContextEnd(By by, String why) {
            super(why);
            this.by = by;
        }
    }
}
