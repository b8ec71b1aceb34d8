// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme.s1;

import java.util.List;
import java.util.function.Function;
import org.alcazar.mme.MmeConfiguration;
import org.alcazar.mme.context.Enb;
import org.alcazar.mme.context.Enbs;
import org.alcazar.mme.context.S1Connection;
import org.alcazar.mme.context.ServedNetwork;
import org.alcazar.mme.event.Drop;
import org.alcazar.mme.event.MmeEvent;
import org.alcazar.mme.event.MmeEvent.Audit.Kind;
import org.alcazar.mme.event.MmeEvents;
import org.alcazar.mme.procedure.UeSessions;
import org.alcazar.mme.procedure.UeSignal;
import org.alcazar.nas.element.Tai;
import org.alcazar.s1ap.S1ap;
import org.alcazar.s1ap.codec.S1apDecodeException;
import org.alcazar.s1ap.element.Cause;
import org.alcazar.s1ap.element.CauseProtocol;
import org.alcazar.s1ap.element.CauseRadioNetwork;
import org.alcazar.s1ap.element.EnbUeS1apId;
import org.alcazar.s1ap.element.MmeUeS1apId;
import org.alcazar.s1ap.message.EnbConfigurationUpdate;
import org.alcazar.s1ap.message.ErrorIndication;
import org.alcazar.s1ap.message.InitialUeMessage;
import org.alcazar.s1ap.message.PathSwitchRequest;
import org.alcazar.s1ap.message.PathSwitchRequestFailure;
import org.alcazar.s1ap.message.Reset;
import org.alcazar.s1ap.message.S1SetupFailure;
import org.alcazar.s1ap.message.S1SetupRequest;
import org.alcazar.s1ap.message.S1apMessage;
import org.alcazar.s1ap.message.ToMme;
import org.alcazar.s1ap.message.UeAssociated;
import org.alcazar.s1ap.message.UeContextReleaseComplete;
import org.alcazar.s1ap.message.UplinkNasTransport;
import org.alcazar.transport.Association;
import org.alcazar.transport.AssociationHandler;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The MME's end of S1: takes what eNBs send, answers what is about the eNB itself, and hands what is about a UE to that UE's strand, once it
 * is clear that the association may touch that UE.
 *
 * <p>Runs on the carrier's threads and never waits.
 */
public final class S1Endpoint implements AssociationHandler {

    private final MmeConfiguration configuration;
    private final ServedNetwork network;
    private final UeSessions sessions;
    private final MmeEvents events;
    private final S1SetupProcedure s1Setup;
    private final Enbs enbs;

    public S1Endpoint(MmeConfiguration configuration, ServedNetwork network, UeSessions sessions, Enbs enbs,
            MmeEvents events) {
        this.configuration = configuration;
        this.network = network;
        this.sessions = sessions;
        this.enbs = enbs;
        this.events = events;
        this.s1Setup = new S1SetupProcedure(configuration);
    }

    @Override
    public void up(Association association) {
        if (enbs.size() >= configuration.limits().enbs()) {
            association.abort();
            return;
        }
        enbs.add(new Enb(association, (enb, message) -> events.on(new MmeEvent.S1apSent(enb, message))));
    }

    @Override
    public void down(Association association, DownReason reason) {
        var enb = enbs.remove(association);
        if (enb != null) {
            var lost = List.copyOf(enb.connections().values());
            lost.forEach(sessions::gone);
            events.on(new MmeEvent.EnbDown(enb, lost.size()));
        }
    }

