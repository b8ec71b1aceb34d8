// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alcazar.pfcp.element.Cause;
import org.alcazar.pfcp.element.FSeid;
import org.alcazar.pfcp.element.FTeid;
import org.alcazar.pfcp.element.NodeId;
import org.alcazar.pfcp.element.OtherElements;
import org.alcazar.pfcp.message.AssociationSetupRequest;
import org.alcazar.pfcp.message.AssociationSetupResponse;
import org.alcazar.pfcp.message.CreatedPdr;
import org.alcazar.pfcp.message.PfcpMessage;
import org.alcazar.pfcp.message.SessionDeletionRequest;
import org.alcazar.pfcp.message.SessionDeletionResponse;
import org.alcazar.pfcp.message.SessionEstablishmentRequest;
import org.alcazar.pfcp.message.SessionEstablishmentResponse;
import org.alcazar.pfcp.message.SessionModificationRequest;
import org.alcazar.pfcp.message.SessionModificationResponse;
import org.alcazar.pfcp.message.SessionReportRequest;
import org.alcazar.pfcp.node.PfcpAnswer;
import org.alcazar.pfcp.node.PfcpHandler;
import org.alcazar.pfcp.node.PfcpNode;
import org.alcazar.pfcp.node.PfcpRequest;
import org.alcazar.pfcp.node.PfcpSettings;
import org.alcazar.strand.SimulatedWorld;
import org.alcazar.transport.MemoryDatagramCarrier;

/** A UPF that remembers what it is asked and does as it is told to. */
final class ScriptedUpf implements PfcpHandler {

    final List<PfcpMessage> requests = new ArrayList<>();
    final List<PfcpAnswer> answers = new ArrayList<>();
    /** What it has, by its own end: the SMF's end. */
    final Map<Long, Long> sessions = new HashMap<>();
    Cause establishment = Cause.REQUEST_ACCEPTED;
    Cause modification = Cause.REQUEST_ACCEPTED;
    private final InetSocketAddress address;
    private final SimulatedWorld world;
    private final MemoryDatagramCarrier carrier;
    private PfcpNode node;
    private long seids = 0x100;
    private long teids = 0x1000;

    ScriptedUpf(SimulatedWorld world, MemoryDatagramCarrier carrier, InetSocketAddress address) {
        this.world = world;
        this.carrier = carrier;
        this.address = address;
        this.node = begin();
    }

    private PfcpNode begin() {
        var begun = new PfcpNode(PfcpSettings.of(nodeId()), world, this);
        try {
            begun.bind(carrier, address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return begun;
    }

    /** Forgets all and begins anew. */
    void restart() {
        stop();
        world.run(Duration.ofSeconds(2));
        node = begin();
    }

    void stop() {
        node.close();
        sessions.clear();
    }

    NodeId nodeId() {
        return new NodeId.Ipv4((Inet4Address) address.getAddress());
    }

    <M extends PfcpMessage> List<M> only(Class<M> kind) {
        return requests.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The last request of the kind. */
    <M extends PfcpMessage> M last(Class<M> kind) {
        return only(kind).getLast();
    }

    /** Reports to an SMF about the one session there is. */
    void report(InetSocketAddress smf, SessionReportRequest report) {
        report(smf, sessions.values().iterator().next(), report);
    }

    void report(InetSocketAddress smf, long seid, SessionReportRequest report) {
        node.ask(smf, seid, report, answers::add);
    }

    @Override
    public void request(PfcpRequest request) {
        requests.add(request.message());
        switch (request.message()) {
            case AssociationSetupRequest setup -> request.answer(AssociationSetupResponse.builder(Cause.REQUEST_ACCEPTED).nodeId(nodeId())
                    .recoveryTimeStamp(node.recoveryTimeStamp()).build());
            case SessionEstablishmentRequest establish -> establish(request, establish);
            case SessionModificationRequest modify -> {
                var peer = sessions.get(request.seid());
                request.answer(peer == null ? 0 : peer,
                        SessionModificationResponse.builder(peer == null ? Cause.SESSION_CONTEXT_NOT_FOUND : modification)
                                .createdPdrs(modify.createPdrs().stream().filter(pdr -> pdr.pdi().localFTeid() instanceof FTeid.Choose)
                                        .map(pdr -> new CreatedPdr(pdr.pdrId(), List.of(new FTeid.Assigned(teids++, (Inet4Address) address.getAddress(),
                                                null)), List.of(), OtherElements.NONE)).toList()).build());
            }
            case SessionDeletionRequest delete -> {
                var peer = sessions.remove(request.seid());
                request.answer(peer == null ? 0 : peer,
                        SessionDeletionResponse.builder(peer == null ? Cause.SESSION_CONTEXT_NOT_FOUND : Cause.REQUEST_ACCEPTED).build());
            }
            default -> throw new AssertionError("not asked of a UPF: " + request.message());
        }
    }

    private void establish(PfcpRequest request, SessionEstablishmentRequest establish) {
        var peer = establish.cpFSeid().seid();
        if (!establishment.isAccepted()) {
            request.answer(peer, SessionEstablishmentResponse.builder(establishment).nodeId(nodeId()).build());
            return;
        }
        long own = seids++;
        sessions.put(own, peer);
        var ipv4 = (Inet4Address) address.getAddress();
        var chosen = new FTeid.Assigned(teids++, ipv4, null);
        var created = establish.createPdrs().stream().filter(pdr -> pdr.pdi().localFTeid() instanceof FTeid.Choose)
                .map(pdr -> new CreatedPdr(pdr.pdrId(), List.of(chosen), List.of(), OtherElements.NONE)).toList();
        request.answer(peer, SessionEstablishmentResponse.builder(Cause.REQUEST_ACCEPTED).nodeId(nodeId())
                .upFSeid(new FSeid(own, ipv4, null))
                .createdPdrs(created).build());
    }

    @Override
    public void restarted(InetSocketAddress peer, Instant recoveryTimeStamp) {
        throw new AssertionError("not watched");
    }

    @Override
    public void lost(InetSocketAddress peer) {
        throw new AssertionError("not watched");
    }
}
