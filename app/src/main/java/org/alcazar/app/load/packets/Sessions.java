// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.load.packets;

import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
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
import org.alcazar.pfcp.element.PdnType;
import org.alcazar.pfcp.element.SourceInterface;
import org.alcazar.pfcp.element.UeIpAddress;
import org.alcazar.pfcp.message.AssociationSetupRequest;
import org.alcazar.pfcp.message.CreateFar;
import org.alcazar.pfcp.message.CreatePdr;
import org.alcazar.pfcp.message.CreateQer;
import org.alcazar.pfcp.message.ForwardingParameters;
import org.alcazar.pfcp.message.Pdi;
import org.alcazar.pfcp.message.PfcpMessage;
import org.alcazar.pfcp.message.SessionDeletionRequest;
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

    // 3GPP interface types (TS 29.244 §8.2.118): Open5GS goes by these
    private static final int N3_3GPP_ACCESS = 11;
    private static final int N6 = 17;

    private final World world;
    private final InetSocketAddress upf;
    private final IntFunction<Inet4Address> ue;
    private final PfcpNode smf;
    private final List<Long> established = new ArrayList<>();

    Sessions(World world, DatagramCarrier carrier) throws Exception {
        this(world, carrier, Place.UPF, Place::ue);
    }

    /** @param ue the address of the UE of each session, by number from 0 */
    Sessions(World world, DatagramCarrier carrier, Inet4Address upf, IntFunction<Inet4Address> ue) throws Exception {
        this.world = world;
        this.upf = new InetSocketAddress(upf, Pfcp.PORT);
        this.ue = ue;
        this.smf = new PfcpNode(PfcpSettings.of(new NodeId.Ipv4(Place.SMF)), world, new Deaf());
        smf.bind(carrier, new InetSocketAddress(Place.SMF, Pfcp.PORT));
        answer(() -> smf.await(this.upf, AssociationSetupRequest.builder(smf.nodeId(), smf.recoveryTimeStamp()).build()));
    }

    /** @return the TEID of each session's uplink; that of its downlink is its number */
    List<Integer> establish(int count) throws Exception {
        var teids = new ArrayList<Integer>();
        for (int number = 0; number < count; number++) {
            var request = session(number);
            if (!(answer(() -> smf.await(upf, 0, request)) instanceof SessionEstablishmentResponse response)
                    || !response.cause().isAccepted() || response.upFSeid() == null) {
                throw new CommandFailedException("the UPF refuses a session; its log may tell why");
            }
            established.add(response.upFSeid().seid());
            teids.add((int) ((FTeid.Assigned) response.createdPdrs().getFirst().localFTeids().getFirst()).teid());
        }
        return teids;
    }

    /** Ends what was established. */
    void release() throws Exception {
        for (long seid : established) {
            answer(() -> smf.await(upf, seid, new SessionDeletionRequest()));
        }
        established.clear();
    }

    private SessionEstablishmentRequest session(int number) {
        var internet = DomainName.of(NETWORK);
        var up = CreatePdr.builder(1, Pdi.builder(SourceInterface.ACCESS).localFTeid(new FTeid.Choose(true, false, null))
                .sourceInterfaceType(N3_3GPP_ACCESS).build())
                .precedence(100L).farId(1L).qerIds(List.of(1L)).outerHeaderRemoval(new OuterHeaderRemoval(OuterHeaderRemoval.GTPU_UDP_IPV4))
                .build();
        var down = CreatePdr.builder(2, Pdi.builder(SourceInterface.CORE).networkInstance(internet)
                .ueIpAddresses(List.of(UeIpAddress.destination(ue.apply(number)))).build()).precedence(100L).farId(2L).qerIds(List.of(1L))
                .build();
        var toNetwork = CreateFar.builder(1, Flags.of(ApplyAction.FORW)).forwardingParameters(
                ForwardingParameters.builder(DestinationInterface.CORE).destinationInterfaceType(N6).networkInstance(internet).build()).build();
        var toGnb = CreateFar.builder(2, Flags.of(ApplyAction.FORW)).forwardingParameters(
                ForwardingParameters.builder(DestinationInterface.ACCESS)
                        .outerHeaderCreation(OuterHeaderCreation.gtpu(number + 1, Place.GNB)).build()).build();
        return SessionEstablishmentRequest.builder(new NodeId.Ipv4(Place.SMF), new FSeid(number + 1, Place.SMF, null), List.of(up, down),
                List.of(toNetwork, toGnb))
                .pdnType(PdnType.IPV4).createQers(List.of(CreateQer.builder(1, GateStatus.OPEN).qfi(UserPackets.QFI).build())).build();
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
