// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme;

import java.net.InetSocketAddress;
import java.util.Objects;
import org.alcazar.gtp.node.Gtpv2Handler;
import org.alcazar.gtp.node.Gtpv2Request;
import org.alcazar.gtp.v2c.element.Cause;
import org.alcazar.gtp.v2c.message.ContextRequest;
import org.alcazar.gtp.v2c.message.CreateBearerRequest;
import org.alcazar.gtp.v2c.message.DeleteBearerRequest;
import org.alcazar.gtp.v2c.message.DownlinkDataNotification;
import org.alcazar.gtp.v2c.message.DownlinkDataNotificationAcknowledge;
import org.alcazar.gtp.v2c.message.UpdateBearerRequest;
import org.alcazar.mme.context.PdnConnectionContext;
import org.alcazar.mme.context.ServedNetwork;
import org.alcazar.mme.context.Translation;
import org.alcazar.mme.event.MmeEvent;
import org.alcazar.mme.event.MmeEvents;
import org.alcazar.mme.event.MoveRefusal;
import org.alcazar.mme.n26.N26;
import org.alcazar.mme.procedure.BearerAnswers;
import org.alcazar.mme.procedure.UeSession;
import org.alcazar.mme.procedure.UeSessions;
import org.alcazar.mme.procedure.UeSignal;
import org.alcazar.strand.Strand;
import org.jspecify.annotations.Nullable;

/**
 * Takes what gateways, AMFs and other MMEs ask, and hands it to the UE that it is about.
 *
 * <p>Runs on the carrier's threads and never waits.
 */
final class GtpEndpoint implements Gtpv2Handler {

    private final ServedNetwork network;
    private final NetworkFunctions functions;
    private final MmeEvents events;
    private @Nullable UeSessions sessions;
    private @Nullable N26 n26;

    GtpEndpoint(ServedNetwork network, NetworkFunctions functions, MmeEvents events) {
        this.network = network;
        this.functions = functions;
        this.events = events;
    }

    /** Before anything can come. */
    void serve(UeSessions ues, N26 givesContexts) {
        sessions = ues;
        n26 = givesContexts;
    }

    @Override
    public void request(Gtpv2Request request) {
        events.on(new MmeEvent.GtpReceived(request.from(), request.message()));
        switch (request.message()) {
            case DownlinkDataNotification notification -> downlinkData(request, notification);
            case CreateBearerRequest create -> bearers(request);
            case UpdateBearerRequest update -> bearers(request);
            case DeleteBearerRequest delete -> bearers(request);
            case ContextRequest message -> context(request, message);
            default -> events.on(new MmeEvent.GtpDropped(request.from(), request.message().getClass().getSimpleName()));
        }
    }

    @Override
    public long remoteTeid(InetSocketAddress peer, long teid) {
        var session = Objects.requireNonNull(sessions).atEnd(teid);
        var connection = session == null ? null : connection(session, peer);
        return connection == null ? 0 : connection.sgw().teid();
    }

    /** Packets wait at a gateway, which is to be one of the UE's. */
    private void downlinkData(Gtpv2Request request, DownlinkDataNotification notification) {
        var session = Objects.requireNonNull(sessions).atEnd(request.teid());
        var connection = session == null ? null : connection(session, request.from());
        var cause = session == null || connection == null ? Cause.CONTEXT_NOT_FOUND : Cause.REQUEST_ACCEPTED;
        var acknowledge = DownlinkDataNotificationAcknowledge.builder(Cause.of(cause)).build();
        events.on(new MmeEvent.GtpSent(request.from(), acknowledge));
        request.answer(connection == null ? 0 : connection.sgw().teid(), acknowledge);
        if (session != null && connection != null) {
            session.tell(new UeSignal.DownlinkData(notification.bearers().isEmpty() ? connection.ebi() : notification.bearers().getFirst()));
        }
    }

    /** What a gateway wants of bearers of the UE, one of whose it is to be. */
    private void bearers(Gtpv2Request request) {
        var session = Objects.requireNonNull(sessions).atEnd(request.teid());
        var connection = session == null ? null : connection(session, request.from());
        if (session == null || connection == null) {
            refuse(request, 0, Cause.CONTEXT_NOT_FOUND);
            return;
        }
        long sgwTeid = connection.sgw().teid();
        switch (session.tell(new UeSignal.BearersWanted(request, sgwTeid))) {
            case ACCEPTED -> { }
            case FULL -> refuse(request, sgwTeid, Cause.GTPC_ENTITY_CONGESTION);
            case CLOSED -> refuse(request, sgwTeid, Cause.CONTEXT_NOT_FOUND);
        }
    }

    private void refuse(Gtpv2Request request, long teid, int cause) {
        var refusal = BearerAnswers.refusal(request.message(), cause);
        events.on(new MmeEvent.GtpSent(request.from(), refusal));
        request.answer(teid, refusal);
    }

    private static @Nullable PdnConnectionContext connection(UeSession session, InetSocketAddress gateway) {
        var snapshot = session.snapshot();
        return snapshot == null ? null : snapshot.pdnConnections().stream()
                .filter(one -> one.gateway().getAddress().equals(gateway.getAddress())).findFirst().orElse(null);
    }

    /** Keys go to nobody but nodes that are known, whatever they know of a UE. */
    private void context(Gtpv2Request request, ContextRequest message) {
        var gives = Objects.requireNonNull(n26);
        if (!functions.nodes().isTrusted(request.from().getAddress())) {
            gives.refuse(request, message, null, MoveRefusal.UNKNOWN_NODE);
            return;
        }
        var session = session(message);
        if (session == null || session.tell(new UeSignal.ContextRequested(request, message)) != Strand.Told.ACCEPTED) {
            gives.refuse(request, message, null, MoveRefusal.UNKNOWN_UE);
        }
    }

    private @Nullable UeSession session(ContextRequest message) {
        var ues = Objects.requireNonNull(sessions);
        var told = message.guti();
        if (told != null) {
            var guti = Translation.guti(told);
            return guti == null || !network.isOwn(guti) ? null : ues.holder(guti.mTmsi());
        }
        var imsi = message.imsi();
        return imsi == null ? null : ues.subscriber(imsi.digits());
    }
}
