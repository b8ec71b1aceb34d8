// SPDX-License-Identifier: Apache-2.0
package org.alcazar.upf;

import static org.alcazar.upf.UpfFixture.SERVER;
import static org.alcazar.upf.UpfFixture.UE;
import static org.alcazar.upf.UpfFixture.toward;
import static org.alcazar.upf.UpfFixture.ue;
import static org.alcazar.upf.UpfFixture.ueSix;
import static org.alcazar.upf.UpfFixture.upSeid;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.alcazar.gtp.v1u.PduSessionInformation;
import org.alcazar.pfcp.element.ApplyAction;
import org.alcazar.pfcp.element.Cause;
import org.alcazar.pfcp.element.DestinationInterface;
import org.alcazar.pfcp.element.DomainName;
import org.alcazar.pfcp.element.FTeid;
import org.alcazar.pfcp.element.Flags;
import org.alcazar.pfcp.element.SdfFilter;
import org.alcazar.pfcp.element.SourceInterface;
import org.alcazar.pfcp.element.UeIpAddress;
import org.alcazar.pfcp.message.CreateFar;
import org.alcazar.pfcp.message.CreatePdr;
import org.alcazar.pfcp.message.ForwardingParameters;
import org.alcazar.pfcp.message.Pdi;
import org.alcazar.pfcp.message.SessionEstablishmentRequest;
import org.alcazar.pfcp.message.SessionEstablishmentResponse;
import org.alcazar.pfcp.message.SessionModificationRequest;
import org.alcazar.pfcp.message.SessionModificationResponse;
import org.alcazar.pfcp.message.UpdateFar;
import org.alcazar.pfcp.message.UpdateForwardingParameters;
import org.alcazar.upf.forwarding.Drop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A UPF between gNB and another UPF: some traffic leaves here, the rest goes on by N9 and comes back by it (TS 23.501 §5.6.4.2). */
class ClassifierTest {

    private static final long TO_ANCHOR = 0xa0a0L;
    private static final int N9 = 15;

    private final UpfFixture fixture = new UpfFixture(1, configuration -> new UpfConfiguration(configuration.n4(), configuration.pfcp(),
            configuration.n3Four(), null, configuration.networks(), List.of(), configuration.allowedSmfs(), configuration.associationRetry(), true,
            configuration.echo(), configuration.mtu(), configuration.limits()));
    private final ScriptedSmf smf = fixture.smf();
    private final ScriptedGnb gnb = fixture.gnb();
    private final ScriptedGnb anchor = fixture.gnb("10.0.9.1");
    private final SessionEstablishmentResponse established = smf.establish(session(Flags.of(ApplyAction.BUFF, ApplyAction.NOCP)));

    @AfterEach
    void end() {
        fixture.close();
    }

    private static UeIpAddress source() {
        return new UeIpAddress(UpfFixture.four(UE), null, false, false, false, null, null);
    }

    private static CreatePdr fromAccess(int id, long precedence, long far, List<SdfFilter> filters) {
        return CreatePdr.builder(id, Pdi.builder(SourceInterface.ACCESS).localFTeid(new FTeid.Choose(true, false, 1)).sdfFilters(filters)
                .ueIpAddresses(List.of(source())).build()).precedence(precedence).farId(far).build();
    }

    private SessionEstablishmentRequest session(Flags<ApplyAction> downlink) {
        var local = List.of(SdfFilter.of("permit out ip from 203.0.113.0/24 to assigned"));
        var fromAnchor = CreatePdr.builder(2, Pdi.builder(SourceInterface.CORE).sourceInterfaceType(N9).localFTeid(new FTeid.Choose(true, false, 2))
                .ueIpAddresses(List.of(ue(), ueSix())).build()).precedence(256L).farId(2L).build();
        var fromNetwork = CreatePdr.builder(4, Pdi.builder(SourceInterface.CORE).networkInstance(DomainName.of("internet")).sdfFilters(local)
                .ueIpAddresses(List.of(ue())).build()).precedence(255L).farId(2L).build();
        var onward = CreateFar.builder(1, Flags.of(ApplyAction.FORW)).forwardingParameters(ForwardingParameters.builder(DestinationInterface.CORE)
                .destinationInterfaceType(N9).outerHeaderCreation(toward(anchor, TO_ANCHOR)).build()).build();
        var out = CreateFar.builder(3, Flags.of(ApplyAction.FORW)).forwardingParameters(ForwardingParameters.builder(DestinationInterface.CORE)
                .networkInstance(DomainName.of("internet")).build()).build();
        return SessionEstablishmentRequest.builder(smf.nodeId, smf.seid(77),
                List.of(fromAccess(1, 256, 1, List.of()), fromAnchor, fromAccess(3, 255, 3, local), fromNetwork),
                List.of(onward, CreateFar.builder(2, downlink).build(), out)).build();
    }

