// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.procedure;

import java.util.Objects;
import java.util.stream.Stream;
import org.alcazar.amf.context.Gnb;
import org.alcazar.amf.context.N2Connection;
import org.alcazar.amf.context.Translation;
import org.alcazar.amf.event.AmfEvent;
import org.alcazar.amf.event.AmfEvent.Audit.Kind;
import org.alcazar.amf.event.AmfEvent.HandedOver.Way;
import org.alcazar.amf.event.AmfEvents;
import org.alcazar.amf.event.Drop;
import org.alcazar.ap.element.SecurityKey;
import org.alcazar.ngap.element.CauseRadioNetwork;
import org.alcazar.ngap.element.PduSession;
import org.alcazar.ngap.element.SecurityContext;
import org.alcazar.ngap.element.UserLocationInformation;
import org.alcazar.ngap.message.PathSwitchRequest;
import org.alcazar.ngap.message.PathSwitchRequestAcknowledge;
import org.alcazar.ngap.message.PathSwitchRequestFailure;
import org.alcazar.ngap.transfer.PathSwitchRequestUnsuccessfulTransfer;
import org.jspecify.annotations.Nullable;

/**
 * A UE has gone from one gNB to another over Xn, and the core follows (TS 23.502 §4.9.1.2.2, TS 38.413 §8.4.4).
 *
 * <pre>
 * UE      source gNB   target gNB               AMF                      SMF
 * |--- handed over over Xn ->|-- Path Switch Request ->|
 *                                                      |-- per session ---->|  the UPF sends there
 *                            |<- Acknowledge ----------|   with the {NH, NCC} for the next change
 *            |<- released ---|   over Xn
 * </pre>
 *
 * <p>It asks nobody who answers late, so it runs at any time, also while another procedure waits for the UE. What the gNB says is its word
 * alone: the UE must be one that can have come to it, and what it was told of the UE's capabilities is compared with what the UE said (TS 33.501
 * §6.7.3.1), so that a source that was taken over cannot talk the target into weaker algorithms.
 */
final class PathSwitchProcedure {

    private final UeSession ue;

    PathSwitchProcedure(UeSession ue) {
        this.ue = ue;
    }

    /** @param handover whether a handover by N2 is under way */
    void run(Gnb gnb, PathSwitchRequest request, boolean handover) {
        var why = handover ? "its UE is being handed over by N2" : objection(gnb, request);
        if (why != null) {
            refuse(ue.amf().events(), gnb, request, why);
            return;
        }
        var from = ue.n1().via();
        var sessions = new SessionMobility(ue).switchPaths(request.pduSessionResourceToBeSwitchedDlList(),
                request.pduSessionResourceFailedToSetupList());
        if (sessions.taken().isEmpty()) {
            gnb.send(new PathSwitchRequestFailure(request.sourceAmfUeNgapId(), request.ranUeNgapId(), sessions.refused()));
            return;
        }
        var via = ue.move(gnb, request.ranUeNgapId().value());
        if (via == null) {
            refuse(ue.amf().events(), gnb, request, "its UE is gone");
            return;
        }
        var tai = tai(gnb, request);
        if (tai != null) {
            ue.context().tai(tai);
        }
        boolean due = ue.n1().moved(via);
        acknowledge(via, request, sessions);
        ue.amf().events().on(new AmfEvent.HandedOver(from, via, Objects.requireNonNull(ue.context().supi()), Way.XN, sessions.taken().size()));
        if (due) {
            RanKeyRenewal.begin(ue.n1());
        }
    }

    private void acknowledge(N2Connection via, PathSwitchRequest request, SessionMobility.Outcome sessions) {
        var context = ue.context();
        var own = Translation.ueSecurityCapabilities(Objects.requireNonNull(context.security()).capability());
        boolean other = !own.equals(request.ueSecurityCapabilities());
        if (other) {
            ue.audit(Kind.PATH_SWITCH_CAPABILITY_MISMATCH, via.gnb() + " was told " + request.ueSecurityCapabilities() + ", the UE has " + own);
        }
        try (var next = Objects.requireNonNull(ue.n1().ranKeys()).forPathSwitch()) {
            via.send(PathSwitchRequestAcknowledge.builder(via.amfId(), via.ranId(), new SecurityContext(next.ncc(), new SecurityKey(next.nh())),
                            sessions.taken(), Translation.allowedNssai(Objects.requireNonNull(context.allowedNssai())))
                    .ueSecurityCapabilities(other ? own : null).pduSessionResourceReleasedList(sessions.refused()).build());
        }
    }

    /** Why the UE cannot be where the gNB says; null if it can. */
    private @Nullable String objection(Gnb gnb, PathSwitchRequest request) {
        if (!ue.isRegistered() || !ue.isConnected() || ue.n1().ranKeys() == null) {
            return "its UE is on no gNB that could have handed it over";
        }
        if (ue.n1().via().amfUeNgapId() != request.sourceAmfUeNgapId().value()) {
            return "its UE is on another connection";
        }
        return tai(gnb, request) == null ? "its UE would be where the gNB has no cell, or outside of what is served here" : null;
    }

    /** Where the UE is, if that is a place of the gNB's and of this AMF's: all of these are the UE's registration area. */
    private org.alcazar.nas.element.@Nullable Tai tai(Gnb gnb, PathSwitchRequest request) {
        var tai = request.userLocationInformation() instanceof UserLocationInformation.Nr nr ? gnb.tai(nr.tai()) : null;
        return tai != null && gnb.serves(tai) && ue.amf().network().serves(tai) ? tai : null;
    }

    /** In the same words, whatever the reason and whosever the UE (TS 38.413 §8.4.4.3). */
    static void refuse(AmfEvents events, Gnb gnb, PathSwitchRequest request, String why) {
        events.on(new AmfEvent.Dropped(gnb, null, Drop.NGAP_UNEXPECTED, "PathSwitchRequest: " + why));
        events.on(new AmfEvent.Audit(Kind.PATH_SWITCH_REFUSED, null, gnb + " asks for the paths of AMF UE NGAP ID "
                + request.sourceAmfUeNgapId().value() + ": " + why));
        var transfer = new PathSwitchRequestUnsuccessfulTransfer(CauseRadioNetwork.UNSPECIFIED).encode();
        var released = Stream.concat(request.pduSessionResourceToBeSwitchedDlList().stream(), request.pduSessionResourceFailedToSetupList().stream())
                .map(session -> new PduSession.Transfer(session.id(), transfer)).toList();
        gnb.send(new PathSwitchRequestFailure(request.sourceAmfUeNgapId(), request.ranUeNgapId(), released));
    }
}
