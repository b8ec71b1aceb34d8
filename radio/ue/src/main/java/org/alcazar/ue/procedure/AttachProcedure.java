// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.procedure;

import java.time.Duration;
import org.alcazar.nas.element.EpsNasSecurityAlgorithms;
import org.alcazar.nas.eps.NasEps;
import org.alcazar.nas.eps.element.EmmCause;
import org.alcazar.nas.eps.element.EpsAttachType;
import org.alcazar.nas.eps.element.EpsGuti;
import org.alcazar.nas.eps.element.EpsMobileIdentity;
import org.alcazar.nas.eps.element.GutiType;
import org.alcazar.nas.eps.message.AttachAccept;
import org.alcazar.nas.eps.message.AttachComplete;
import org.alcazar.nas.eps.message.AttachReject;
import org.alcazar.nas.eps.message.AttachRequest;
import org.alcazar.nas.eps.message.AuthenticationReject;
import org.alcazar.nas.eps.message.AuthenticationRequest;
import org.alcazar.nas.eps.message.EsmInformationRequest;
import org.alcazar.nas.eps.message.UeTerminatedDetachRequest;
import org.alcazar.ue.Attachment;
import org.alcazar.ue.EpsTimers;
import org.alcazar.ue.Failure;
import org.alcazar.ue.Failure.Reason;
import org.alcazar.ue.MobilityState;
import org.alcazar.ue.context.SessionContext;
import org.alcazar.ue.radio.EstablishmentCause;
import org.alcazar.ue.radio.ReleaseReason;
import org.jspecify.annotations.Nullable;

/** Attach (TS 24.301 §5.5.1.2, TS 23.401 §5.3.2.1) as the UE goes through it, with the PDN connection that comes with it. */
final class AttachProcedure {

    private final Emm emm;
    private final EpsTimers timers;
    private final long begun;
    private @Nullable EpsMobileIdentity identity;
    private @Nullable SessionContext session;
    private int transaction;
    private int attempts;

    AttachProcedure(Emm emm) {
        this.emm = emm;
        timers = emm.configuration.timers();
        begun = emm.world.nanos();
    }

    /** Attaches, as often as it takes and the timers allow. */
    Attachment run() {
        emm.awaitRelease();
        emm.esm.endAll("attached anew");
        while (true) {
            attempts++;
            var failure = attempt();
            if (failure == null) {
                emm.state(MobilityState.REGISTERED, "attach accepted");
                return ended(null);
            }
            boolean forgotten = isForgotten(failure);
            if (!forgotten && (!mayBeRepeated(failure) || attempts >= timers.attempts())) {
                emm.state(MobilityState.DEREGISTERED, failure.toString());
                return ended(failure);
            }
            if (forgotten) {
                emm.state(MobilityState.DEREGISTERED, failure.toString());
                emm.awaitRelease();
            } else {
                emm.pause(timers.t3411());
            }
        }
    }

    /** How it went, as of now. */
    Attachment ended(@Nullable Failure failure) {
        return new Attachment(emm.usim.supi(), identity, emm.authentication.outcome(), algorithms(), emm.securityMode.asSecurity(),
                emm.context.guti(), failure == null ? session : null, Duration.ofNanos(emm.world.nanos() - begun), attempts, failure);
    }

    /** One request and what follows from it; null if it was accepted. */
    private @Nullable Failure attempt() {
        emm.begin();
        var opened = emm.terminal.sessions.open(emm.configuration.session());
        if (opened == null) {
            return new Failure(Reason.NO_IDENTITY);
        }
        session = opened;
        var failure = attempt(opened);
        if (failure != null) {
            emm.esm.end(opened, failure.toString());
        }
        return failure;
    }

