// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.n4;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.alcazar.pfcp.element.Cause;
import org.alcazar.pfcp.element.FSeid;
import org.alcazar.pfcp.element.NodeId;
import org.alcazar.pfcp.message.AssociationReleaseRequest;
import org.alcazar.pfcp.message.AssociationReleaseResponse;
import org.alcazar.pfcp.message.AssociationSetupRequest;
import org.alcazar.pfcp.message.AssociationSetupResponse;
import org.alcazar.pfcp.message.AssociationUpdateRequest;
import org.alcazar.pfcp.message.AssociationUpdateResponse;
import org.alcazar.pfcp.message.NodeMessage;
import org.alcazar.pfcp.message.NodeReportRequest;
import org.alcazar.pfcp.message.NodeReportResponse;
import org.alcazar.pfcp.message.SessionMessage;
import org.alcazar.pfcp.message.SessionReportRequest;
import org.alcazar.pfcp.message.SessionReportResponse;
import org.alcazar.pfcp.node.PfcpAnswer;
import org.alcazar.pfcp.node.PfcpHandler;
import org.alcazar.pfcp.node.PfcpNode;
import org.alcazar.pfcp.node.PfcpRequest;
import org.alcazar.pfcp.node.PfcpSettings;
import org.alcazar.sbi.Snssai;
import org.alcazar.smf.SmfConfiguration;
import org.alcazar.smf.context.SessionKey;
import org.alcazar.smf.event.Drop;
import org.alcazar.smf.event.SmfEvent;
import org.alcazar.smf.event.SmfEvents;
import org.alcazar.smf.n4.N4Failure.Kind;
import org.alcazar.strand.World;
import org.alcazar.transport.DatagramCarrier;
import org.jspecify.annotations.Nullable;

/**
 * The UPFs of this SMF: keeps an association with each of them (TS 29.244 §6.2.6), chooses one for a session, and takes what they report.
 *
 * <p>Only configured UPFs are spoken with, and a UPF can report of its own sessions only.
 */
public final class UserPlaneFunctions implements PfcpHandler, AutoCloseable {

    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final SmfConfiguration configuration;
    private final World world;
    private final SmfEvents events;
    private final UpfReports reports;
    private final List<Upf> upfs;
    private final NodeId nodeId;
    private final PfcpNode node;
    private volatile boolean closed;

    public UserPlaneFunctions(SmfConfiguration configuration, World world, SmfEvents events, UpfReports reports) {
        this.configuration = configuration;
        this.world = world;
        this.events = events;
        this.reports = reports;
        this.upfs = configuration.userPlaneFunctions().stream().map(Upf::new).toList();
        this.nodeId = configuration.n4Address() instanceof Inet4Address ipv4 ? new NodeId.Ipv4(ipv4)
                : new NodeId.Ipv6((Inet6Address) configuration.n4Address());
        this.node = new PfcpNode(PfcpSettings.of(nodeId), world, this);
    }

    /**
     * Begins to associate with all UPFs.
     *
     * @throws IOException if the address can't be bound
     */
    public InetSocketAddress start(DatagramCarrier carrier, InetSocketAddress local) throws IOException {
        var bound = node.bind(carrier, local);
        upfs.forEach(this::associate);
        return bound;
    }

    /** All of them, in the order of the configuration. */
    public List<Upf> all() {
        return upfs;
    }

    /** The first UPF that is there and can anchor such sessions; null if there is none. */
    public @Nullable Upf select(String dnn, Snssai slice) {
        return first(upf -> !upf.configuration().edge() && upf.configuration().serves(dnn, slice));
    }

    /** The first UPF that is there, stands before anchors of such sessions, and has one of the breakouts; null if there is none. */
    public @Nullable Upf selectEdge(String dnn, Snssai slice, Set<String> breakouts) {
        return first(upf -> upf.configuration().edge() && upf.configuration().serves(dnn, slice)
                && upf.breakouts().stream().anyMatch(breakouts::contains));
    }

    private @Nullable Upf first(Predicate<Upf> fits) {
        return upfs.stream().filter(Upf::isUp).filter(fits).findFirst().orElse(null);
    }

    NodeId nodeId() {
        return nodeId;
    }

    FSeid fSeid(long seid) {
        return configuration.n4Address() instanceof Inet4Address ipv4 ? new FSeid(seid, ipv4, null)
                : new FSeid(seid, null, (Inet6Address) configuration.n4Address());
    }

    /**
     * Asks a UPF about a session, and waits. Only to be called in a turn.
     *
     * @throws N4Failure if it is silent
     */
    SessionMessage ask(Upf upf, SessionKey session, long remoteSeid, SessionMessage request) {
        events.on(new SmfEvent.N4Sent(upf.name(), session, request));
        return switch (node.await(upf.peer(), remoteSeid, request)) {
            case PfcpAnswer.Response(var pdu) when pdu.message() instanceof SessionMessage response -> {
                events.on(new SmfEvent.N4Received(upf.name(), session, response));
                yield response;
            }
            case PfcpAnswer.Response _, PfcpAnswer.Unreadable _ -> throw new N4Failure(Kind.REFUSED, upf + " answers what is no answer");
            case PfcpAnswer.None(var why) -> throw new N4Failure(Kind.SILENT, upf + " does not answer: " + why);
        };
    }

