// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.n2;

import java.util.List;
import java.util.function.Function;
import org.alcazar.amf.AmfConfiguration;
import org.alcazar.amf.admission.LoadControl;
import org.alcazar.amf.context.AccessPriority;
import org.alcazar.amf.context.Gnb;
import org.alcazar.amf.context.Gnbs;
import org.alcazar.amf.context.N2Connection;
import org.alcazar.amf.context.ServedNetwork;
import org.alcazar.amf.event.AmfEvent;
import org.alcazar.amf.event.AmfEvent.Audit.Kind;
import org.alcazar.amf.event.AmfEvents;
import org.alcazar.amf.event.Drop;
import org.alcazar.amf.procedure.UeSessions;
import org.alcazar.amf.procedure.UeSignal;
import org.alcazar.nas.element.Tai;
import org.alcazar.ngap.Ngap;
import org.alcazar.ngap.codec.NgapDecodeException;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.Cause;
import org.alcazar.ngap.element.CauseProtocol;
import org.alcazar.ngap.element.CauseRadioNetwork;
import org.alcazar.ngap.element.RanUeNgapId;
import org.alcazar.ngap.element.UserLocationInformation;
import org.alcazar.ngap.message.ErrorIndication;
import org.alcazar.ngap.message.HandoverFailure;
import org.alcazar.ngap.message.HandoverRequestAcknowledge;
import org.alcazar.ngap.message.InitialUeMessage;
import org.alcazar.ngap.message.NgReset;
import org.alcazar.ngap.message.NgSetupFailure;
import org.alcazar.ngap.message.NgSetupRequest;
import org.alcazar.ngap.message.NgapMessage;
import org.alcazar.ngap.message.PathSwitchRequest;
import org.alcazar.ngap.message.PrivateMessage;
import org.alcazar.ngap.message.RanConfigurationUpdate;
import org.alcazar.ngap.message.ToAmf;
import org.alcazar.ngap.message.UeAssociated;
import org.alcazar.ngap.message.UeContextReleaseComplete;
import org.alcazar.ngap.message.UplinkNasTransport;
import org.alcazar.transport.Association;
import org.alcazar.transport.AssociationHandler;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The AMF's end of N2: takes what gNBs send, answers what is about the gNB itself, and hands what is about a UE to that UE's strand, once it
 * is clear that the association may touch that UE.
 *
 * <p>Runs on the carrier's threads and never waits.
 */
public final class N2Endpoint implements AssociationHandler {

    private final AmfConfiguration configuration;
    private final ServedNetwork network;
    private final UeSessions sessions;
    private final AmfEvents events;
    private final NgSetupProcedure ngSetup;
    private final Gnbs gnbs;
    private final LoadControl load;

    public N2Endpoint(AmfConfiguration configuration, ServedNetwork network, UeSessions sessions, Gnbs gnbs, LoadControl load,
            AmfEvents events) {
        this.load = load;
        this.configuration = configuration;
        this.network = network;
        this.sessions = sessions;
        this.gnbs = gnbs;
        this.events = events;
        this.ngSetup = new NgSetupProcedure(configuration);
    }

    @Override
    public void up(Association association) {
        if (gnbs.size() >= configuration.limits().gnbs()) {
            association.abort();
            return;
        }
        gnbs.add(new Gnb(association, (gnb, message) -> events.on(new AmfEvent.NgapSent(gnb, message))));
    }

    @Override
    public void down(Association association, DownReason reason) {
        var gnb = gnbs.remove(association);
        if (gnb != null) {
            load.down(gnb);
            gnb.down();
            var lost = List.copyOf(gnb.connections().values());
            lost.forEach(sessions::gone);
            events.on(new AmfEvent.GnbDown(gnb, lost.size()));
        }
    }

    @Override
    public void message(Association association, int stream, int payloadProtocolId, Octets payload) {
        var gnb = gnbs.of(association);
        if (gnb == null) {
            return;
        }
        NgapMessage message;
        try {
            message = Ngap.decode(payload);
        } catch (NgapDecodeException fault) {
            drop(gnb, null, Drop.NGAP_UNDECODABLE, String.valueOf(fault.getMessage()));
            var answer = Ngap.answer(fault);
            if (answer != null) {
                gnb.send(answer);
            }
            return;
        }
        events.on(new AmfEvent.NgapReceived(gnb, message));
        if (message instanceof NgSetupRequest request) {
            setUp(gnb, request);
        } else if (gnb.setup() == null) {
            drop(gnb, null, Drop.NGAP_BEFORE_SETUP, message.getClass().getSimpleName());
            refuse(gnb, message, CauseProtocol.MESSAGE_NOT_COMPATIBLE_WITH_RECEIVER_STATE);
        } else {
            take(gnb, message);
        }
    }

