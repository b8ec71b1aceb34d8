// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.procedure;

import java.time.Duration;
import java.util.List;
import org.alcazar.ondemand.ServiceResult;
import org.alcazar.ue.Failure;
import org.alcazar.ue.UeTimers;
import org.alcazar.ue.session.PduSession;
import org.alcazar.ue.session.SessionOutcome;
import org.jspecify.annotations.Nullable;

/** A procedure of session management that the UE begins (TS 24.501 §6.4). */
abstract class SessionProcedure {

    final FiveGmm fiveGmm;
    final FiveGsm fiveGsm;
    final UeTimers timers;
    private final SessionOutcome.Kind kind;
    private final long begun;

    SessionProcedure(FiveGmm fiveGmm, SessionOutcome.Kind kind) {
        this.fiveGmm = fiveGmm;
        this.kind = kind;
        fiveGsm = fiveGmm.fiveGsm;
        timers = fiveGmm.ue.configuration().timers();
        begun = fiveGmm.world.nanos();
    }

    abstract SessionOutcome run();

    final SessionOutcome ended(@Nullable PduSession session, @Nullable Failure failure) {
        return ended(session, List.of(), failure);
    }

    final SessionOutcome ended(@Nullable PduSession session, List<ServiceResult> services, @Nullable Failure failure) {
        return new SessionOutcome(kind, fiveGmm.ue.supi(), session, services, Duration.ofNanos(fiveGmm.world.nanos() - begun), failure);
    }
}
