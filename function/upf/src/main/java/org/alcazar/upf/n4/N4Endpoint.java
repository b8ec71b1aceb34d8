// SPDX-License-Identifier: Apache-2.0
package org.alcazar.upf.n4;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.alcazar.pfcp.Pfcp;
import org.alcazar.pfcp.element.AlternativeSmfIpAddress;
import org.alcazar.pfcp.element.AssociationReleaseRequestFlag;
import org.alcazar.pfcp.element.Cause;
import org.alcazar.pfcp.element.DownlinkDataServiceInformation;
import org.alcazar.pfcp.element.FSeid;
import org.alcazar.pfcp.element.FTeid;
import org.alcazar.pfcp.element.Flags;
import org.alcazar.pfcp.element.NodeId;
import org.alcazar.pfcp.element.NodeReportType;
import org.alcazar.pfcp.element.RemoteGtpuPeer;
import org.alcazar.pfcp.element.ReportType;
import org.alcazar.pfcp.element.SrRspFlag;
import org.alcazar.pfcp.element.UpFunctionFeature;
import org.alcazar.pfcp.message.AssociationReleaseRequest;
import org.alcazar.pfcp.message.AssociationReleaseResponse;
import org.alcazar.pfcp.message.AssociationSetupRequest;
import org.alcazar.pfcp.message.AssociationSetupResponse;
import org.alcazar.pfcp.message.AssociationUpdateRequest;
import org.alcazar.pfcp.message.AssociationUpdateResponse;
import org.alcazar.pfcp.message.DownlinkDataReport;
import org.alcazar.pfcp.message.ErrorIndicationReport;
import org.alcazar.pfcp.message.NodeReportRequest;
import org.alcazar.pfcp.message.PfdManagementRequest;
import org.alcazar.pfcp.message.SessionDeletionRequest;
import org.alcazar.pfcp.message.SessionDeletionResponse;
import org.alcazar.pfcp.message.SessionEstablishmentRequest;
import org.alcazar.pfcp.message.SessionEstablishmentResponse;
import org.alcazar.pfcp.message.SessionModificationRequest;
import org.alcazar.pfcp.message.SessionModificationResponse;
import org.alcazar.pfcp.message.SessionReportRequest;
import org.alcazar.pfcp.message.SessionReportResponse;
import org.alcazar.pfcp.message.SessionSetDeletionRequest;
import org.alcazar.pfcp.message.SessionSetModificationRequest;
import org.alcazar.pfcp.message.UsageReport;
import org.alcazar.pfcp.message.UserPlanePathReport;
import org.alcazar.pfcp.node.PfcpAnswer;
import org.alcazar.pfcp.node.PfcpCounts;
import org.alcazar.pfcp.node.PfcpHandler;
import org.alcazar.pfcp.node.PfcpNode;
import org.alcazar.pfcp.node.PfcpRequest;
import org.alcazar.strand.Strand;
import org.alcazar.strand.Strand.Told;
import org.alcazar.strand.World;
import org.alcazar.transport.DatagramCarrier;
import org.alcazar.upf.UpfConfiguration;
import org.alcazar.upf.forwarding.RuleFault;
import org.alcazar.upf.n3.N3Events;
import org.alcazar.upf.session.SessionEvents;
import org.alcazar.upf.session.SessionRoom;
import org.alcazar.upf.session.UpSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This UPF's end of N4: associations with SMFs, and who may do what to which session.
 *
 * <p>All of it runs on one strand, in the order in which it came. A session belongs to the association under which it was made: for anyone
 * else it does not exist.
 */
