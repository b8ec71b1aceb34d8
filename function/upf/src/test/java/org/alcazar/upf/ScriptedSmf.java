// SPDX-License-Identifier: Apache-2.0
package org.alcazar.upf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.alcazar.pfcp.Pfcp;
import org.alcazar.pfcp.element.Cause;
import org.alcazar.pfcp.element.FSeid;
import org.alcazar.pfcp.element.NodeId;
import org.alcazar.pfcp.message.AssociationSetupRequest;
import org.alcazar.pfcp.message.AssociationSetupResponse;
import org.alcazar.pfcp.message.AssociationUpdateRequest;
import org.alcazar.pfcp.message.AssociationUpdateResponse;
import org.alcazar.pfcp.message.NodeMessage;
import org.alcazar.pfcp.message.NodeReportRequest;
import org.alcazar.pfcp.message.NodeReportResponse;
import org.alcazar.pfcp.message.PfcpMessage;
import org.alcazar.pfcp.message.SessionEstablishmentResponse;
import org.alcazar.pfcp.message.SessionMessage;
import org.alcazar.pfcp.message.SessionReportRequest;
import org.alcazar.pfcp.message.SessionReportResponse;
import org.alcazar.pfcp.node.PfcpAnswer;
import org.alcazar.pfcp.node.PfcpHandler;
import org.alcazar.pfcp.node.PfcpNode;
import org.alcazar.pfcp.node.PfcpRequest;
import org.alcazar.pfcp.node.PfcpSettings;
import org.alcazar.strand.SimulatedWorld;
import org.alcazar.transport.MemoryDatagramCarrier;

/** An SMF that does what a test says and takes what it is told. */
public final class ScriptedSmf implements PfcpHandler, AutoCloseable {

    public final InetSocketAddress address;
    public final NodeId nodeId;
    public final List<SessionReportRequest> reports = new ArrayList<>();
    public final List<NodeReportRequest> nodeReports = new ArrayList<>();
    public final List<AssociationUpdateRequest> updates = new ArrayList<>();
    public Cause reportCause = Cause.REQUEST_ACCEPTED;
    public final PfcpNode node;
    private final UpfFixture fixture;

    ScriptedSmf(UpfFixture fixture, SimulatedWorld world, MemoryDatagramCarrier carrier, String literal) {
        this.fixture = fixture;
        this.address = new InetSocketAddress(InetAddress.ofLiteral(literal), Pfcp.PORT);
        this.nodeId = new NodeId.Ipv4((Inet4Address) address.getAddress());
        this.node = new PfcpNode(PfcpSettings.of(nodeId), world, this);
        try {
            node.bind(carrier, address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void request(PfcpRequest request) {
        switch (request.message()) {
            case SessionReportRequest report -> {
                reports.add(report);
                request.answer(1, SessionReportResponse.builder(reportCause).build());
            }
            case NodeReportRequest report -> {
                nodeReports.add(report);
                request.answer(NodeReportResponse.builder(Cause.REQUEST_ACCEPTED).nodeId(nodeId).build());
            }
            case AssociationUpdateRequest update -> {
                updates.add(update);
                request.answer(AssociationUpdateResponse.builder(Cause.REQUEST_ACCEPTED).nodeId(nodeId).build());
            }
            case AssociationSetupRequest setup -> request.answer(AssociationSetupResponse.builder(Cause.REQUEST_ACCEPTED).nodeId(nodeId)
                    .recoveryTimeStamp(node.recoveryTimeStamp()).build());
            default -> throw new AssertionError("an SMF was asked " + request.message());
        }
    }

    @Override
    public void restarted(InetSocketAddress peer, Instant recoveryTimeStamp) {
    }

    @Override
    public void lost(InetSocketAddress peer) {
    }

    /** Sets the association up. */
    public ScriptedSmf associate() {
        var response = (AssociationSetupResponse) ask(AssociationSetupRequest.builder(nodeId, node.recoveryTimeStamp()).build());
        assertThat(response.cause()).isEqualTo(Cause.REQUEST_ACCEPTED);
        return this;
    }

    public FSeid seid(long seid) {
        return new FSeid(seid, (Inet4Address) address.getAddress(), null);
    }

    /** Asks, and lets the world run until there is an answer. */
    public PfcpMessage ask(NodeMessage request) {
        return await(then -> node.ask(UpfFixture.N4, request, then));
    }

    public PfcpMessage ask(long upSeid, SessionMessage request) {
        return await(then -> node.ask(UpfFixture.N4, upSeid, request, then));
    }

    /** Establishes a session that is to be accepted. */
    public SessionEstablishmentResponse establish(SessionMessage request) {
        var response = (SessionEstablishmentResponse) ask(0, request);
        assertThat(response.cause()).isEqualTo(Cause.REQUEST_ACCEPTED);
        return response;
    }

    private PfcpMessage await(Consumer<Consumer<PfcpAnswer>> asking) {
        var answers = new ArrayList<PfcpAnswer>();
        asking.accept(answers::add);
        fixture.runUntil(() -> !answers.isEmpty());
        assertThat(answers.getFirst()).isInstanceOf(PfcpAnswer.Response.class);
        return ((PfcpAnswer.Response) answers.getFirst()).pdu().message();
    }

    @Override
    public void close() {
        node.close();
    }
}
