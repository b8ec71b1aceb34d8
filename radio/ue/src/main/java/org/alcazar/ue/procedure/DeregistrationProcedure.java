// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.procedure;

import java.time.Duration;
import org.alcazar.nas.element.AccessType;
import org.alcazar.nas.element.DeregistrationType;
import org.alcazar.nas.message.UeOriginatingDeregistrationAccept;
import org.alcazar.nas.message.UeOriginatingDeregistrationRequest;
import org.alcazar.nas.message.UeTerminatedDeregistrationAccept;
import org.alcazar.nas.message.UeTerminatedDeregistrationRequest;
import org.alcazar.ue.Deregistration;
import org.alcazar.ue.Failure;
import org.alcazar.ue.Failure.Reason;
import org.alcazar.ue.MobilityState;
import org.alcazar.ue.radio.EstablishmentCause;
import org.alcazar.ue.radio.ReleaseReason;
import org.jspecify.annotations.Nullable;

/** Deregistration by the UE (TS 24.501 §5.5.2.2). Identity and keys stay for the next registration. */
final class DeregistrationProcedure {

    private final FiveGmm fiveGmm;
    private final boolean switchOff;
    private final long begun;

    DeregistrationProcedure(FiveGmm fiveGmm, boolean switchOff) {
        this.fiveGmm = fiveGmm;
        this.switchOff = switchOff;
        begun = fiveGmm.world.nanos();
    }

    Deregistration run() {
        if (fiveGmm.context.state() != MobilityState.REGISTERED) {
            return ended(new Failure(Reason.WRONG_STATE));
        }
        fiveGmm.awaitRelease();
        fiveGmm.state(MobilityState.DEREGISTERED_INITIATED, switchOff ? "switched off" : "deregistration requested");
        var failure = attempts();
        fiveGmm.state(MobilityState.DEREGISTERED, failure == null ? "deregistered" : failure.toString());
        return ended(failure);
    }

    private @Nullable Failure attempts() {
        var timers = fiveGmm.ue.configuration().timers();
        for (int i = 0; i < timers.deregistrationAttempts(); i++) {
            if (!request()) {
                return new Failure(Reason.NO_SERVICE);
            }
            if (switchOff) {
                return null;
            }
            long deadline = fiveGmm.deadline(timers.t3521());
            for (var heard = fiveGmm.next(deadline); heard != null; heard = fiveGmm.next(deadline)) {
                switch (heard) {
                    case Heard.Message(UeOriginatingDeregistrationAccept accept) -> {
                        return null;
                    }
                    case Heard.Message(UeTerminatedDeregistrationRequest away) -> {
                        // Both want the same; a registration that the network asks for does not follow (§5.5.2.2.6).
                        fiveGmm.n1.send(new UeTerminatedDeregistrationAccept());
                        return null;
                    }
                    case Heard.Released(var reason) -> {
                        return new Failure(reason == ReleaseReason.RELEASED ? Reason.RELEASED : Reason.CONNECTION_LOST);
                    }
                    case Heard.NewSecurity(var command, var wire) -> fiveGmm.securityMode.take(command, wire, null);
                    case Heard.Message(var other) -> fiveGmm.common(other);
                }
            }
        }
        fiveGmm.n1.drop();
        return new Failure(Reason.TIMEOUT);
    }

    private boolean request() {
        var request = new UeOriginatingDeregistrationRequest(new DeregistrationType(switchOff, false, AccessType.THREE_GPP),
                fiveGmm.context.ngKsi(), fiveGmm.identification.identity());
        return fiveGmm.n1.isConnected() ? fiveGmm.n1.send(request) : fiveGmm.n1.connect(request, EstablishmentCause.MO_SIGNALLING);
    }

    private Deregistration ended(@Nullable Failure failure) {
        return new Deregistration(fiveGmm.usim.supi(), switchOff, Duration.ofNanos(fiveGmm.world.nanos() - begun), failure);
    }
}
