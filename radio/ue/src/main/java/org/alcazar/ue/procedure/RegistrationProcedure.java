// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.procedure;

import java.time.Duration;
import java.util.List;
import org.alcazar.nas.Nas5gs;
import org.alcazar.nas.element.FiveGGuti;
import org.alcazar.nas.element.FiveGmmCapability;
import org.alcazar.nas.element.FiveGmmCause;
import org.alcazar.nas.element.MobileIdentity;
import org.alcazar.nas.element.NasSecurityAlgorithms;
import org.alcazar.nas.element.NoIdentity;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.element.PduSessionSet;
import org.alcazar.nas.element.RegistrationType;
import org.alcazar.nas.message.AuthenticationReject;
import org.alcazar.nas.message.AuthenticationRequest;
import org.alcazar.nas.message.RegistrationAccept;
import org.alcazar.nas.message.RegistrationComplete;
import org.alcazar.nas.message.RegistrationReject;
import org.alcazar.nas.message.RegistrationRequest;
import org.alcazar.nas.message.SecurityServiceDownlink;
import org.alcazar.nas.message.UeTerminatedDeregistrationRequest;
import org.alcazar.ondemand.Layer;
import org.alcazar.ondemand.ServiceElements;
import org.alcazar.ue.Failure;
import org.alcazar.ue.Failure.Reason;
import org.alcazar.ue.MobilityState;
import org.alcazar.ue.Registration;
import org.alcazar.ue.UeTimers;
import org.alcazar.ue.radio.EstablishmentCause;
import org.alcazar.ue.radio.ReleaseReason;
import org.jspecify.annotations.Nullable;

/** Registration (TS 24.501 §5.5.1, TS 23.502 §4.2.2.2) as the UE goes through it. */
final class RegistrationProcedure {

    private final FiveGmm fiveGmm;
    private final UeTimers timers;
    private final long begun;
    private RegistrationType.Kind kind;
    private @Nullable FromEps fromEps;
    private MobileIdentity identity = new NoIdentity();
    private boolean followOn;
    private int attempts;

    /** @param fromEps what the UE brings that comes from EPS; null for one that does not */
    RegistrationProcedure(FiveGmm fiveGmm, RegistrationType.Kind kind, @Nullable FromEps fromEps) {
        this.fiveGmm = fiveGmm;
        this.kind = kind;
        this.fromEps = fromEps;
        timers = fiveGmm.ue.configuration().timers();
        begun = fiveGmm.world.nanos();
    }

    /** Registers, as often as it takes and the timers allow. */
    Registration run() {
        fiveGmm.awaitRelease();
        if (kind == RegistrationType.Kind.INITIAL) {
            fiveGmm.fiveGsm.endAll("registered anew");
        }
        while (true) {
            attempts++;
            var failure = attempt();
            if (failure == null) {
                fiveGmm.state(MobilityState.REGISTERED, "registration accepted");
                return ended(null);
            }
            boolean forgotten = isForgotten(failure);
            if (!forgotten && (!mayBeRepeated(failure) || attempts >= timers.registrationAttempts())) {
                fiveGmm.state(MobilityState.DEREGISTERED, failure.toString());
                return ended(failure);
            }
            if (fromEps != null) {
                // What it brought is used up, or nobody knows it.
                fromEps = null;
                kind = RegistrationType.Kind.INITIAL;
                fiveGmm.fiveGsm.endAll("registered anew");
            }
            if (forgotten) {
                fiveGmm.state(MobilityState.DEREGISTERED, failure.toString());
                fiveGmm.awaitRelease();
            } else {
                fiveGmm.pause(timers.t3511());
            }
        }
    }

    /** How it went, as of now. */
    Registration ended(@Nullable Failure failure) {
        var suci = fiveGmm.identification.suciSent();
        return new Registration(fiveGmm.usim.supi(), kind, identity, suci == null ? null : suci.toSuciString(), fiveGmm.authentication.outcome(),
                algorithms(), fiveGmm.securityMode.asSecurity(), fiveGmm.context.guti(),
                Duration.ofNanos(fiveGmm.world.nanos() - begun), attempts, fiveGmm.services == null ? List.of() : fiveGmm.services.results(), failure);
    }

