// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.procedure;

import java.time.Duration;
import org.alcazar.nas.eps.NasEps;
import org.alcazar.nas.eps.element.EmmCause;
import org.alcazar.nas.eps.element.EpsGuti;
import org.alcazar.nas.eps.element.EpsUpdateType;
import org.alcazar.nas.eps.message.AuthenticationReject;
import org.alcazar.nas.eps.message.AuthenticationRequest;
import org.alcazar.nas.eps.message.TrackingAreaUpdateAccept;
import org.alcazar.nas.eps.message.TrackingAreaUpdateComplete;
import org.alcazar.nas.eps.message.TrackingAreaUpdateReject;
import org.alcazar.nas.eps.message.TrackingAreaUpdateRequest;
import org.alcazar.nas.eps.message.UeTerminatedDetachRequest;
import org.alcazar.ue.EpsTimers;
import org.alcazar.ue.Failure;
import org.alcazar.ue.Failure.Reason;
import org.alcazar.ue.MobilityState;
import org.alcazar.ue.TrackingAreaUpdate;
import org.alcazar.ue.radio.EstablishmentCause;
import org.alcazar.ue.radio.ReleaseReason;
import org.jspecify.annotations.Nullable;

/** Tracking area update (TS 24.301 §5.5.3.2, TS 23.401 §5.3.3) as the UE goes through it. */
final class TrackingAreaUpdateProcedure {

    private final Emm emm;
    private final EpsUpdateType type;
    private final @Nullable ToEps toEps;
    private final EpsTimers timers;
    private final long begun;
    private int attempts;

    /** @param toEps what the UE brings that comes from 5GS; null for one that does not */
    TrackingAreaUpdateProcedure(Emm emm, EpsUpdateType type, @Nullable ToEps toEps) {
        this.emm = emm;
        this.type = type;
        this.toEps = toEps;
        timers = emm.configuration.timers();
        begun = emm.world.nanos();
    }

    /** Updates, as often as it takes and the timers allow. */
    TrackingAreaUpdate run() {
        emm.awaitRelease();
        if (toEps != null) {
            return ended(arrive(toEps));
        }
        var guti = emm.context.guti();
        if (emm.state() != MobilityState.REGISTERED || guti == null) {
            return ended(new Failure(Reason.WRONG_STATE));
        }
        while (true) {
            attempts++;
            var failure = attempt(guti);
            if (failure == null || !mayBeRepeated(failure) || attempts >= timers.attempts()) {
                return ended(failure);
            }
            emm.pause(timers.t3411());
        }
    }

    /** How it went, as of now. */
    TrackingAreaUpdate ended(@Nullable Failure failure) {
        return new TrackingAreaUpdate(emm.usim.supi(), type, emm.authentication.outcome(), emm.securityMode.asSecurity(), emm.context.guti(),
                Duration.ofNanos(emm.world.nanos() - begun), attempts, failure);
    }

    /** One request and what follows from it; null if it was accepted. */
    private @Nullable Failure attempt(EpsGuti guti) {
        emm.begin();
        var request = request(guti);
        boolean sent = emm.nas.isConnected() ? emm.nas.send(request) : emm.nas.connect(request, EstablishmentCause.MO_SIGNALLING);
        return sent ? answer(request) : new Failure(Reason.NO_SERVICE);
    }

    /** The one request of a UE that comes from 5GS: its keys there serve for one. */
    private @Nullable Failure arrive(ToEps from) {
        emm.begin();
        var request = from.request(emm, type);
        var sent = from.protect(request);
        emm.context.take(sent.mapped());
        var failure = emm.nas.connect(request, sent.wire(), EstablishmentCause.MO_SIGNALLING) ? answer(request) : new Failure(Reason.NO_SERVICE);
        if (failure != null) {
            emm.sentAway(failure.toString(), false);
        }
        return failure;
    }

    private @Nullable Failure answer(TrackingAreaUpdateRequest request) {
        long deadline = emm.deadline(timers.t3430());
        while (true) {
            switch (emm.next(deadline)) {
                case null -> {
                    emm.nas.drop();
                    return new Failure(Reason.TIMEOUT);
                }
                case Heard.Released(var reason) -> {
                    return new Failure(reason == ReleaseReason.RELEASED ? Reason.RELEASED : Reason.CONNECTION_LOST);
                }
                case Heard.NewSecurity(var command, var wire) -> emm.securityMode.take(command, wire, NasEps.encode(request));
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
                case Heard.Message(TrackingAreaUpdateAccept accept) -> {
                    accepted(accept);
                    return null;
                }
                case Heard.Message(TrackingAreaUpdateReject reject) -> {
                    return rejected(reject.cause());
                }
                case Heard.Message(UeTerminatedDetachRequest away) -> {
                    new NetworkDetach(emm).take(away);
                    return Failure.ofEps(Reason.DEREGISTERED_BY_NETWORK, away.cause());
                }
                case Heard.Message(var other) -> emm.common(other);
            }
        }
    }

    private TrackingAreaUpdateRequest request(EpsGuti guti) {
        return TrackingAreaUpdateRequest.builder(type, emm.context.ksi(), guti)
                .ueNetworkCapability(emm.configuration.capability())
                .lastVisitedRegisteredTai(emm.context.lastVisitedTai())
                .epsBearerContextStatus(emm.bearerStatus())
                .ueAdditionalSecurityCapability(emm.additionalCapability())
                .others(emm.interworking())
                .build();
    }

    private void accepted(TrackingAreaUpdateAccept accept) {
        var context = emm.context;
        var guti = accept.guti();
        if (guti != null) {
            context.guti(guti);
        }
        var areas = accept.taiList() == null ? context.trackingAreas() : accept.taiList();
        if (areas != null) {
            context.registeredAt(emm.tai(), areas);
        }
        var t3412 = accept.t3412();
        if (t3412 != null) {
            context.t3412(t3412.duration());
        }
        if (guti != null) {
            emm.nas.send(new TrackingAreaUpdateComplete());
        }
        emm.esm.synchronise(accept.epsBearerContextStatus());
        if (!type.active()) {
            emm.expectRelease();
        }
    }

    /** A network that has lost the UE's context is attached to anew (§5.5.3.2.5). */
    private Failure rejected(EmmCause cause) {
        boolean again = cause == EmmCause.UE_IDENTITY_CANNOT_BE_DERIVED || cause == EmmCause.IMPLICITLY_DETACHED
                || cause == EmmCause.NO_EPS_BEARER_CONTEXT_ACTIVATED;
        if (again || NetworkDetach.isUnwelcome(cause)) {
            emm.sentAway("tracking area update rejected", NetworkDetach.isUnwelcome(cause));
        }
        if (again) {
            emm.terminal.defer(new UeSignal.Attach(attachment -> { }));
        }
        return Failure.ofEps(Reason.REJECTED, cause);
    }

    private static boolean mayBeRepeated(Failure failure) {
        return switch (failure.reason()) {
            case NO_SERVICE, TIMEOUT, RELEASED, CONNECTION_LOST -> true;
            default -> false;
        };
    }
}
