// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.ladder;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.alcazar.amf.event.AmfEvent;
import org.alcazar.amf.event.AmfEvents;
import org.alcazar.app.ladder.Signal.Kind;
import org.alcazar.gtp.v2c.message.Gtpv2Message;
import org.alcazar.mme.event.MmeEvent;
import org.alcazar.mme.event.MmeEvents;
import org.alcazar.nas.eps.message.EpsMessage;
import org.alcazar.nas.message.DlNasTransport;
import org.alcazar.nas.message.NasMessage;
import org.alcazar.nas.message.UlNasTransport;
import org.alcazar.ngap.message.DownlinkNasTransport;
import org.alcazar.ngap.message.InitialUeMessage;
import org.alcazar.ngap.message.NgapMessage;
import org.alcazar.ngap.message.UplinkNasTransport;
import org.alcazar.s1ap.message.S1apMessage;

/** Draws what happens between a UE and both systems: what MME and AMF tell of their messages. Messages that do nothing but carry NAS are left out. */
public final class InterworkingLadder implements AmfEvents, MmeEvents {

    private final Ladder ladder;
    private final InetAddress amf;

    /**
     * @param ladder of {@link Stage#INTERWORKING}
     * @param amf the AMF's address on N26
     */
    public InterworkingLadder(Ladder ladder, InetAddress amf) {
        this.ladder = ladder;
        this.amf = amf;
    }

    @Override
    public void on(MmeEvent event) {
        switch (event) {
            case MmeEvent.S1apReceived(_, var message) -> s1ap(Party.GNB, Party.MME, message);
            case MmeEvent.S1apSent(_, var message) -> s1ap(Party.MME, Party.GNB, message);
            case MmeEvent.NasReceived(_, var message, _) -> eps(Party.UE, Party.MME, message);
            case MmeEvent.NasSent(_, var message, _) -> eps(Party.MME, Party.UE, message);
            case MmeEvent.GtpReceived(var from, var message) -> gtp(peer(from), Party.MME, message);
            case MmeEvent.GtpSent(var to, var message) -> gtp(Party.MME, peer(to), message);
            case MmeEvent.Authenticated(_, var imsi, _) -> ladder.remark(Party.MME, "authenticated: " + imsi);
            case MmeEvent.Attached attached -> ladder.remark(Party.MME, "attached");
            case MmeEvent.AttachFailed(_, _, var why) -> ladder.remark(Party.MME, "not attached: " + why);
            case MmeEvent.UpdateFailed(_, _, var why) -> ladder.remark(Party.MME, "not updated: " + why);
            case MmeEvent.ContextGiven(_, _, var way) -> ladder.remark(Party.MME, "verified by " + Labels.plain(way.name()));
            case MmeEvent.ContextRefused(_, _, var why) -> ladder.remark(Party.MME, "refused: " + Labels.plain(why.name()));
            case MmeEvent.Audit(_, _, var detail) -> ladder.remark(Party.MME, "audit: " + detail);
            default -> { }
        }
    }

    @Override
    public void on(AmfEvent event) {
        switch (event) {
            case AmfEvent.NgapReceived(_, var message) -> ngap(Party.GNB, Party.AMF, message);
            case AmfEvent.NgapSent(_, var message) -> ngap(Party.AMF, Party.GNB, message);
            case AmfEvent.NasReceived(_, var message, _) -> nas(Party.UE, Party.AMF, message);
            case AmfEvent.NasSent(_, var message, _) -> nas(Party.AMF, Party.UE, message);
            case AmfEvent.Authenticated(_, var supi, _) -> ladder.remark(Party.AMF, "authenticated: " + supi);
            case AmfEvent.Registered registered -> ladder.remark(Party.AMF, "registered");
            case AmfEvent.RegistrationFailed(_, _, var why) -> ladder.remark(Party.AMF, "not registered: " + why);
            case AmfEvent.MovedFromEps moved -> ladder.remark(Party.AMF, "came from 4G with %d session%s, keys %s".formatted(moved.sessions(),
                    moved.sessions() == 1 ? "" : "s", moved.mapped() ? "mapped" : "native"));
            case AmfEvent.MovedToEps moved -> ladder.remark(Party.AMF, "went to 4G");
            case AmfEvent.Audit(_, _, var detail) -> ladder.remark(Party.AMF, "audit: " + detail);
            default -> { }
        }
    }

    private Party peer(InetSocketAddress address) {
        return amf.equals(address.getAddress()) ? Party.AMF : Party.SMF;
    }

    private void gtp(Party from, Party to, Gtpv2Message message) {
        ladder.message(new Signal(from, to, Kind.REQUEST, Labels.name(message), Labels.note(message)));
    }

    private void eps(Party from, Party to, EpsMessage message) {
        ladder.message(new Signal(from, to, Labels.isFailure(message) ? Kind.FAILURE : Kind.NAS, Labels.name(message), Labels.note(message)));
    }

    private void nas(Party from, Party to, NasMessage message) {
        if (!(message instanceof UlNasTransport) && !(message instanceof DlNasTransport)) {
            ladder.message(new Signal(from, to, Labels.isFailure(message) ? Kind.FAILURE : Kind.NAS, Labels.name(message), Labels.note(message)));
        }
    }

    private void ngap(Party from, Party to, NgapMessage message) {
        switch (message) {
            case InitialUeMessage _, UplinkNasTransport _, DownlinkNasTransport _ -> { }
            default -> ladder.message(
                    new Signal(from, to, Labels.isFailure(message) ? Kind.FAILURE : Kind.NGAP, Labels.name(message), Labels.note(message)));
        }
    }

    private void s1ap(Party from, Party to, S1apMessage message) {
        switch (message) {
            case org.alcazar.s1ap.message.InitialUeMessage _, org.alcazar.s1ap.message.UplinkNasTransport _,
                    org.alcazar.s1ap.message.DownlinkNasTransport _ -> { }
            default -> ladder.message(
                    new Signal(from, to, Labels.isFailure(message) ? Kind.FAILURE : Kind.NGAP, Labels.name(message), Labels.note(message)));
        }
    }
}