    private void take(Gnb gnb, NgapMessage message) {
        switch (message) {
            case InitialUeMessage initial -> initial(gnb, initial);
            case UplinkNasTransport uplink ->
                    tell(find(gnb, uplink), via -> new UeSignal.Uplink(via, uplink.nasPdu(), tai(gnb, uplink.userLocationInformation())));
            case UeContextReleaseComplete complete -> {
                var found = find(gnb, complete);
                if (found != null) {
                    sessions.gone(found.via());
                }
            }
            case UeAssociated about when message instanceof ToAmf -> tell(find(gnb, about), via -> new UeSignal.FromRan(via, message));
            case PathSwitchRequest request -> sessions.pathSwitch(gnb, request);
            case HandoverFailure failure -> handoverFailed(gnb, failure);
            case NgReset reset -> new NgResetProcedure(sessions).run(gnb, reset);
            case RanConfigurationUpdate update -> new RanConfigurationUpdateProcedure(ngSetup).run(gnb, update);
            case ErrorIndication indication -> errorIndicated(gnb, indication);
            case PrivateMessage unread -> drop(gnb, null, Drop.NGAP_UNEXPECTED, "PrivateMessage");
            default -> {
                drop(gnb, null, Drop.NGAP_UNEXPECTED, message.getClass().getSimpleName());
                refuse(gnb, message, CauseProtocol.MESSAGE_NOT_COMPATIBLE_WITH_RECEIVER_STATE);
            }
        }
    }

    private void setUp(Gnb gnb, NgSetupRequest request) {
        switch (ngSetup.run(request, gnb.setup() != null)) {
            case NgSetupProcedure.Answer.Accepted(var setup, var response) -> {
                if (gnbs.setUp().stream().anyMatch(other -> isSame(other, setup))) {
                    events.on(new AmfEvent.Audit(Kind.DUPLICATE_GNB_ID, null, setup.id() + " is set up on another association too"));
                }
                gnb.setup(setup);
                gnb.send(response);
                load.up(gnb);
                events.on(new AmfEvent.GnbUp(gnb));
            }
            case NgSetupProcedure.Answer.Refused(var cause, var why) -> {
                gnb.send(new NgSetupFailure(cause));
                events.on(new AmfEvent.GnbRefused(gnb, why));
            }
        }
    }

    private static boolean isSame(Gnb other, Gnb.Setup setup) {
        var known = other.setup();
        return known != null && known.id().equals(setup.id());
    }

    /** TS 38.413 §8.6.1: the first message of a UE on a new connection. */
    private void initial(Gnb gnb, InitialUeMessage initial) {
        long ranId = initial.ranUeNgapId().value();
        var stale = gnb.connections().get(ranId);
        if (stale != null) {
            sessions.gone(stale);
        }
        var first = new UeSignal.Uplink(sessions.open(gnb, ranId, AccessPriority.of(initial.rrcEstablishmentCause())), initial.nasPdu(), tai(gnb, initial.userLocationInformation()));
        var claimed = InitialIdentity.claimed(initial, network);
        var known = claimed == null ? null : sessions.holder(claimed);
        if (known == null) {
            sessions.unknown(first);
        } else {
            sessions.claim(known, first);
        }
    }

    private void tell(UeSessions.@Nullable Found found, Function<N2Connection, UeSignal> signal) {
        if (found == null) {
            return;
        }
        var owner = found.owner();
        if (owner == null) {
            drop(found.via().gnb(), found.via(), Drop.UE_GONE, "");
            return;
        }
        switch (owner.tell(signal.apply(found.via()))) {
            case ACCEPTED -> { }
            case FULL -> drop(found.via().gnb(), found.via(), Drop.MAILBOX_FULL, "");
            case CLOSED -> drop(found.via().gnb(), found.via(), Drop.UE_GONE, "");
        }
    }