    /** One request and what follows from it; null if it was accepted. */
    private @Nullable Failure attempt() {
        fiveGmm.authentication.begin();
        fiveGmm.securityMode.begin();
        fiveGmm.identification.begin();
        if (fiveGmm.services != null) {
            fiveGmm.services.begin();
        }
        var request = request();
        var whole = Nas5gs.encode(request);
        fiveGmm.state(MobilityState.REGISTERED_INITIATED, "registration requested");
        boolean sent = fiveGmm.n1.isConnected() ? fiveGmm.n1.send(request)
                : fromEps != null ? fiveGmm.n1.connect(request, fromEps) : fiveGmm.n1.connect(request, EstablishmentCause.MO_SIGNALLING);
        if (!sent) {
            return new Failure(Reason.NO_SERVICE);
        }
        long deadline = fiveGmm.deadline(timers.t3510());
        boolean doubtful = false;
        while (true) {
            switch (fiveGmm.next(deadline)) {
                case null -> {
                    fiveGmm.n1.drop();
                    return new Failure(doubtful ? Reason.NETWORK_NOT_AUTHENTIC : Reason.TIMEOUT);
                }
                case Heard.Released(var reason) -> {
                    return new Failure(reason == ReleaseReason.RELEASED ? Reason.RELEASED : Reason.CONNECTION_LOST);
                }
                case Heard.NewSecurity(var command, var wire) -> {
                    if (fiveGmm.securityMode.take(command, wire, whole)) {
                        deadline = fiveGmm.deadline(timers.t3510());
                    }
                }
                // The network takes the time that the services take (extension-encoding §8).
                case Heard.Message(SecurityServiceDownlink service) -> {
                    fiveGmm.hear(service);
                    deadline = fiveGmm.deadline(timers.t3510());
                }
                case Heard.Message(AuthenticationRequest challenge) -> {
                    switch (fiveGmm.authentication.answer(challenge)) {
                        case ANSWERED -> {
                            deadline = doubtful ? fiveGmm.deadline(timers.t3510()) : deadline;
                            doubtful = false;
                        }
                        // T3510 stops; T3520 says how long the network may take to prove itself (§5.4.1.3.6).
                        case REFUSED -> {
                            deadline = fiveGmm.deadline(timers.t3520());
                            doubtful = true;
                        }
                        case NETWORK_NOT_AUTHENTIC -> {
                            fiveGmm.n1.drop();
                            return new Failure(Reason.NETWORK_NOT_AUTHENTIC);
                        }
                        case IGNORED -> { }
                    }
                }
                case Heard.Message(AuthenticationReject reject) -> {
                    fiveGmm.context.forgetNetwork();
                    return new Failure(Reason.AUTHENTICATION_REJECTED);
                }
                case Heard.Message(RegistrationReject reject) -> {
                    return rejected(reject.cause());
                }
                case Heard.Message(RegistrationAccept accept) -> {
                    accepted(accept);
                    if (fiveGmm.services != null && fiveGmm.services.isBidDown(accept)) {
                        leave();
                        return new Failure(Reason.BID_DOWN);
                    }
                    return null;
                }
                case Heard.Message(UeTerminatedDeregistrationRequest collision) when kind == RegistrationType.Kind.INITIAL -> {
                    // The registration goes on (§5.5.1.2.7).
                }
                case Heard.Message(UeTerminatedDeregistrationRequest away) -> {
                    new NetworkDeregistration(fiveGmm).take(away);
                    return new Failure(Reason.DEREGISTERED_BY_NETWORK, away.cause());
                }
                case Heard.Message(var other) -> fiveGmm.common(other);
            }
        }
    }

    private RegistrationRequest request() {
        identity = fromEps == null ? fiveGmm.identification.identity() : fromEps.identity();
        var configuration = fiveGmm.ue.configuration();
        var said = configuration.onDemand() == null ? null : configuration.onDemand().said(Layer.MM);
        var s1Mode = configuration.s1Mode();
        followOn = configuration.followOnRequest() || fiveGmm.terminal.sessionsWanted();
        var others = said == null ? OtherElements.NONE
                : OtherElements.NONE.with(OtherElements.SECURITY_SERVICE_CAPABILITY, ServiceElements.encodeCapability(said));
        var request = RegistrationRequest.builder(new RegistrationType(kind, followOn), fiveGmm.context.ngKsi(), identity)
                .fiveGmmCapability(s1Mode == null ? FiveGmmCapability.of() : FiveGmmCapability.of(FiveGmmCapability.Feature.S1_MODE))
                .ueSecurityCapability(configuration.saidCapability())
                .s1UeNetworkCapability(s1Mode == null ? null : s1Mode.capability())
                .requestedNssai(configuration.requestedNssai())
                .lastVisitedRegisteredTai(fiveGmm.context.lastVisitedTai())
                .uplinkDataStatus(unlessEmpty(fiveGmm.fiveGsm.uplinkData()))
                .pduSessionStatus(unlessEmpty(fiveGmm.fiveGsm.status()))
                .others(others);
        if (fromEps != null) {
            var context = fiveGmm.context;
            fromEps.into(request, others, context.guti());
            context.partial(fromEps.mapped());
        }
        return request.build();
    }

