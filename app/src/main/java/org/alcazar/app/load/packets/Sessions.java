// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.load.packets;

import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.alcazar.app.command.CommandFailedException;
import org.alcazar.app.load.Turns;
import org.alcazar.pfcp.Pfcp;
import org.alcazar.pfcp.element.ApplyAction;
import org.alcazar.pfcp.element.DestinationInterface;
import org.alcazar.pfcp.element.DomainName;
import org.alcazar.pfcp.element.FSeid;
import org.alcazar.pfcp.element.FTeid;
import org.alcazar.pfcp.element.Flags;
import org.alcazar.pfcp.element.GateStatus;
import org.alcazar.pfcp.element.NodeId;
import org.alcazar.pfcp.element.OuterHeaderCreation;
import org.alcazar.pfcp.element.OuterHeaderRemoval;
import org.alcazar.pfcp.element.SourceInterface;
import org.alcazar.pfcp.element.UeIpAddress;
import org.alcazar.pfcp.message.AssociationSetupRequest;
import org.alcazar.pfcp.message.CreateFar;
import org.alcazar.pfcp.message.CreatePdr;
import org.alcazar.pfcp.message.CreateQer;
import org.alcazar.pfcp.message.ForwardingParameters;
import org.alcazar.pfcp.message.Pdi;
import org.alcazar.pfcp.message.PfcpMessage;
import org.alcazar.pfcp.message.SessionEstablishmentRequest;
import org.alcazar.pfcp.message.SessionEstablishmentResponse;
import org.alcazar.pfcp.node.PfcpAnswer;
import org.alcazar.pfcp.node.PfcpHandler;
import org.alcazar.pfcp.node.PfcpNode;
import org.alcazar.pfcp.node.PfcpRequest;
import org.alcazar.pfcp.node.PfcpSettings;
import org.alcazar.strand.World;
import org.alcazar.transport.DatagramCarrier;

/** The SMF of the benchmark: establishes sessions with the rules of a usual one, by PFCP. */
final class Sessions implements AutoCloseable {

    static final String NETWORK = "internet";

    private static final InetSocketAddress N4 = new InetSocketAddress(Place.UPF, Pfcp.PORT);

    private final World world;
    private final PfcpNode smf;

    Sessions(World world, DatagramCarrier carrier) throws Exception {
        this.world = world;
        this.smf = new PfcpNode(PfcpSettings.of(new NodeId.Ipv4(Place.SMF)), world, new Deaf());
        smf.bind(carrier, new InetSocketAddress(Place.SMF, Pfcp.PORT));
        answer(() -> smf.await(N4, AssociationSetupRequest.builder(smf.nodeId(), smf.recoveryTimeStamp()).build()));
    }

    /** @return the TEID of each session's uplink; that of its downlink is its number */
    List<Integer> establish(int count) throws Exception {
        var teids = new ArrayList<Integer>();
        for (int number = 0; number < count; number++) {
            var request = session(number);
            var response = (SessionEstablishmentResponse) answer(() -> smf.await(N4, 0, request));
            teids.add((int) ((FTeid.Assigned) response.createdPdrs().getFirst().localFTeids().getFirst()).teid());
        }
        return teids;
    }

    private static SessionEstablishmentRequest session(int number) {
        var internet = DomainName.of(NETWORK);
        var up = CreatePdr.builder(1, Pdi.builder(SourceInterface.ACCESS).localFTeid(new FTeid.Choose(true, false, null)).build())
                .precedence(100L).farId(1L).qerIds(List.of(1L)).outerHeaderRemoval(new OuterHeaderRemoval(OuterHeaderRemoval.GTPU_UDP_IPV4))
                .build();
        var down = CreatePdr.builder(2, Pdi.builder(SourceInterface.CORE).networkInstance(internet)
                .ueIpAddresses(List.of(UeIpAddress.destination(Place.ue(number)))).build()).precedence(100L).farId(2L).qerIds(List.of(1L))
                .build();
        var toNetwork = CreateFar.builder(1, Flags.of(ApplyAction.FORW)).forwardingParameters(
                ForwardingParameters.builder(DestinationInterface.CORE).networkInstance(internet).build()).build();
        var toGnb = CreateFar.builder(2, Flags.of(ApplyAction.FORW)).forwardingParameters(
                ForwardingParameters.builder(DestinationInterface.ACCESS)
                        .outerHeaderCreation(OuterHeaderCreation.gtpu(number + 1, Place.GNB)).build()).build();
        return SessionEstablishmentRequest.builder(new NodeId.Ipv4(Place.SMF), new FSeid(number + 1, Place.SMF, null), List.of(up, down),
                List.of(toNetwork, toGnb))
                .createQers(List.of(CreateQer.builder(1, GateStatus.OPEN).qfi(UserPackets.QFI).build())).build();
    }

    private interface Asking {
        PfcpAnswer ask();
    }

    private PfcpMessage answer(Asking asking) throws Exception {
        if (Turns.await(world, asking::ask) instanceof PfcpAnswer.Response response) {
            return response.pdu().message();
        }
        throw new CommandFailedException("the UPF does not answer");
    }

    @Override
    public void close() {
        smf.close();
    }

    /** An SMF that is asked nothing. */
    private static final class Deaf implements PfcpHandler {

        @Override
        public void request(PfcpRequest request) {
            // Not answered.
        }

        @Override
        public void restarted(InetSocketAddress peer, Instant recoveryTimeStamp) {
            // Nothing to clear.
        }

        @Override
        public void lost(InetSocketAddress peer) {
            // Nothing to clear.
        }
    }
}