    private long teid(int pdr) {
        return ((FTeid.Assigned) established.createdPdrs().stream().filter(created -> created.pdrId() == pdr).findFirst().orElseThrow()
                .localFTeids().getFirst()).teid();
    }

    private void activate() {
        var response = (SessionModificationResponse) smf.ask(upSeid(established), SessionModificationRequest.builder()
                .updateFars(List.of(UpdateFar.builder(2).applyAction(Flags.of(ApplyAction.FORW)).updateForwardingParameters(
                        UpdateForwardingParameters.builder().destinationInterface(DestinationInterface.ACCESS)
                                .outerHeaderCreation(toward(gnb, 0x77)).build()).build())).build());
        assertThat(response.cause()).isEqualTo(Cause.REQUEST_ACCEPTED);
        fixture.settle();
    }

    @Test
    void sendsOnWhatDoesNotLeaveHereAndBackWhatComes() {
        activate();
        gnb.received.clear();
        assertThat(teid(1)).as("one tunnel from the gNB").isEqualTo(teid(3)).isNotEqualTo(teid(2));
        var far = Packets.udp(UE, 4_000, SERVER, 53, 20);
        var near = Packets.udp(UE, 4_000, "203.0.113.9", 53, 20);
        gnb.uplink(teid(1), far);
        gnb.uplink(teid(1), near);
        fixture.settle();
        assertThat(anchor.payloads()).containsExactly(far);
        assertThat(anchor.received.getFirst().teid()).isEqualTo(TO_ANCHOR);
        assertThat(anchor.received.getFirst().pduSession()).as("the flow is kept").isInstanceOf(PduSessionInformation.Uplink.class);
        assertThat(fixture.internet.received).containsExactly(near);
        var fromFar = Packets.udp(SERVER, 53, UE, 4_000, 20);
        var fromNear = Packets.udp("203.0.113.9", 53, UE, 4_000, 20);
        anchor.uplink(teid(2), fromFar);
        fixture.internet.downlink(fromNear);
        fixture.settle();
        assertThat(gnb.payloads()).containsExactlyInAnyOrder(fromFar, fromNear);
        assertThat(fixture.upf.figures().drops()).isEmpty();
    }

    @Test
    void keepsWhatTheAnchorSendsUntilTheUeIsThereAndTellsItItsPrefixFirst() {
        anchor.uplink(teid(2), Packets.udp(SERVER, 53, UE, 4_000, 20));
        fixture.run(Duration.ofSeconds(1));
        assertThat(smf.reports).hasSize(1);
        assertThat(gnb.received).isEmpty();
        activate();
        assertThat(gnb.payloads()).hasSize(2);
        assertThat(gnb.payloads().getFirst().slice(40, 42).toHex()).as("a router advertisement that nobody asked for").isEqualTo("8600");
        assertThat(gnb.payloads().getFirst().slice(24, 40).toHex()).as("to all nodes").isEqualTo("ff020000000000000000000000000001");
        assertThat(gnb.payloads().getLast()).isEqualTo(Packets.udp(SERVER, 53, UE, 4_000, 20));
        assertThat(gnb.received.getLast().pduSession()).as("in the flow it came in").isEqualTo(PduSessionInformation.Downlink.of(9));
        activate();
        assertThat(gnb.payloads()).as("once").hasSize(2);
    }

    @Test
    void takesFromEachSideOnlyWhatComesFromThere() {
        activate();
        gnb.received.clear();
        gnb.uplink(teid(2), Packets.udp(SERVER, 53, UE, 4_000, 20));
        anchor.uplink(teid(1), Packets.udp(UE, 4_000, SERVER, 53, 20));
        fixture.gnb("10.0.9.9").uplink(teid(2), Packets.udp(SERVER, 53, UE, 4_000, 20));
        fixture.settle();
        assertThat(gnb.received).isEmpty();
        assertThat(anchor.received).isEmpty();
        assertThat(fixture.upf.figures().drops()).containsOnly(Map.entry(Drop.FOREIGN_PEER, 3L));
    }
}
