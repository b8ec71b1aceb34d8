// SPDX-License-Identifier: Apache-2.0
package org.alcazar.upf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.alcazar.pfcp.Pfcp;
import org.alcazar.pfcp.element.ApplyAction;
import org.alcazar.pfcp.element.DestinationInterface;
import org.alcazar.pfcp.element.DomainName;
import org.alcazar.pfcp.element.FTeid;
import org.alcazar.pfcp.element.Flags;
import org.alcazar.pfcp.element.GateStatus;
import org.alcazar.pfcp.element.OuterHeaderCreation;
import org.alcazar.pfcp.element.OuterHeaderRemoval;
import org.alcazar.pfcp.element.SourceInterface;
import org.alcazar.pfcp.element.UeIpAddress;
import org.alcazar.pfcp.message.CreateFar;
import org.alcazar.pfcp.message.CreatePdr;
import org.alcazar.pfcp.message.CreateQer;
import org.alcazar.pfcp.message.ForwardingParameters;
import org.alcazar.pfcp.message.Pdi;
import org.alcazar.pfcp.message.SessionEstablishmentRequest;
import org.alcazar.pfcp.message.SessionEstablishmentResponse;
import org.alcazar.strand.SimulatedWorld;
import org.alcazar.transport.MemoryDatagramCarrier;

/** A UPF in a simulated world, with a network to talk to, and the rules of a usual session. */
public final class UpfFixture implements AutoCloseable {

    public static final Inet4Address UPF = four("10.0.0.2");
    public static final InetSocketAddress N4 = new InetSocketAddress(UPF, Pfcp.PORT);
    public static final String UE = "10.45.0.1";
    public static final String UE_SIX = "2001:db8:1:2::9";
    public static final String SERVER = "192.0.2.1";
    public static final long DOWNLINK_TEID = 0x1234_5678L;
    public static final int UPLINK_PDR = 1;
    public static final int DOWNLINK_PDR = 2;
    public static final long UPLINK_FAR = 1;
    public static final long DOWNLINK_FAR = 2;
    public static final long QER = 1;

    public final SimulatedWorld world;
    public final MemoryDatagramCarrier carrier;
    public final MemoryNetwork internet = new MemoryNetwork();
    public final Upf upf;

    public UpfFixture() {
        this(1, configuration -> configuration);
    }

    public UpfFixture(long seed, UnaryOperator<UpfConfiguration> change) {
        world = new SimulatedWorld(seed);
        carrier = new MemoryDatagramCarrier(world);
        upf = new Upf(change.apply(UpfConfiguration.of(UPF, List.of("internet"))), world, Map.of("internet", internet));
        try {
            upf.start(carrier);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ScriptedSmf smf(String address) {
        return new ScriptedSmf(this, world, carrier, address);
    }

    /** An SMF with an association. */
    public ScriptedSmf smf() {
        return smf("10.0.0.1").associate();
    }

    public ScriptedGnb gnb(String address) {
        return new ScriptedGnb(carrier, address);
    }

    public ScriptedGnb gnb() {
        return gnb("10.0.1.1");
    }

    /** Lets happen what happens at once. */
    public void settle() {
        run(Duration.ofMillis(1));
    }

    public void run(Duration time) {
        world.run(time);
    }

    void runUntil(BooleanSupplier done) {
        assertThat(world.runUntil(done, Duration.ofMinutes(1))).isTrue();
    }

    // The rules of a usual session.

    public static CreatePdr uplinkPdr() {
        return CreatePdr.builder(UPLINK_PDR, Pdi.builder(SourceInterface.ACCESS).localFTeid(new FTeid.Choose(true, false, null)).build())
                .precedence(100L).farId(UPLINK_FAR).qerIds(List.of(QER))
                .outerHeaderRemoval(new OuterHeaderRemoval(OuterHeaderRemoval.GTPU_UDP_IPV4)).build();
    }

    public static CreatePdr downlinkPdr(UeIpAddress... addresses) {
        return CreatePdr.builder(DOWNLINK_PDR, Pdi.builder(SourceInterface.CORE).networkInstance(DomainName.of("internet"))
                .ueIpAddresses(List.of(addresses)).build()).precedence(100L).farId(DOWNLINK_FAR).qerIds(List.of(QER)).build();
    }

    public static UeIpAddress ue() {
        return UeIpAddress.destination(four(UE));
    }

    public static UeIpAddress ueSix() {
        return new UeIpAddress(null, six(UE_SIX), true, false, false, null, null);
    }

    public static CreateFar uplinkFar() {
        return CreateFar.builder(UPLINK_FAR, Flags.of(ApplyAction.FORW)).forwardingParameters(
                ForwardingParameters.builder(DestinationInterface.CORE).networkInstance(DomainName.of("internet")).build()).build();
    }

    public static CreateFar downlinkFar(ScriptedGnb gnb) {
        return CreateFar.builder(DOWNLINK_FAR, Flags.of(ApplyAction.FORW)).forwardingParameters(
                ForwardingParameters.builder(DestinationInterface.ACCESS).outerHeaderCreation(toward(gnb, DOWNLINK_TEID)).build()).build();
    }

    public static OuterHeaderCreation toward(ScriptedGnb gnb, long teid) {
        return OuterHeaderCreation.gtpu(teid, (Inet4Address) gnb.address);
    }

    public static CreateQer qer() {
        return CreateQer.builder(QER, GateStatus.OPEN).qfi(9).build();
    }

    /** A session over a gNB, forwarding both ways in QoS flow 9. */
    public static SessionEstablishmentRequest.Builder session(ScriptedSmf smf, ScriptedGnb gnb) {
        return SessionEstablishmentRequest.builder(smf.nodeId, smf.seid(77), List.of(uplinkPdr(), downlinkPdr(ue(), ueSix())),
                List.of(uplinkFar(), downlinkFar(gnb))).createQers(List.of(qer()));
    }

    /** The tunnel that the UPF chose. */
    public static long uplinkTeid(SessionEstablishmentResponse response) {
        return ((FTeid.Assigned) response.createdPdrs().getFirst().localFTeids().getFirst()).teid();
    }

    /** The UPF's end of the session. */
    public static long upSeid(SessionEstablishmentResponse response) {
        return Objects.requireNonNull(response.upFSeid()).seid();
    }

    public static Inet4Address four(String literal) {
        return (Inet4Address) InetAddress.ofLiteral(literal);
    }

    public static Inet6Address six(String literal) {
        return (Inet6Address) InetAddress.ofLiteral(literal);
    }

    @Override
    public void close() {
        upf.close();
        world.close();
        assertThat(carrier.counts().handlerFaults()).isZero();
    }
}