    @Override
    public void message(Association association, int stream, int payloadProtocolId, Octets payload) {
        var enb = enbs.of(association);
        if (enb == null) {
            return;
        }
        S1apMessage message;
        try {
            message = S1ap.decode(payload);
        } catch (S1apDecodeException fault) {
            drop(enb, null, Drop.S1AP_UNDECODABLE, String.valueOf(fault.getMessage()));
            var answer = S1ap.answer(fault);
            if (answer != null) {
                enb.send(answer);
            }
            return;
        }
        events.on(new MmeEvent.S1apReceived(enb, message));
        if (message instanceof S1SetupRequest request) {
            setUp(enb, request);
        } else if (enb.setup() == null) {
            drop(enb, null, Drop.S1AP_BEFORE_SETUP, message.getClass().getSimpleName());
            refuse(enb, message, CauseProtocol.MESSAGE_NOT_COMPATIBLE_WITH_RECEIVER_STATE);
        } else {
            take(enb, message);
        }
    }

    private void take(Enb enb, S1apMessage message) {
        switch (message) {
            case InitialUeMessage initial -> initial(enb, initial);
            case UplinkNasTransport uplink ->
                    tell(find(enb, uplink), via -> new UeSignal.Uplink(via, uplink.nasPdu(), place(enb, uplink.tai()), uplink.eutranCgi()));
            case UeContextReleaseComplete complete -> {
                var found = find(enb, complete);
                if (found != null) {
                    sessions.gone(found.via());
                }
            }
            case UeAssociated about when message instanceof ToMme -> tell(find(enb, about), via -> new UeSignal.FromEnb(via, message));
            case PathSwitchRequest request -> refuse(enb, request);
            case Reset reset -> new ResetProcedure(sessions).run(enb, reset);
            case EnbConfigurationUpdate update -> new EnbConfigurationUpdateProcedure(s1Setup).run(enb, update);
            case ErrorIndication indication -> errorIndicated(enb, indication);
            default -> {
                drop(enb, null, Drop.S1AP_UNEXPECTED, message.getClass().getSimpleName());
                refuse(enb, message, CauseProtocol.MESSAGE_NOT_COMPATIBLE_WITH_RECEIVER_STATE);
            }
        }
    }

    private void setUp(Enb enb, S1SetupRequest request) {
        switch (s1Setup.run(request, enb.setup() != null)) {
            case S1SetupProcedure.Answer.Accepted(var setup, var response) -> {
                if (enbs.setUp().stream().anyMatch(other -> isSame(other, setup))) {
                    events.on(new MmeEvent.Audit(Kind.DUPLICATE_ENB_ID, null, setup.id() + " is set up on another association too"));
                }
                enb.setup(setup);
                enb.send(response);
                events.on(new MmeEvent.EnbUp(enb));
            }
            case S1SetupProcedure.Answer.Refused(var cause, var why) -> {
                enb.send(new S1SetupFailure(cause));
                events.on(new MmeEvent.EnbRefused(enb, why));
            }
        }
    }

    private static boolean isSame(Enb other, Enb.Setup setup) {
        var known = other.setup();
        return known != null && known.id().equals(setup.id());
    }

    /** TS 36.413 §8.6.1: the first message of a UE on a new connection. */
    private void initial(Enb enb, InitialUeMessage initial) {
        long enbId = initial.enbUeS1apId().value();
        var stale = enb.connections().get(enbId);
        if (stale != null) {
            sessions.gone(stale);
        }
        var first = new UeSignal.Uplink(sessions.open(enb, enbId), initial.nasPdu(), place(enb, initial.tai()), initial.eutranCgi());
        var claimed = InitialIdentity.claimed(initial, network);
        var known = claimed == null ? null : sessions.holder(claimed);
        if (known == null) {
            sessions.unknown(first);
        } else {
            sessions.claim(known, first);
        }
    }

    private void tell(UeSessions.@Nullable Found found, Function<S1Connection, UeSignal> signal) {
        if (found == null) {
            return;
        }
        var owner = found.owner();
        if (owner == null) {
            drop(found.via().enb(), found.via(), Drop.UE_GONE, "");
            return;
        }
        switch (owner.tell(signal.apply(found.via()))) {
            case ACCEPTED -> { }
            case FULL -> drop(found.via().enb(), found.via(), Drop.MAILBOX_FULL, "");
            case CLOSED -> drop(found.via().enb(), found.via(), Drop.UE_GONE, "");
        }
    }