    /**
     * The UE that a pair of ids names, if it is on this very association; otherwise the gNB is told so in the same words, whether the ids are
     * nobody's or another's (TS 38.413 §10.6).
     */
    private UeSessions.@Nullable Found find(Gnb gnb, UeAssociated message) {
        var amfId = message.amfUeNgapId();
        var ranId = message.ranUeNgapId();
        var found = sessions.find(amfId.value());
        if (found == null || found.via().gnb() != gnb) {
            drop(gnb, null, found == null ? Drop.NGAP_UNKNOWN_ID : Drop.NGAP_FOREIGN_ID, message.getClass().getSimpleName());
            if (found != null) {
                events.on(new AmfEvent.Audit(Kind.FOREIGN_UE_ID, found.via(), gnb + " names a UE that is on " + found.via().gnb()));
            }
            indicate(gnb, amfId, ranId, CauseRadioNetwork.UNKNOWN_LOCAL_UE_NGAP_ID);
            return null;
        }
        if (!found.via().isNamed() && (message instanceof HandoverRequestAcknowledge || message instanceof UeContextReleaseComplete)) {
            found = sessions.name(found.via(), ranId.value());
        }
        if (found == null || found.via().ranUeNgapId() != ranId.value()) {
            drop(gnb, found == null ? null : found.via(), Drop.NGAP_UNKNOWN_ID, "RAN UE NGAP ID " + ranId);
            indicate(gnb, amfId, ranId, CauseRadioNetwork.INCONSISTENT_REMOTE_UE_NGAP_ID);
            return null;
        }
        return found;
    }

    private void errorIndicated(Gnb gnb, ErrorIndication indication) {
        var amfId = indication.amfUeNgapId();
        var found = amfId == null ? null : sessions.find(amfId.value());
        var ranId = indication.ranUeNgapId();
        var ours = found != null && found.via().gnb() == gnb && (ranId == null || ranId.value() == found.via().ranUeNgapId()) ? found : null;
        drop(gnb, ours == null ? null : ours.via(), Drop.NGAP_UNEXPECTED, "Error Indication: " + indication.cause());
        if (ours != null && indication.cause() instanceof CauseRadioNetwork cause && isAboutIds(cause)) {
            sessions.gone(ours.via());
        }
    }

    /** The gNB does not know the connection (TS 38.413 §10.6): there is none any more. */
    private static boolean isAboutIds(CauseRadioNetwork cause) {
        return cause == CauseRadioNetwork.UNKNOWN_LOCAL_UE_NGAP_ID || cause == CauseRadioNetwork.INCONSISTENT_REMOTE_UE_NGAP_ID;
    }

    /** A gNB that was asked to take a UE does not; it has given it no name (TS 38.413 §8.4.2.3). */
    private void handoverFailed(Gnb gnb, HandoverFailure failure) {
        var found = sessions.find(failure.amfUeNgapId().value());
        if (found == null || found.via().gnb() != gnb || found.via().isNamed()) {
            drop(gnb, null, found == null ? Drop.NGAP_UNKNOWN_ID : Drop.NGAP_FOREIGN_ID, "HandoverFailure");
            gnb.send(new ErrorIndication(failure.amfUeNgapId(), null, CauseRadioNetwork.UNKNOWN_LOCAL_UE_NGAP_ID, null, null));
            return;
        }
        tell(found, via -> new UeSignal.FromRan(via, failure));
        sessions.gone(found.via());
    }

    private void refuse(Gnb gnb, NgapMessage message, Cause cause) {
        if (!(message instanceof ErrorIndication)) {
            gnb.send(new ErrorIndication(null, null, cause, null, null));
        }
    }

    private static void indicate(Gnb gnb, AmfUeNgapId amfId, RanUeNgapId ranId, Cause cause) {
        gnb.send(new ErrorIndication(amfId, ranId, cause, null, null));
    }

    private static @Nullable Tai tai(Gnb gnb, @Nullable UserLocationInformation location) {
        return location instanceof UserLocationInformation.Nr nr ? gnb.tai(nr.tai()) : null;
    }

    private void drop(Gnb gnb, @Nullable N2Connection via, Drop reason, String detail) {
        events.on(new AmfEvent.Dropped(gnb, via, reason, detail));
    }
}
