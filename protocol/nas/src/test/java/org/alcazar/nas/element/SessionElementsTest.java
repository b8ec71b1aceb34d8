// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.alcazar.nas.Nas5gs;
import org.alcazar.nas.message.NasMessage;
import org.alcazar.nas.message.PduSessionEstablishmentAccept;
import org.alcazar.nas.message.PduSessionEstablishmentRequest;
import org.alcazar.nas.message.PduSessionModificationCommand;
import org.alcazar.nas.message.PduSessionModificationRequest;
import org.alcazar.nas.message.UlNasTransport;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;

/** Elements of session management, octet for octet as the figures of TS 24.501 §9.11.4 draw them. */
class SessionElementsTest {

    private static final String REQUEST = "2e0105c9";
    private static final String COMMAND = "2e0105cb";

    @Test
    void qosRulesAreAsDrawn() {
        var web = new QosRule(2, QosRule.Operation.CREATE, false,
                List.of(PacketFilter.of(3, PacketFilter.Direction.UPLINK,
                        new PacketFilterComponent.Ipv4Remote(Octets.fromHex("c0000200"), Octets.fromHex("ffffff00")),
                        new PacketFilterComponent.Protocol(6), new PacketFilterComponent.RemotePorts(80, 443)),
                        PacketFilter.of(4, PacketFilter.Direction.DOWNLINK, new PacketFilterComponent.TrafficClass(0xb8, 0xfc))),
                10, new QosRule.Flow(5, true));
        var command = PduSessionModificationCommand.builder(1, 5).qosRules(List.of(QosRule.defaultRule(1, 255, 9), web,
                new QosRule(3, QosRule.Operation.DELETE_FILTERS, false, List.of(PacketFilter.named(1), PacketFilter.named(2)), null, null),
                QosRule.delete(4))).build();
        isCoded(command, COMMAND + "7a0030"
                // the default rule: create, DQR, one filter; both directions, filter 1, match-all; precedence 255, QFI 9
                + "01" + "0006" + "31" + "31" + "01" + "01" + "ff" + "09"
                // create, two filters
                + "02" + "001a" + "22" + "23" + "10" + "10c0000200ffffff00" + "3006" + "51005001bb" + "14" + "03" + "70b8fc" + "0a" + "45"
                // delete filters 1 and 2
                + "03" + "0003" + "a2" + "01" + "02"
                // delete
                + "04" + "0001" + "40");
    }

    @Test
    void qosFlowsAreAsDrawn() {
        var command = PduSessionModificationCommand.builder(1, 5)
                .qosFlows(List.of(QosFlow.create(5, new QosFlowParameter.FiveQi(1), new QosFlowParameter.GuaranteedUplink(BitRate.of(64_000)),
                        new QosFlowParameter.MaximumDownlink(new BitRate(6, 2)), new QosFlowParameter.AveragingWindow(2000),
                        new QosFlowParameter.EpsBearerIdentity(6)), QosFlow.delete(6)))
                .build();
        isCoded(command, COMMAND + "79001a" + "05" + "20" + "45" + "010101" + "0203040001" + "0503060002" + "060207d0" + "070160" + "064000");
    }

    @Test
    void malformedQosRulesAreAsIfAbsent() {
        for (var rules : new String[] {"01000631310101ff", "0100024101", "010003c10109", "01000731310101ff0900", "0100043131"}) {
            var length = Octets.of(0, rules.length() / 2).toHex();
            var octets = Octets.fromHex(REQUEST + "7a" + length + rules);
            var request = (PduSessionModificationRequest) Nas5gs.decode(octets);
            assertThat(request.qosRules()).as(rules).isNull();
            assertThat(Nas5gs.encode(request)).as(rules).isEqualTo(octets);
        }
    }