    /**
     * The UE that a pair of ids names, if it is on this very association; otherwise the eNB is told so in the same words, whether the ids are
     * nobody's or another's (TS 36.413 §10.6).
     */
    private UeSessions.@Nullable Found find(Enb enb, UeAssociated message) {
        var mmeId = message.mmeUeS1apId();
        var enbId = message.enbUeS1apId();
        var found = sessions.find(mmeId.value());
        if (found == null || found.via().enb() != enb) {
            drop(enb, null, found == null ? Drop.S1AP_UNKNOWN_ID : Drop.S1AP_FOREIGN_ID, message.getClass().getSimpleName());
            if (found != null) {
                events.on(new MmeEvent.Audit(Kind.FOREIGN_UE_ID, found.via(), enb + " names a UE that is on " + found.via().enb()));
            }
            indicate(enb, mmeId, enbId, CauseRadioNetwork.UNKNOWN_MME_UE_S1_AP_ID);
            return null;
        }
        if (found.via().enbUeS1apId() != enbId.value()) {
            drop(enb, found.via(), Drop.S1AP_UNKNOWN_ID, "eNB UE S1AP ID " + enbId);
            indicate(enb, mmeId, enbId, CauseRadioNetwork.UNKNOWN_PAIR_UE_S1_AP_ID);
            return null;
        }
        return found;
    }

    private void errorIndicated(Enb enb, ErrorIndication indication) {
        var mmeId = indication.mmeUeS1apId();
        var found = mmeId == null ? null : sessions.find(mmeId.value());
        var enbId = indication.enbUeS1apId();
        var ours = found != null && found.via().enb() == enb && (enbId == null || enbId.value() == found.via().enbUeS1apId()) ? found : null;
        drop(enb, ours == null ? null : ours.via(), Drop.S1AP_UNEXPECTED, "Error Indication: " + indication.cause());
        if (ours != null && indication.cause() instanceof CauseRadioNetwork cause && isAboutIds(cause)) {
            sessions.gone(ours.via());
        }
    }

    /** The eNB does not know the connection (TS 36.413 §10.6): there is none any more. */
    private static boolean isAboutIds(CauseRadioNetwork cause) {
        return cause == CauseRadioNetwork.UNKNOWN_MME_UE_S1_AP_ID || cause == CauseRadioNetwork.UNKNOWN_ENB_UE_S1_AP_ID
                || cause == CauseRadioNetwork.UNKNOWN_PAIR_UE_S1_AP_ID;
    }

    /** This MME switches no paths: the eNB is told so in the same words, whosever UE it names (TS 36.413 §8.4.4.3). */
    private void refuse(Enb enb, PathSwitchRequest request) {
        drop(enb, null, Drop.S1AP_UNEXPECTED, "PathSwitchRequest");
        enb.send(new PathSwitchRequestFailure(request.sourceMmeUeS1apId(), request.enbUeS1apId(), CauseRadioNetwork.UNSPECIFIED));
    }

    private void refuse(Enb enb, S1apMessage message, Cause cause) {
        if (!(message instanceof ErrorIndication)) {
            enb.send(new ErrorIndication(null, null, cause, null, null));
        }
    }

    private static void indicate(Enb enb, MmeUeS1apId mmeId, EnbUeS1apId enbId, Cause cause) {
        enb.send(new ErrorIndication(mmeId, enbId, cause, null, null));
    }

    private static @Nullable Tai place(Enb enb, org.alcazar.s1ap.element.@Nullable Tai told) {
        return told == null ? null : enb.tai(told);
    }

    private void drop(Enb enb, @Nullable S1Connection via, Drop reason, String detail) {
        events.on(new MmeEvent.Dropped(enb, via, reason, detail));
    }
}
