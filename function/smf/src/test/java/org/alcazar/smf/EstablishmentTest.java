// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.alcazar.nas.element.FiveGsmCause;
import org.alcazar.nas.element.PduSessionType;
import org.alcazar.nas.element.ProtocolConfigurationOptions;
import org.alcazar.nas.message.PduSessionEstablishmentAccept;
import org.alcazar.ngap.transfer.PduSessionResourceSetupRequestTransfer;
import org.alcazar.pfcp.element.ApplyAction;
import org.alcazar.pfcp.element.PdnType;
import org.alcazar.pfcp.message.SessionEstablishmentRequest;
import org.alcazar.pfcp.message.SessionModificationRequest;
import org.alcazar.sbi.smf.N2SmInfoType;
import org.alcazar.sbi.smf.UpCnxState;
import org.alcazar.smf.context.PduSessionState;
import org.alcazar.smf.context.PduSessionView;
import org.alcazar.smf.event.SmfEvent;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way of a session that begins: what each side is told, and in which order. */
class EstablishmentTest {

    @TempDir
    Path folder;

    private SmfFixture core;

    @BeforeEach
    void start() {
        core = new SmfFixture(folder);
    }

    @AfterEach
    void end() {
        core.close();
    }

    @Test
    void establishesASessionFromTheRequestToTheTunnel() {
        var asked = ProtocolConfigurationOptions.of(ProtocolConfigurationOptions.request(ProtocolConfigurationOptions.DNS_SERVER_IPV4),
                ProtocolConfigurationOptions.request(ProtocolConfigurationOptions.IPV4_LINK_MTU));
        var reference = core.accepted(SmfFixture.request().protocolConfigurationOptions(asked).build());

        var accept = core.transferred(PduSessionEstablishmentAccept.class);
        assertThat(accept.pduSessionId()).isEqualTo(SmfFixture.SESSION);
        assertThat(accept.procedureTransactionId()).isEqualTo(SmfFixture.PTI);
        assertThat(accept.pduSessionType()).isEqualTo(PduSessionType.IPV4);
        assertThat(accept.cause()).isNull();
        assertThat(Objects.requireNonNull(accept.pduAddress()).ipv4()).isEqualTo(Octets.of(10, 45, 0, 2));
        assertThat(accept.sessionAmbr().uplink().bitsPerSecond()).isEqualTo(50_000_000);
        assertThat(accept.sessionAmbr().downlink().bitsPerSecond()).isEqualTo(100_000_000);
        var options = Objects.requireNonNull(accept.protocolConfigurationOptions());
        assertThat(options.dnsServersIpv4()).containsExactly(Octets.of(10, 0, 0, 53));
        assertThat(options.mtu(ProtocolConfigurationOptions.IPV4_LINK_MTU)).isEqualTo(1400);
        assertThat(options.options()).as("what was asked for alone").hasSize(2);

        var n2 = Objects.requireNonNull(core.network.last().n2SmInfo());
        assertThat(n2.ngapIeType()).isEqualTo(N2SmInfoType.PDU_RES_SETUP_REQ);
        assertThat(n2.sNssai()).isEqualTo(SmfFixture.SLICE);
        var setup = PduSessionResourceSetupRequestTransfer.decode(n2.ngapData());
        assertThat(setup.ulNguUpTnlInformation().gtpTeid()).isEqualTo(0x1000);
        assertThat(setup.ulNguUpTnlInformation().ipv4Address()).isEqualTo(Octets.of(10, 0, 0, 2));
        assertThat(setup.qosFlowSetupRequestList()).hasSize(1);

        var establishment = core.upf.last(SessionEstablishmentRequest.class);
        assertThat(establishment.createPdrs()).hasSize(2);
        assertThat(establishment.createFars().getLast().applyAction().has(ApplyAction.BUFF)).isTrue();
        assertThat(core.network.registrations).hasSize(1);
        assertThat(core.network.policies).hasSize(1);

        core.setUp(reference, 0x77, null);
        var change = core.upf.last(SessionModificationRequest.class);
        var forwarding = Objects.requireNonNull(change.updateFars().getFirst().updateForwardingParameters());
        assertThat(Objects.requireNonNull(forwarding.outerHeaderCreation()).teid()).isEqualTo(0x77L);
        var view = core.smf.sessions().getFirst();
        assertThat(view.state()).isEqualTo(PduSessionState.ACTIVE);
        assertThat(view.userPlane()).isEqualTo(UpCnxState.ACTIVATED);
        assertThat(view.ranTunnel()).isEqualTo("10.0.0.3#77");
        assertThat(core.only(SmfEvent.Established.class)).hasSize(1);
        assertThat(core.drops()).isEmpty();
    }

    @Test
    void givesAnIpv6PrefixAndTellsTheUeItsInterfaceIdentifier() {
        core.accepted(SmfFixture.request().pduSessionType(PduSessionType.IPV4V6).build());
        var accept = core.transferred(PduSessionEstablishmentAccept.class);
        assertThat(accept.pduSessionType()).isEqualTo(PduSessionType.IPV4V6);
        var address = Objects.requireNonNull(accept.pduAddress());
        assertThat(Objects.requireNonNull(address.interfaceIdentifier()).length()).isEqualTo(8);
        var pdi = core.upf.last(SessionEstablishmentRequest.class).createPdrs().getLast().pdi();
        assertThat(Objects.requireNonNull(pdi.ueIpAddresses().getFirst().ipv6()).getHostAddress()).isEqualTo("2001:db8:45:0:0:0:0:0");
    }

    @Test
    void carriesFramesWithoutAnAddress() {
        core.close();
        core = new SmfFixture(folder, SmfFixture.internet().withOtherTypes(Set.of(org.alcazar.sbi.PduSessionType.ETHERNET)));
        core.network.types = List.of(org.alcazar.sbi.PduSessionType.ETHERNET);
        core.accepted();
        var accept = core.transferred(PduSessionEstablishmentAccept.class);
        assertThat(accept.pduSessionType()).as("the subscription's").isEqualTo(PduSessionType.ETHERNET);
        assertThat(accept.pduAddress()).isNull();
        assertThat(core.upf.last(SessionEstablishmentRequest.class).pdnType()).isEqualTo(PdnType.ETHERNET);
    }

    @Test
    void servesSeveralSessionsOfOneUe() {
        for (int identity = 1; identity <= 3; identity++) {
            core.setUp(core.accepted(SmfFixture.request(identity).build()), 0x70 + identity, null);
        }
        assertThat(core.smf.sessions()).extracting(view -> view.address().toString()).containsExactly("10.45.0.2", "10.45.0.3",
                "10.45.0.4");
        assertThat(core.smf.sessions()).extracting(PduSessionView::ranTunnel).containsExactly("10.0.0.3#71", "10.0.0.3#72", "10.0.0.3#73");
        assertThat(core.upf.sessions).hasSize(3);
    }

    @Test
    void fallsBackToTheOneAddressThatThereIs() {
        core.network.types = List.of(org.alcazar.sbi.PduSessionType.IPV4);
        core.accepted(SmfFixture.request().pduSessionType(PduSessionType.IPV4V6).build());
        var accept = core.transferred(PduSessionEstablishmentAccept.class);
        assertThat(accept.pduSessionType()).isEqualTo(PduSessionType.IPV4);
        assertThat(accept.cause()).isEqualTo(FiveGsmCause.PDU_SESSION_TYPE_IPV4_ONLY);
    }
}