    // Associations

    private void associate(Upf upf) {
        if (closed) {
            return;
        }
        var request = AssociationSetupRequest.builder(nodeId, node.recoveryTimeStamp()).build();
        events.on(new SmfEvent.N4Sent(upf.name(), null, request));
        node.ask(upf.peer(), request, answer -> associated(upf, answer));
    }

    private void associated(Upf upf, PfcpAnswer answer) {
        if (answer instanceof PfcpAnswer.Response(var pdu) && pdu.message() instanceof AssociationSetupResponse response) {
            events.on(new SmfEvent.N4Received(upf.name(), null, response));
            var stamp = response.recoveryTimeStamp();
            if (response.cause().isAccepted() && stamp != null) {
                up(upf, stamp);
                return;
            }
        }
        world.after(AGAIN, () -> {
            if (!upf.isUp()) {
                associate(upf);
            }
        });
    }

    private void up(Upf upf, Instant stamp) {
        boolean was = upf.isUp();
        boolean again = upf.associated();
        node.watch(upf.peer(), stamp);
        if (again) {
            events.on(new SmfEvent.UpfRestarted(upf.name()));
            reports.restarted(upf);
        }
        if (!was) {
            events.on(new SmfEvent.UpfUp(upf.name()));
        }
    }

    private void down(Upf upf, String why) {
        if (upf.down()) {
            node.unwatch(upf.peer());
            events.on(new SmfEvent.UpfDown(upf.name(), why));
        }
    }

    /** It lost its association with its memory. */
    @Override
    public void restarted(InetSocketAddress peer, Instant recoveryTimeStamp) {
        var upf = at(peer);
        if (upf != null) {
            down(upf, "began anew");
            associate(upf);
        }
    }

    @Override
    public void lost(InetSocketAddress peer) {
        var upf = at(peer);
        if (upf != null) {
            down(upf, "does not answer");
            associate(upf);
        }
    }

    // What comes

    @Override
    public void request(PfcpRequest request) {
        var upf = at(request.from());
        switch (request.message()) {
            case NodeMessage message -> of(upf, message, request);
            case SessionReportRequest report -> report(upf, report, request);
            case SessionMessage message -> events.on(new SmfEvent.Dropped(null, Drop.N4_UNEXPECTED, message.messageType().name()));
        }
    }

    private void of(@Nullable Upf upf, NodeMessage message, PfcpRequest request) {
        if (upf != null) {
            events.on(new SmfEvent.N4Received(upf.name(), null, message));
        }
        switch (message) {
            case AssociationSetupRequest setup -> {
                var cause = upf == null ? Cause.REQUEST_REJECTED : Cause.REQUEST_ACCEPTED;
                request.answer(AssociationSetupResponse.builder(cause).nodeId(nodeId).recoveryTimeStamp(node.recoveryTimeStamp()).build());
                if (upf != null) {
                    up(upf, setup.recoveryTimeStamp());
                }
            }
            case AssociationReleaseRequest release -> {
                request.answer(AssociationReleaseResponse.builder(upf == null ? Cause.NO_ESTABLISHED_PFCP_ASSOCIATION
                        : Cause.REQUEST_ACCEPTED)
                        .nodeId(nodeId).build());
                if (upf != null) {
                    down(upf, "ended the association");
                }
            }
            case AssociationUpdateRequest update -> request.answer(AssociationUpdateResponse.builder(known(upf)).nodeId(nodeId).build());
            case NodeReportRequest report -> request.answer(NodeReportResponse.builder(known(upf)).nodeId(nodeId).build());
            default -> events.on(new SmfEvent.Dropped(null, Drop.N4_UNEXPECTED, message.messageType().name()));
        }
    }

    private static Cause known(@Nullable Upf upf) {
        return upf != null && upf.isUp() ? Cause.REQUEST_ACCEPTED : Cause.NO_ESTABLISHED_PFCP_ASSOCIATION;
    }

    private void report(@Nullable Upf upf, SessionReportRequest report, PfcpRequest request) {
        var session = upf == null ? null : reports.report(upf, request.seid(), report);
        if (upf == null || session == null) {
            events.on(new SmfEvent.Dropped(null, Drop.N4_FOREIGN, "report of " + request.from() + " for "
                    + Long.toHexString(request.seid())));
            request.answer(0, SessionReportResponse.builder(Cause.SESSION_CONTEXT_NOT_FOUND).build());
            return;
        }
        events.on(new SmfEvent.N4Received(upf.name(), session, report));
        request.answer(reports.remoteSeid(upf, request.seid()), SessionReportResponse.builder(Cause.REQUEST_ACCEPTED).build());
    }

    @Override
    public long remoteSeid(InetSocketAddress peer, long seid) {
        var upf = at(peer);
        return upf == null ? 0 : reports.remoteSeid(upf, seid);
    }

    private @Nullable Upf at(InetSocketAddress peer) {
        for (var upf : upfs) {
            if (upf.peer().equals(peer)) {
                return upf;
            }
        }
        return null;
    }

    @Override
    public void close() {
        closed = true;
        node.close();
    }
}