    /** The UE does not stay where it was bid down (extension-encoding §3). */
    private void leave() {
        fiveGmm.state(MobilityState.REGISTERED, "registration accepted");
        new DeregistrationProcedure(fiveGmm, false).run();
    }

    private void accepted(RegistrationAccept accept) {
        var context = fiveGmm.context;
        var guti = accept.guti();
        if (guti != null) {
            context.guti(guti);
        }
        context.forgetSuci();
        if (fromEps != null) {
            // The network went on with another context than the mapped one, or has taken that into use.
            context.forgetPartial();
        }
        context.registeredAt(fiveGmm.tai(), accept.taiList());
        context.allowedNssai(accept.allowedNssai());
        var t3512 = accept.t3512();
        context.t3512(t3512 == null ? null : t3512.duration());
        // Only what is new to the UE is to be acknowledged (§5.5.1.2.4).
        if (guti != null || accept.configuredNssai() != null || accept.networkSlicingIndication() != null) {
            fiveGmm.n1.send(new RegistrationComplete());
        }
        fiveGmm.fiveGsm.synchronise(accept.pduSessionStatus());
        if (accept.reactivationResult() != null) {
            fiveGmm.fiveGsm.notReactivated(accept.reactivationResult());
        }
        if (!followOn) {
            fiveGmm.expectRelease();
        }
    }

    private Failure rejected(FiveGmmCause cause) {
        switch (cause) {
            case ILLEGAL_UE, ILLEGAL_ME, FIVE_GS_SERVICES_NOT_ALLOWED, UE_IDENTITY_CANNOT_BE_DERIVED, IMPLICITLY_DEREGISTERED, PLMN_NOT_ALLOWED,
                    TRACKING_AREA_NOT_ALLOWED, ROAMING_NOT_ALLOWED_IN_TRACKING_AREA, NO_SUITABLE_CELLS_IN_TRACKING_AREA ->
                    fiveGmm.context.forgetNetwork();
            default -> { }
        }
        return new Failure(Reason.REJECTED, cause);
    }

    /** Whether the network has forgotten the 5G-GUTI the UE came with: it is to come by its SUCI, once (§5.5.1.3.5). */
    private boolean isForgotten(Failure failure) {
        return identity instanceof FiveGGuti && failure.reason() == Reason.REJECTED
                && (failure.cause() == FiveGmmCause.UE_IDENTITY_CANNOT_BE_DERIVED || failure.cause() == FiveGmmCause.IMPLICITLY_DEREGISTERED);
    }

    private static boolean mayBeRepeated(Failure failure) {
        return switch (failure.reason()) {
            case NO_SERVICE, TIMEOUT, RELEASED, CONNECTION_LOST -> true;
            case ABANDONED, REJECTED, NOT_FORWARDED, NOT_ACCEPTABLE, SESSION_RELEASED, NO_IDENTITY, AUTHENTICATION_REJECTED, NETWORK_NOT_AUTHENTIC, BID_DOWN, NOT_PROTECTED,
                    DEREGISTERED_BY_NETWORK, WRONG_STATE -> false;
        };
    }

    private static @Nullable PduSessionSet unlessEmpty(PduSessionSet sessions) {
        return sessions.isEmpty() ? null : sessions;
    }

    private @Nullable NasSecurityAlgorithms algorithms() {
        var protection = fiveGmm.n1.isSecure() ? fiveGmm.context.protection() : null;
        return protection == null ? null
                : new NasSecurityAlgorithms(protection.cipheringAlgorithm().identifier(), protection.integrityAlgorithm().identifier());
    }
}
