// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.procedure;

import java.time.Duration;
import org.alcazar.nas.eps.element.UeDetachType;
import org.alcazar.nas.eps.message.DetachAccept;
import org.alcazar.nas.eps.message.UeOriginatingDetachRequest;
import org.alcazar.nas.eps.message.UeTerminatedDetachRequest;
import org.alcazar.ue.Deregistration;
import org.alcazar.ue.Failure;
import org.alcazar.ue.Failure.Reason;
import org.alcazar.ue.MobilityState;
import org.alcazar.ue.radio.EstablishmentCause;
import org.alcazar.ue.radio.ReleaseReason;
import org.jspecify.annotations.Nullable;

/** Detach by the UE (TS 24.301 §5.5.2.2). Identity and keys stay for the next attach. */
final class DetachProcedure {

    private final Emm emm;
    private final boolean switchOff;
    private final long begun;

    DetachProcedure(Emm emm, boolean switchOff) {
        this.emm = emm;
        this.switchOff = switchOff;
        begun = emm.world.nanos();
    }

    Deregistration run() {
        if (emm.state() != MobilityState.REGISTERED) {
            return ended(new Failure(Reason.WRONG_STATE));
        }
        emm.awaitRelease();
        emm.state(MobilityState.DEREGISTERED_INITIATED, switchOff ? "switched off" : "detach requested");
        var failure = attempts();
        emm.state(MobilityState.DEREGISTERED, failure == null ? "detached" : failure.toString());
        return ended(failure);
    }

    private @Nullable Failure attempts() {
        var timers = emm.configuration.timers();
        for (int i = 0; i < timers.attempts(); i++) {
            if (!request()) {
                return new Failure(Reason.NO_SERVICE);
            }
            if (switchOff) {
                return null;
            }
            long deadline = emm.deadline(timers.t3421());
            for (var heard = emm.next(deadline); heard != null; heard = emm.next(deadline)) {
                switch (heard) {
                    case Heard.Message(DetachAccept accept) -> {
                        return null;
                    }
                    case Heard.Message(UeTerminatedDetachRequest away) -> {
                        // Both want the same; an attach that the network asks for does not follow (§5.5.2.2.4).
                        emm.nas.send(new DetachAccept());
                        return null;
                    }
                    case Heard.Released(var reason) -> {
                        return new Failure(reason == ReleaseReason.RELEASED ? Reason.RELEASED : Reason.CONNECTION_LOST);
                    }
                    case Heard.NewSecurity(var command, var wire) -> emm.secure(command, wire);
                    case Heard.Message(var other) -> emm.common(other);
                }
            }
        }
        emm.nas.drop();
        return new Failure(Reason.TIMEOUT);
    }

    private boolean request() {
        var request = new UeOriginatingDetachRequest(new UeDetachType(UeDetachType.Kind.EPS, switchOff), emm.context.ksi(),
                emm.identification.identity());
        return emm.nas.isConnected() ? emm.nas.send(request) : emm.nas.connect(request, EstablishmentCause.MO_SIGNALLING);
    }

    private Deregistration ended(@Nullable Failure failure) {
        return new Deregistration(emm.usim.supi(), switchOff, Duration.ofNanos(emm.world.nanos() - begun), failure);
    }
}