    private @Nullable Failure attempt(SessionContext opened) {
        transaction = emm.esm.transaction();
        var request = request(opened);
        var whole = NasEps.encode(request);
        emm.state(MobilityState.REGISTERED_INITIATED, "attach requested");
        boolean sent = emm.nas.isConnected() ? emm.nas.send(request) : emm.nas.connect(request, EstablishmentCause.MO_SIGNALLING);
        if (!sent) {
            return new Failure(Reason.NO_SERVICE);
        }
        long deadline = emm.deadline(timers.t3410());
        boolean doubtful = false;
        while (true) {
            switch (emm.next(deadline)) {
                case null -> {
                    emm.nas.drop();
                    return new Failure(doubtful ? Reason.NETWORK_NOT_AUTHENTIC : Reason.TIMEOUT);
                }
                case Heard.Released(var reason) -> {
                    return new Failure(reason == ReleaseReason.RELEASED ? Reason.RELEASED : Reason.CONNECTION_LOST);
                }
                case Heard.NewSecurity(var command, var wire) -> emm.securityMode.take(command, wire, whole);
                case Heard.Message(AuthenticationRequest challenge) -> {
                    switch (emm.authentication.answer(challenge)) {
                        case ANSWERED -> {
                            deadline = doubtful ? emm.deadline(timers.t3410()) : deadline;
                            doubtful = false;
                        }
                        // T3410 stops; T3420 says how long the network may take to prove itself (§5.4.2.6).
                        case REFUSED -> {
                            deadline = emm.deadline(timers.t3420());
                            doubtful = true;
                        }
                        case NETWORK_NOT_AUTHENTIC -> {
                            emm.nas.drop();
                            return new Failure(Reason.NETWORK_NOT_AUTHENTIC);
                        }
                        case IGNORED -> { }
                    }
                }
                case Heard.Message(AuthenticationReject reject) -> {
                    emm.context.forgetNetwork();
                    return new Failure(Reason.AUTHENTICATION_REJECTED);
                }
                case Heard.Message(EsmInformationRequest asked) when asked.procedureTransactionIdentity() == transaction ->
                        emm.esm.inform(asked, opened);
                case Heard.Message(AttachReject reject) -> {
                    return rejected(reject);
                }
                case Heard.Message(AttachAccept accept) -> {
                    return accepted(accept, opened);
                }
                case Heard.Message(UeTerminatedDetachRequest collision) -> {
                    // The attach goes on (§5.5.1.2.7).
                }
                case Heard.Message(var other) -> emm.common(other);
            }
        }
    }

    private AttachRequest request(SessionContext opened) {
        identity = emm.identification.identity();
        return AttachRequest.builder(EpsAttachType.EPS_ATTACH, emm.context.ksi(), identity, emm.configuration.capability(),
                        NasEps.encode(emm.esm.connectivityRequest(transaction, opened, true)))
                .lastVisitedRegisteredTai(emm.context.lastVisitedTai())
                .oldGutiType(identity instanceof EpsGuti ? GutiType.NATIVE : null)
                .ueAdditionalSecurityCapability(emm.additionalCapability())
                .others(emm.interworking())
                .build();
    }

    private @Nullable Failure accepted(AttachAccept accept, SessionContext opened) {
        var context = emm.context;
        var guti = accept.guti();
        if (guti != null) {
            context.guti(guti);
        }
        context.registeredAt(emm.tai(), accept.taiList());
        context.t3412(accept.t3412().duration());
        var answer = emm.esm.activated(accept.esmMessage(), transaction, opened);
        if (answer == null) {
            // The network thinks that all is well (§6.4.1.4).
            emm.state(MobilityState.REGISTERED, "attach accepted");
            new DetachProcedure(emm, false).run();
            return new Failure(Reason.NOT_ACCEPTABLE);
        }
        emm.nas.send(new AttachComplete(NasEps.encode(answer)));
        return null;
    }

    private Failure rejected(AttachReject reject) {
        if (NetworkDetach.isUnwelcome(reject.cause())) {
            emm.context.forgetNetwork();
        }
        var cause = emm.esm.rejected(reject.esmMessage(), transaction);
        return new Failure(Reason.REJECTED, null, null, reject.cause(), cause);
    }

    /** Whether the network has forgotten the GUTI the UE came with: it is to come by its IMSI, once (§5.5.1.2.5). */
    private boolean isForgotten(Failure failure) {
        return identity instanceof EpsGuti && failure.emmCause() == EmmCause.UE_IDENTITY_CANNOT_BE_DERIVED;
    }

    private static boolean mayBeRepeated(Failure failure) {
        return switch (failure.reason()) {
            case NO_SERVICE, TIMEOUT, RELEASED, CONNECTION_LOST -> true;
            default -> false;
        };
    }

    private @Nullable EpsNasSecurityAlgorithms algorithms() {
        var protection = emm.nas.isSecure() ? emm.context.protection() : null;
        return protection == null ? null
                : new EpsNasSecurityAlgorithms(protection.cipheringAlgorithm().identifier(), protection.integrityAlgorithm().identifier());
    }
}
