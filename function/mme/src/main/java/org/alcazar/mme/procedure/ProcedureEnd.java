// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme.procedure;

import org.alcazar.mme.event.MmeEvent.Detached.By;
import org.alcazar.nas.eps.element.EmmCause;
import org.alcazar.nas.eps.message.EsmMessage;
import org.jspecify.annotations.Nullable;

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
     * The UE is told the cause in the reject of its procedure, and its connection is released. It is not attached any more, unless the cause
     * is one that only tells it to come again later, or elsewhere (TS 24.301 §5.5.1.2.5, §5.5.3.2.5).
     */
    static final class Rejection extends ProcedureEnd {

        final EmmCause cause;
        /** What session management says beside it, in an Attach Reject. */
        final @Nullable EsmMessage session;

        Rejection(EmmCause cause, String why) {
            this(cause, why, null);
        }

        Rejection(EmmCause cause, String why, @Nullable EsmMessage session) {
            super(why);
            this.cause = cause;
            this.session = session;
        }

        boolean leavesAttached() {
            return cause == EmmCause.CONGESTION || cause == EmmCause.NETWORK_FAILURE || cause == EmmCause.NO_SUITABLE_CELLS_IN_TRACKING_AREA;
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

    /** Something came in between that is handled instead (TS 24.301 §5.5.1.2.7). */
    static final class Overtaken extends ProcedureEnd {

        final ProcedureTrigger by;

        Overtaken(ProcedureTrigger by) {
            super("overtaken by " + switch (by) {
                case ProcedureTrigger.Received received -> received.message().getClass().getSimpleName();
                case ProcedureTrigger.Page page -> "paging";
                case UeSignal.BearersWanted wanted -> "a gateway";
                case UeSignal.Detach detach -> "a detach that the network wants";
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