    @Test
    void componentOfUnknownTypeHoldsTheRestOfItsFilter() {
        var octets = REQUEST + "7a000e" + "01" + "000b" + "21" + "31" + "06" + "3011" + "ee" + "aabbcc" + "01" + "02";
        var request = (PduSessionModificationRequest) Nas5gs.decode(Octets.fromHex(octets));
        var rules = Objects.requireNonNull(request.qosRules());
        assertThat(rules.getFirst().filters().getFirst().components()).containsExactly(new PacketFilterComponent.Protocol(17),
                new PacketFilterComponent.Unknown(0xee, Octets.fromHex("aabbcc")));
        isCoded(request, octets);
    }

    @Test
    void ratesAreOfTheLargestUnitThatTellsThemExactly() {
        assertThat(BitRate.of(1_000_000_000)).isEqualTo(new BitRate(11, 1));
        assertThat(BitRate.of(1_500_000)).isEqualTo(new BitRate(2, 375));
        assertThat(BitRate.of(64_000)).isEqualTo(new BitRate(4, 1));
        assertThat(BitRate.of(0)).isEqualTo(new BitRate(1, 0));
        // 100,000.001 kbit/s: more than 65,535 kbit/s, so in units of 4 kbit/s, rounded up
        assertThat(BitRate.of(100_000_001)).isEqualTo(new BitRate(2, 25_001));
        assertThat(BitRate.of(1)).isEqualTo(new BitRate(1, 1));
        assertThatThrownBy(() -> BitRate.of(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ratesAreReadInBitsPerSecond() {
        assertThat(new BitRate(1, 1000).bitsPerSecond()).isEqualTo(1_000_000);
        assertThat(new BitRate(5, 1).bitsPerSecond()).isEqualTo(256_000);
        assertThat(new BitRate(6, 1000).bitsPerSecond()).isEqualTo(1_000_000_000);
        assertThat(new BitRate(15, 2).bitsPerSecond()).isEqualTo(512_000_000_000L);
        assertThat(new BitRate(25, 1).bitsPerSecond()).isEqualTo(256_000_000_000_000_000L);
        assertThat(new BitRate(26, 1)).isNotEqualTo(new BitRate(25, 1));
        assertThat(new BitRate(255, 0xffff).bitsPerSecond()).isEqualTo(Long.MAX_VALUE);
        for (long rate = 7; rate < Long.MAX_VALUE / 3; rate = rate * 3 - 1) {
            assertThat(BitRate.of(rate).bitsPerSecond()).isBetween(rate, rate + Math.max(1000, rate / 16_000));
        }
    }

    @Test
    void acceptIsAsDrawn() {
        var options = ProtocolConfigurationOptions.of(
                new ProtocolConfigurationOptions.Option(ProtocolConfigurationOptions.DNS_SERVER_IPV4, Octets.fromHex("0a000035")),
                ProtocolConfigurationOptions.mtu(ProtocolConfigurationOptions.IPV4_LINK_MTU, 1400),
                new ProtocolConfigurationOptions.Option(ProtocolConfigurationOptions.LONG_QOS_RULES, Octets.fromHex("aabb")));
        var accept = PduSessionEstablishmentAccept
                .builder(1, 5, PduSessionType.IPV4V6, SscMode.SSC_MODE_1, List.of(QosRule.defaultRule(1, 255, 1)),
                        SessionAmbr.of(1_000_000_000, 500_000_000))
                .cause(FiveGsmCause.PDU_SESSION_TYPE_IPV4_ONLY)
                .pduAddress(PduAddress.ipv4v6(Octets.fromHex("0000000000000001"), Octets.fromHex("0a2d0002"))).snssai(Snssai.of(1, 0x010203))
                .alwaysOn(true).protocolConfigurationOptions(options).dnn(new Dnn("internet.example")).build();
        isCoded(accept, "2e0105c2" + "13" + "0009" + "01000631310101ff01" + "06" + "0b0001" + "07007d" + "5932"
                + "290d" + "03" + "0000000000000001" + "0a2d0002" + "2204" + "01010203" + "81"
                + "7b0013" + "80" + "000d" + "04" + "0a000035" + "0010" + "02" + "0578" + "0023" + "0002" + "aabb"
                + "2511" + "08" + "696e7465726e6574" + "07" + "6578616d706c65");
        assertThat(options.dnsServersIpv4()).containsExactly(Octets.fromHex("0a000035"));
        assertThat(options.mtu(ProtocolConfigurationOptions.IPV4_LINK_MTU)).isEqualTo(1400);
        assertThat(options.proxiesIpv4()).isEmpty();
    }

    @Test
    void requestIsAsDrawn() {
        var request = PduSessionEstablishmentRequest.builder(1, 5, IntegrityProtectionMaximumDataRate.FULL_RATE).pduSessionType(PduSessionType.IPV4)
                .sscMode(SscMode.SSC_MODE_1).capability(FiveGsmCapability.of(true, false)).maximumPacketFilters(17).alwaysOnRequested(true)
                .protocolConfigurationOptions(ProtocolConfigurationOptions.of(
                        ProtocolConfigurationOptions.request(ProtocolConfigurationOptions.DNS_SERVER_IPV4),
                        // a UE only says that it can take long ones: the length is one octet
                        ProtocolConfigurationOptions.request(ProtocolConfigurationOptions.LONG_QOS_RULES)))
                .build();
        isCoded(request, "2e0105c1" + "ffff" + "91" + "a1" + "280101" + "550220" + "b1" + "7b0007" + "80" + "000d00" + "002300");
    }

    @Test
    void dataNetworkNamesAreLabels() {
        assertThat(new Dnn("internet.mnc001.mcc001.gprs").networkIdentifier()).isEqualTo("internet");
        assertThat(new Dnn("Internet").networkIdentifier()).isEqualTo("internet");
        assertThat(new Dnn("IMS").sameAs(new Dnn("ims"))).isTrue();
        assertThat(new Dnn("a.b").labels()).containsExactly("a", "b");
        for (var none : new String[] {"", ".", "a.", ".a", "a..b", "a b", "a\n", "é", "x".repeat(64), "x.".repeat(50) + "x"}) {
            assertThatThrownBy(() -> new Dnn(none)).as(none).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void malformedDataNetworkNameIsAsIfAbsent() {
        for (var dnn : new String[] {"250100", "25020261", "2503026120", "25020a61", "25024061"}) {
            var octets = Octets.fromHex("2e0105c2" + "11" + "0009" + "01000631310101ff01" + "06" + "060001060001" + dnn);
            var accept = (PduSessionEstablishmentAccept) Nas5gs.decode(octets);
            assertThat(accept.dnn()).as(dnn).isNull();
            assertThat(Nas5gs.encode(accept)).isEqualTo(octets);
            var whole = Octets.fromHex("7e0067" + "01" + "0004" + "2e0101c1" + "1201" + "81" + dnn);
            var transport = (UlNasTransport) Nas5gs.decode(whole);
            assertThat(transport.dnn()).as(dnn).isNull();
            assertThat(transport.requestType()).isEqualTo(RequestType.INITIAL_REQUEST);
            assertThat(Nas5gs.encode(transport)).isEqualTo(whole);
        }
    }

    @Test
    void causeWithoutMeaningIsKeptAndReadAsTheStandardWants() {
        assertThat(new FiveGsmCause(1).toUe()).isEqualTo(FiveGsmCause.SERVICE_OPTION_TEMPORARILY_OUT_OF_ORDER);
        assertThat(new FiveGsmCause(1).toNetwork()).isEqualTo(FiveGsmCause.PROTOCOL_ERROR_UNSPECIFIED);
        assertThat(FiveGsmCause.REGULAR_DEACTIVATION.toUe()).isEqualTo(FiveGsmCause.REGULAR_DEACTIVATION);
        assertThat(FiveGsmCause.REGULAR_DEACTIVATION).hasToString("#36 regular deactivation");
        assertThat(new FiveGsmCause(1)).hasToString("#1");
    }

    private static void isCoded(NasMessage message, String hex) {
        assertThat(Nas5gs.encode(message)).isEqualTo(Octets.fromHex(hex));
        assertThat(Nas5gs.decode(Octets.fromHex(hex))).isEqualTo(message);
    }
}
