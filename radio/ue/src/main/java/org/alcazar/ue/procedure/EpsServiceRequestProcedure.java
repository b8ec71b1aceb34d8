// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.procedure;

import java.time.Duration;
import org.alcazar.nas.element.ServiceType;
import org.alcazar.nas.eps.element.EmmCause;
import org.alcazar.nas.eps.message.AuthenticationReject;
import org.alcazar.nas.eps.message.AuthenticationRequest;
import org.alcazar.nas.eps.message.ServiceReject;
import org.alcazar.nas.eps.message.UeTerminatedDetachRequest;
import org.alcazar.ue.AsSecurity;
import org.alcazar.ue.Failure;
import org.alcazar.ue.Failure.Reason;
import org.alcazar.ue.MobilityState;
import org.alcazar.ue.ServiceOutcome;
import org.alcazar.ue.radio.EstablishmentCause;
import org.alcazar.ue.radio.ReleaseReason;
import org.jspecify.annotations.Nullable;

/** Service request (TS 24.301 §5.6.1, TS 23.401 §5.3.4): from idle. The network accepts it by the bearers that it sets up. */
final class EpsServiceRequestProcedure {

    private final Emm emm;
    private final ServiceType type;
    private final long begun;

    EpsServiceRequestProcedure(Emm emm, ServiceType type) {
        this.emm = emm;
        this.type = type;
        begun = emm.world.nanos();
    }

    ServiceOutcome run() {
        emm.awaitRelease();
        if (emm.state() != MobilityState.REGISTERED) {
            return ended(new Failure(Reason.WRONG_STATE));
        }
        return ended(emm.nas.isConnected() ? null : request());
    }

    ServiceOutcome ended(@Nullable Failure failure) {
        return new ServiceOutcome(emm.usim.supi(), type, Duration.ofNanos(emm.world.nanos() - begun), failure);
    }

    private @Nullable Failure request() {
        emm.begin();
        if (!emm.nas.connectForService(cause())) {
            return new Failure(Reason.NO_SERVICE);
        }
        long deadline = emm.deadline(emm.configuration.timers().t3417());
        while (!isServed()) {
            switch (emm.next(deadline, this::isServed)) {
                case null -> {
                    if (!isServed()) {
                        emm.nas.drop();
                        return new Failure(Reason.TIMEOUT);
                    }
                }
                case Heard.Released(var reason) -> {
                    return new Failure(reason == ReleaseReason.RELEASED ? Reason.RELEASED : Reason.CONNECTION_LOST);
                }
                case Heard.NewSecurity(var command, var wire) -> emm.secure(command, wire);
                case Heard.Message(AuthenticationRequest challenge) -> {
                    if (emm.authentication.answer(challenge) == Authentication.Reaction.NETWORK_NOT_AUTHENTIC) {
                        emm.nas.drop();
                        return new Failure(Reason.NETWORK_NOT_AUTHENTIC);
                    }
                }
                case Heard.Message(AuthenticationReject reject) -> {
                    emm.common(reject);
                    return new Failure(Reason.AUTHENTICATION_REJECTED);
                }
                case Heard.Message(ServiceReject reject) -> {
                    return rejected(reject.cause());
                }
                case Heard.Message(UeTerminatedDetachRequest away) -> {
                    new NetworkDetach(emm).take(away);
                    return Failure.ofEps(Reason.DEREGISTERED_BY_NETWORK, away.cause());
                }
                case Heard.Message(var other) -> emm.common(other);
            }
        }
        return null;
    }

    private boolean isServed() {
        return emm.securityMode.asSecurity() == AsSecurity.AGREED && emm.esm.hasUserPlane();
    }

    private EstablishmentCause cause() {
        return switch (type) {
            case MOBILE_TERMINATED_SERVICES -> EstablishmentCause.MT_ACCESS;
            case DATA -> EstablishmentCause.MO_DATA;
            case EMERGENCY_SERVICES, EMERGENCY_SERVICES_FALLBACK -> EstablishmentCause.EMERGENCY;
            case SIGNALLING, HIGH_PRIORITY_ACCESS, ELEVATED_SIGNALLING -> EstablishmentCause.MO_SIGNALLING;
        };
    }

    /** A network that has lost the UE's context is attached to anew (§5.6.1.5). */
    private Failure rejected(EmmCause cause) {
        boolean again = cause == EmmCause.UE_IDENTITY_CANNOT_BE_DERIVED || cause == EmmCause.IMPLICITLY_DETACHED;
        if (again || NetworkDetach.isUnwelcome(cause)) {
            emm.sentAway("service rejected", NetworkDetach.isUnwelcome(cause));
        }
        if (again) {
            emm.terminal.defer(new UeSignal.Attach(attachment -> { }));
        }
        return Failure.ofEps(Reason.REJECTED, cause);
    }
}