public final class N4Endpoint implements PfcpHandler, N3Events, SessionEvents, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(N4Endpoint.class);

    /**
     * What this UPF does beyond what every one does: reports the first packet late if told so, chooses F-TEIDs, sends end markers, buffers
     * as many packets as told, counts packets (TS 29.244 §8.2.25).
     */
    private static final Flags<UpFunctionFeature> FEATURES = Flags.of(UpFunctionFeature.DDND, UpFunctionFeature.FTUP,
            UpFunctionFeature.EMPU, UpFunctionFeature.UDBC, UpFunctionFeature.MNOP);

    private final UpfConfiguration configuration;
    private final World world;
    private final PfcpNode node;
    private final Refusals refusals;
    private final SessionRoom room;
    private final Strand<Runnable> strand;
    private final Map<NodeId, Association> associations = new LinkedHashMap<>();
    /** Read from other threads too. */
    private final Map<Long, Owned> sessions = new ConcurrentHashMap<>();
    private volatile List<String> associated = List.of();
    private final LongAdder reports = new LongAdder();
    private final LongAdder foreign = new LongAdder();
    private @Nullable InetSocketAddress local;
    private boolean closed;

    private record Owned(Association association, UpSession session) {
    }

    /** @param room makes what sessions share, of this strand and this taker of their events */
    public N4Endpoint(UpfConfiguration configuration, World world, Function<N4Endpoint, SessionRoom> room) {
        this.configuration = configuration;
        this.world = world;
        this.strand = new Strand<>(world, configuration.limits().requests(), Runnable::run);
        this.node = new PfcpNode(configuration.pfcp(), world, this);
        this.refusals = new Refusals(node.nodeId(), node.recoveryTimeStamp());
        this.room = room.apply(this);
    }

    /** Runs a task on the strand, also where its mailbox is full: for what peers can't make many of. */
    public void onStrand(Runnable task) {
        strand.insist(task);
    }

    /**
     * Begins to speak PFCP, and sets up the associations that are configured.
     *
     * @throws IOException if the address can't be bound; the carrier's own words
     */
    public InetSocketAddress start(DatagramCarrier carrier) throws IOException {
        var bound = node.bind(carrier, configuration.n4());
        local = bound;
        configuration.smfs().forEach(this::setUp);
        return bound;
    }

    public List<String> associations() {
        return associated;
    }

    public int sessions() {
        return sessions.size();
    }

    /** Session reports sent. */
    public long reports() {
        return reports.sum();
    }

    /** Requests for sessions that are another's, or from who may not ask. */
    public long foreign() {
        return foreign.sum();
    }

    public PfcpCounts counts() {
        return node.counts();
    }

    @Override
    public void close() {
        node.close();
        onStrand(() -> {
            closed = true;
            List.copyOf(associations.values()).forEach(this::release);
        });
    }

    /** Asks all SMFs to release their associations, so that no session is left here when this UPF goes (TS 29.244 §6.2.8.3). */
    public void askForRelease() {
        onStrand(() -> associations.values().forEach(association -> node.ask(association.peer,
                AssociationUpdateRequest.builder(node.nodeId())
                        .associationReleaseRequest(Flags.of(AssociationReleaseRequestFlag.SARR)).build(),
                answer -> LOG.debug("release asked of {}: {}", association.peer, answer))));
    }

    // What SMFs ask.

    @Override
    public void request(PfcpRequest request) {
        if (strand.tell(() -> handle(request)) != Told.ACCEPTED) {
            refusals.refuse(request, Cause.PFCP_ENTITY_IN_CONGESTION);
        }
    }

    @Override
    public long remoteSeid(InetSocketAddress peer, long seid) {
        var owned = sessions.get(seid);
        return owned != null && owned.association.has(peer.getAddress()) ? owned.session.cpFSeid().seid() : 0;
    }

    private void handle(PfcpRequest request) {
        switch (request.message()) {
            case AssociationSetupRequest setup -> setup(request, setup);
            case AssociationUpdateRequest update -> update(request, update);
            case AssociationReleaseRequest release -> release(request, release);
            case SessionEstablishmentRequest establishment -> establish(request, establishment);
            case SessionModificationRequest modification -> modify(request, modification);
            case SessionDeletionRequest _ -> delete(request);
            case PfdManagementRequest _, SessionSetDeletionRequest _, SessionSetModificationRequest _ ->
                    refusals.refuse(request, Cause.SERVICE_NOT_SUPPORTED);
            case NodeReportRequest _, SessionReportRequest _ -> refusals.refuse(request, Cause.REQUEST_REJECTED);
            // Responses and heartbeats are the node's own, and never come here.
            default -> { }
        }
    }

    private void setup(PfcpRequest request, AssociationSetupRequest setup) {
        var from = request.from().getAddress();
        var known = associations.get(setup.nodeId());
        boolean allowed = configuration.allowedSmfs().isEmpty() || configuration.allowedSmfs().contains(from);
        if (!allowed || known != null && !known.has(from)) {
            // While its association lives, a node's name is nobody else's. A node that moved is heard once the old one is found dead.
            foreign.increment();
            LOG.warn("association refused: {} at {}", name(setup.nodeId()), from);
            refusals.refuse(request, Cause.REQUEST_REJECTED);
            return;
        }
        if (known == null && associations.size() >= configuration.limits().associations()) {
            refusals.refuse(request, Cause.NO_RESOURCES_AVAILABLE);
            return;
        }
        begin(setup.nodeId(), new InetSocketAddress(from, Pfcp.PORT), setup.recoveryTimeStamp(), setup.alternativeSmfIpAddresses());
        request.answer(AssociationSetupResponse.builder(Cause.REQUEST_ACCEPTED).nodeId(node.nodeId())
                .recoveryTimeStamp(node.recoveryTimeStamp()).upFunctionFeatures(FEATURES).build());
    }

    /** An association begins, in place of one that may be there, whose sessions end (TS 29.244 §6.2.6.2.2). */
    private void begin(NodeId nodeId, InetSocketAddress peer, Instant recoveryTimeStamp, List<AlternativeSmfIpAddress> alternatives) {
        var known = associations.get(nodeId);
        if (known != null) {
            release(known);
        }
        var association = new Association(nodeId, peer);
        association.alternatives(alternatives);
        associations.put(nodeId, association);
        node.watch(peer, recoveryTimeStamp);
        listAssociations();
        LOG.info("associated with SMF {} at {}", name(nodeId), peer);
    }

    private void update(PfcpRequest request, AssociationUpdateRequest update) {
        var association = of(update.nodeId(), request);
        if (association != null) {
            association.alternatives(update.alternativeSmfIpAddresses());
            request.answer(AssociationUpdateResponse.builder(Cause.REQUEST_ACCEPTED)
                    .nodeId(node.nodeId()).upFunctionFeatures(FEATURES).build());
        }
    }

    private void release(PfcpRequest request, AssociationReleaseRequest message) {
        var association = of(message.nodeId(), request);
        if (association != null) {
            release(association);
            request.answer(AssociationReleaseResponse.builder(Cause.REQUEST_ACCEPTED).nodeId(node.nodeId()).build());
        }
    }

    /** The association of that name, if it is the sender's; else the request is refused. */
    private @Nullable Association of(NodeId nodeId, PfcpRequest request) {
        var association = associations.get(nodeId);
        if (association != null && association.has(request.from().getAddress())) {
            return association;
        }
        if (association != null) {
            foreign.increment();
        }
        refusals.refuse(request, Cause.NO_ESTABLISHED_PFCP_ASSOCIATION);
        return null;
    }

    private void establish(PfcpRequest request, SessionEstablishmentRequest establishment) {
        var association = of(establishment.nodeId(), request);
        if (association == null) {
            return;
        }
        if (sessions.size() >= configuration.limits().sessions()) {
            refusals.refuse(request, Cause.NO_RESOURCES_AVAILABLE);
            return;
        }
        UpSession.Established established;
        try {
            established = UpSession.establish(room, freeSeid(), establishment);
        } catch (RuleFault e) {
            LOG.debug("session refused: {}", e.getMessage());
            refusals.refuse(request, 0, e);
            return;
        }
        var session = established.session();
        sessions.put(session.seid(), new Owned(association, session));
        association.sessions.put(session.seid(), session);
        request.answer(session.cpFSeid().seid(), SessionEstablishmentResponse.builder(Cause.REQUEST_ACCEPTED).nodeId(node.nodeId())
                .upFSeid(fSeid(session.seid(), request.from().getAddress())).createdPdrs(established.changed().created()).build());
    }

    private void modify(PfcpRequest request, SessionModificationRequest modification) {
        var owned = owned(request);
        if (owned == null) {
            return;
        }
        try {
            var changed = owned.session.modify(modification);
            request.answer(owned.session.cpFSeid().seid(), SessionModificationResponse.builder(Cause.REQUEST_ACCEPTED)
                    .createdPdrs(changed.created()).updatedPdrs(changed.updated()).usageReports(changed.reports()).build());
        } catch (RuleFault e) {
            LOG.debug("modification refused: {}", e.getMessage());
            refusals.refuse(request, owned.session.cpFSeid().seid(), e);
        }
    }

    private void delete(PfcpRequest request) {
        var owned = owned(request);
        if (owned != null) {
            var last = end(owned);
            request.answer(owned.session.cpFSeid().seid(),
                    SessionDeletionResponse.builder(Cause.REQUEST_ACCEPTED).usageReports(last).build());
        }
    }

    /** The session that the request is about, if it is the sender's; else the request is refused as if there were none. */
    private @Nullable Owned owned(PfcpRequest request) {
        var owned = sessions.get(request.seid());
        if (owned != null && mayTouch(owned, request.from().getAddress())) {
            return owned;
        }
        if (owned != null) {
            foreign.increment();
            LOG.warn("a request for another's session from {}", request.from());
        }
        refusals.refuse(request, Cause.SESSION_CONTEXT_NOT_FOUND);
        return null;
    }

    private static boolean mayTouch(Owned owned, InetAddress address) {
        var cp = owned.session.cpFSeid();
        return owned.association.has(address) || address.equals(cp.ipv4()) || address.equals(cp.ipv6());
    }

    private List<UsageReport> end(Owned owned) {
        sessions.remove(owned.session.seid());
        owned.association.sessions.remove(owned.session.seid());
        return owned.session.end();
    }

    private void release(Association association) {
        node.unwatch(association.peer);
        associations.remove(association.nodeId, association);
        endSessions(association);
        listAssociations();
    }

    private void endSessions(Association association) {
        for (var session : List.copyOf(association.sessions.values())) {
            end(new Owned(association, session));
        }
    }

    private void listAssociations() {
        associated = associations.keySet().stream().map(N4Endpoint::name).toList();
    }

    private static String name(NodeId nodeId) {
        return switch (nodeId) {
            case NodeId.Ipv4(var address) -> address.getHostAddress();
            case NodeId.Ipv6(var address) -> address.getHostAddress();
            case NodeId.Fqdn(var name) -> name.name();
        };
    }

    private long freeSeid() {
        long seid = world.random().nextLong();
        while (seid == 0 || sessions.containsKey(seid)) {
            seid = world.random().nextLong();
        }
        return seid;
    }

    private FSeid fSeid(long seid, InetAddress peer) {
        var address = Objects.requireNonNull(local).getAddress();
        if (address.isAnyLocalAddress()) {
            // Bound to all of them: the one that GTP-U has of the peer's family is as good as any.
            var four = configuration.n3Four();
            var six = configuration.n3Six();
            return peer instanceof Inet4Address && four != null || six == null ? new FSeid(seid, four, null) : new FSeid(seid, null, six);
        }
        return address instanceof Inet4Address four ? new FSeid(seid, four, null) : new FSeid(seid, null, (Inet6Address) address);
    }

    // What becomes of SMFs.

    @Override
    public void restarted(InetSocketAddress peer, Instant recoveryTimeStamp) {
        onStrand(() -> at(peer).forEach(association -> {
            LOG.warn("SMF {} has begun anew: its {} sessions end", name(association.nodeId), association.sessions.size());
            gone(association);
        }));
    }

    @Override
    public void lost(InetSocketAddress peer) {
        onStrand(() -> at(peer).forEach(association -> {
            LOG.warn("SMF {} does not answer: its {} sessions end", name(association.nodeId), association.sessions.size());
            gone(association);
        }));
    }

    private void gone(Association association) {
        release(association);
        if (configuration.smfs().contains(association.peer)) {
            setUp(association.peer);
        }
    }

    private List<Association> at(InetSocketAddress peer) {
        return associations.values().stream().filter(association -> association.peer.equals(peer)).toList();
    }

    /** Sets an association up from here, however often it takes. */
    private void setUp(InetSocketAddress smf) {
        var request = AssociationSetupRequest.builder(node.nodeId(), node.recoveryTimeStamp()).upFunctionFeatures(FEATURES).build();
        node.ask(smf, request, answer -> onStrand(() -> setUp(smf, answer)));
    }

    private void setUp(InetSocketAddress smf, PfcpAnswer answer) {
        if (closed) {
            return;
        }
        if (answer instanceof PfcpAnswer.Response(var pdu) && pdu.message() instanceof AssociationSetupResponse response
                && response.cause().isAccepted() && response.nodeId() != null && response.recoveryTimeStamp() != null) {
            if (at(smf).isEmpty()) {
                begin(response.nodeId(), smf, response.recoveryTimeStamp(), response.alternativeSmfIpAddresses());
            }
            return;
        }
        LOG.info("no association with SMF {} yet", smf);
        world.after(configuration.associationRetry(), () -> onStrand(() -> {
            if (!closed && at(smf).isEmpty()) {
                setUp(smf);
            }
        }));
    }

    // What SMFs are told.

    @Override
    public void downlinkData(UpSession session, int pdrId, int qfi, int trafficClass) {
        var service = new DownlinkDataServiceInformation(trafficClass >> 2, qfi < 0 ? null : Integer.valueOf(qfi));
        report(session, SessionReportRequest.builder(Flags.of(ReportType.DLDR)).downlinkDataReport(
                DownlinkDataReport.builder(List.of(pdrId)).downlinkDataServiceInformation(List.of(service)).build()).build());
    }

    @Override
    public void usage(UpSession session, List<UsageReport> usageReports) {
        report(session, SessionReportRequest.builder(Flags.of(ReportType.USAR)).usageReports(usageReports).build());
    }

    @Override
    public void inactive(UpSession session) {
        report(session, SessionReportRequest.builder(Flags.of(ReportType.UPIR)).build());
    }

    private void report(UpSession session, SessionReportRequest request) {
        var owned = sessions.get(session.seid());
        if (owned == null || owned.session != session) {
            return;
        }
        reports.increment();
        var cp = session.cpFSeid();
        var address = cp.ipv4() != null ? cp.ipv4() : cp.ipv6();
        node.ask(new InetSocketAddress(address, Pfcp.PORT), cp.seid(), request, answer -> onStrand(() -> reported(owned, answer)));
    }

    private void reported(Owned owned, PfcpAnswer answer) {
        if (!owned.equals(sessions.get(owned.session.seid())) || !(answer instanceof PfcpAnswer.Response(var pdu))
                || !(pdu.message() instanceof SessionReportResponse response)) {
            return;
        }
        var flags = response.srRspFlags();
        if (flags != null && flags.has(SrRspFlag.DROBU)) {
            owned.session.discardBuffered();
        }
        if (response.cause().equals(Cause.SESSION_CONTEXT_NOT_FOUND)) {
            // The SMF has forgotten it: nothing would ever end it (TS 29.244 §6.3.5).
            end(owned);
        }
    }

    @Override
    public void errorIndication(InetAddress peer, int teid) {
        onStrand(() -> {
            var remote = new FTeid.Assigned(Integer.toUnsignedLong(teid), four(peer), six(peer));
            for (var session : room.remoteTunnels().of(peer, teid)) {
                report(session, SessionReportRequest.builder(Flags.of(ReportType.ERIR))
                        .errorIndicationReport(new ErrorIndicationReport(List.of(remote))).build());
            }
        });
    }

    @Override
    public void pathFailed(InetAddress peer) {
        onStrand(() -> tellAll(peer, NodeReportType.UPFR));
    }

    @Override
    public void pathRecovered(InetAddress peer) {
        onStrand(() -> tellAll(peer, NodeReportType.UPRR));
    }

    /** Each SMF that has a session with a tunnel to the peer. */
    private void tellAll(InetAddress peer, NodeReportType type) {
        var path = new UserPlanePathReport(List.of(new RemoteGtpuPeer(four(peer), six(peer), null, null)));
        for (var association : associations.values()) {
            boolean concerned = association.sessions.values().stream().flatMap(session -> session.tunnels().stream())
                    .anyMatch(tunnel -> tunnel.peer().getAddress().equals(peer));
            if (concerned) {
                var builder = NodeReportRequest.builder(node.nodeId(), Flags.of(type));
                node.ask(association.peer, (type == NodeReportType.UPFR ? builder.userPlanePathFailureReport(path)
                        : builder.userPlanePathRecoveryReport(path)).build(), answer -> LOG.debug("node report: {}", answer));
            }
        }
    }

    private static @Nullable Inet4Address four(InetAddress address) {
        return address instanceof Inet4Address four ? four : null;
    }

    private static @Nullable Inet6Address six(InetAddress address) {
        return address instanceof Inet6Address six ? six : null;
    }
}
