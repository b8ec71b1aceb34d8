// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.procedure;

import java.time.Duration;
import org.alcazar.nas.Nas5gs;
import org.alcazar.nas.element.FiveGSTmsi;
import org.alcazar.nas.element.FiveGmmCause;
import org.alcazar.nas.element.PduSessionSet;
import org.alcazar.nas.element.RegistrationType;
import org.alcazar.nas.element.ServiceType;
import org.alcazar.nas.message.AuthenticationReject;
import org.alcazar.nas.message.AuthenticationRequest;
import org.alcazar.nas.message.ServiceAccept;
import org.alcazar.nas.message.ServiceReject;
import org.alcazar.nas.message.ServiceRequest;
import org.alcazar.nas.message.UeTerminatedDeregistrationRequest;
import org.alcazar.ue.Failure;
import org.alcazar.ue.Failure.Reason;
import org.alcazar.ue.MobilityState;
import org.alcazar.ue.ServiceOutcome;
import org.alcazar.ue.radio.EstablishmentCause;
import org.alcazar.ue.radio.ReleaseReason;
import org.jspecify.annotations.Nullable;

/** Service request (TS 24.501 §5.6.1, TS 23.502 §4.2.3.2): from idle, or for the user plane of sessions. */
final class ServiceRequestProcedure {

    private final FiveGmm fiveGmm;
    private final ServiceType type;
    private final long begun;

    ServiceRequestProcedure(FiveGmm fiveGmm, ServiceType type) {
        this.fiveGmm = fiveGmm;
        this.type = type;
        begun = fiveGmm.world.nanos();
    }

    ServiceOutcome run() {
        fiveGmm.awaitRelease();
        var guti = fiveGmm.context.guti();
        if (fiveGmm.context.state() != MobilityState.REGISTERED || guti == null) {
            return ended(new Failure(Reason.WRONG_STATE));
        }
        return ended(request(guti.sTmsi()));
    }

    ServiceOutcome ended(@Nullable Failure failure) {
        return new ServiceOutcome(fiveGmm.ue.supi(), type, Duration.ofNanos(fiveGmm.world.nanos() - begun), failure);
    }

    private @Nullable Failure request(FiveGSTmsi sTmsi) {
        fiveGmm.authentication.begin();
        fiveGmm.securityMode.begin();
        var request = ServiceRequest.builder(fiveGmm.context.ngKsi(), type, sTmsi)
                .uplinkDataStatus(unlessEmpty(fiveGmm.fiveGsm.uplinkData())).pduSessionStatus(unlessEmpty(fiveGmm.fiveGsm.status())).build();
        boolean sent = fiveGmm.n1.isConnected() ? fiveGmm.n1.send(request) : fiveGmm.n1.connect(request, cause());
        if (!sent) {
            return new Failure(Reason.NO_SERVICE);
        }
        long deadline = fiveGmm.deadline(fiveGmm.ue.configuration().timers().t3517());
        while (true) {
            switch (fiveGmm.next(deadline)) {
                case null -> {
                    fiveGmm.n1.drop();
                    return new Failure(Reason.TIMEOUT);
                }
                case Heard.Released(var reason) -> {
                    return new Failure(reason == ReleaseReason.RELEASED ? Reason.RELEASED : Reason.CONNECTION_LOST);
                }
                case Heard.NewSecurity(var command, var wire) -> fiveGmm.securityMode.take(command, wire, Nas5gs.encode(request));
                case Heard.Message(AuthenticationRequest challenge) -> {
                    if (fiveGmm.authentication.answer(challenge) == Authentication.Reaction.NETWORK_NOT_AUTHENTIC) {
                        fiveGmm.n1.drop();
                        return new Failure(Reason.NETWORK_NOT_AUTHENTIC);
                    }
                }
                case Heard.Message(AuthenticationReject reject) -> {
                    fiveGmm.common(reject);
                    return new Failure(Reason.AUTHENTICATION_REJECTED);
                }
                case Heard.Message(ServiceAccept accept) -> {
                    fiveGmm.fiveGsm.synchronise(accept.pduSessionStatus());
                    var failed = accept.reactivationResult();
                    if (failed != null) {
                        fiveGmm.fiveGsm.notReactivated(failed);
                    }
                    return null;
                }
                case Heard.Message(ServiceReject reject) -> {
                    fiveGmm.fiveGsm.synchronise(reject.pduSessionStatus());
                    return rejected(reject.cause());
                }
                case Heard.Message(UeTerminatedDeregistrationRequest away) -> {
                    new NetworkDeregistration(fiveGmm).take(away);
                    return new Failure(Reason.DEREGISTERED_BY_NETWORK, away.cause());
                }
                case Heard.Message(var other) -> fiveGmm.common(other);
            }
        }
    }

    private EstablishmentCause cause() {
        return switch (type) {
            case MOBILE_TERMINATED_SERVICES -> EstablishmentCause.MT_ACCESS;
            case DATA -> EstablishmentCause.MO_DATA;
            case EMERGENCY_SERVICES, EMERGENCY_SERVICES_FALLBACK -> EstablishmentCause.EMERGENCY;
            case SIGNALLING, HIGH_PRIORITY_ACCESS, ELEVATED_SIGNALLING -> EstablishmentCause.MO_SIGNALLING;
        };
    }

    /** A network that has lost the UE's context is registered with anew (§5.6.1.5). */
    private Failure rejected(FiveGmmCause cause) {
        switch (cause) {
            case ILLEGAL_UE, ILLEGAL_ME, FIVE_GS_SERVICES_NOT_ALLOWED, PLMN_NOT_ALLOWED, TRACKING_AREA_NOT_ALLOWED,
                    ROAMING_NOT_ALLOWED_IN_TRACKING_AREA, NO_SUITABLE_CELLS_IN_TRACKING_AREA ->
                    fiveGmm.sentAway("service rejected", true);
            case UE_IDENTITY_CANNOT_BE_DERIVED, IMPLICITLY_DEREGISTERED -> {
                fiveGmm.sentAway("service rejected", cause == FiveGmmCause.UE_IDENTITY_CANNOT_BE_DERIVED);
                fiveGmm.terminal.defer(new UeSignal.Register(RegistrationType.Kind.INITIAL, registration -> { }));
            }
            default -> { }
        }
        return new Failure(Reason.REJECTED, cause);
    }

    private static @Nullable PduSessionSet unlessEmpty(PduSessionSet sessions) {
        return sessions.isEmpty() ? null : sessions;
    }
}
