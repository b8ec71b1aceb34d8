// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.alcazar.nas.element.FiveGsmCause;
import org.alcazar.nas.element.PacketFilter;
import org.alcazar.nas.element.PacketFilter.Direction;
import org.alcazar.nas.element.PacketFilterComponent;
import org.alcazar.nas.element.PduSessionType;
import org.alcazar.nas.element.QosRule;
import org.alcazar.nas.element.QosRule.Operation;
import org.alcazar.ue.traffic.Datagram;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;

/** Which flow a packet takes, and what may be done to the rules that say so. */
class QosRulesTest {

    private static final Octets UE = Octets.of(10, 45, 0, 2);
    private static final Octets SERVER = Octets.of(198, 51, 100, 7);
    private static final Octets UE_6 = Octets.fromHex("20010db8000000010000000000000009");
    private static final Octets SERVER_6 = Octets.fromHex("20010db8000200000000000000000007");
    private static final Octets PACKET = new Datagram(UE, 1000, SERVER, 5060, Octets.of(1)).packet();
    private static final Octets PACKET_6 = new Datagram(UE_6, 1000, SERVER_6, 5060, Octets.of(1)).packet();
    private static final Octets MAC = Octets.of(2, 0, 0, 0, 0, 1);
    private static final Octets OTHER_MAC = Octets.of(2, 0, 0, 0, 0, 9);
    /** To {@link #OTHER_MAC}, in VLAN 100 of priority 5, with {@link #PACKET} in it. */
    private static final Octets FRAME = new OctetWriter().octets(OTHER_MAC).octets(MAC).u16(0x8100).u16(5 << 13 | 100).u16(0x0800)
            .octets(PACKET).toOctets();

    @Test
    void comparesWhatIpPacketsHold() {
        var mask = Octets.of(255, 255, 255, 0);
        assertMatches(PACKET, PduSessionType.IPV4, true, new PacketFilterComponent.Ipv4Remote(Octets.of(198, 51, 100, 0), mask),
                new PacketFilterComponent.Ipv4Local(UE, mask), new PacketFilterComponent.Protocol(17), new PacketFilterComponent.LocalPort(1000),
                new PacketFilterComponent.LocalPorts(900, 1000), new PacketFilterComponent.RemotePort(5060),
                new PacketFilterComponent.RemotePorts(5060, 5061), new PacketFilterComponent.TrafficClass(0, 0xfc));
        assertMatches(PACKET, PduSessionType.IPV4, false, new PacketFilterComponent.Ipv4Remote(Octets.of(198, 51, 101, 0), mask),
                new PacketFilterComponent.Ipv6Remote(SERVER_6, 64), new PacketFilterComponent.Protocol(6),
                new PacketFilterComponent.RemotePort(1000), new PacketFilterComponent.TrafficClass(0xb8, 0xfc),
                new PacketFilterComponent.SecurityParameterIndex(1), new PacketFilterComponent.FlowLabel(0),
                new PacketFilterComponent.Ethertype(0x0800), new PacketFilterComponent.Unknown(99, Octets.EMPTY));
        assertMatches(PACKET_6, PduSessionType.IPV6, true, new PacketFilterComponent.Ipv6Remote(SERVER_6, 48),
                new PacketFilterComponent.Ipv6Local(UE_6, 128), new PacketFilterComponent.FlowLabel(0), new PacketFilterComponent.RemotePort(5060));
        assertMatches(PACKET_6, PduSessionType.IPV6, false, new PacketFilterComponent.Ipv6Remote(UE_6, 48),
                new PacketFilterComponent.Ipv6Remote(SERVER_6, 129), new PacketFilterComponent.FlowLabel(1));
    }

    @Test
    void comparesWhatFramesHold() {
        assertMatches(FRAME, PduSessionType.ETHERNET, true, new PacketFilterComponent.DestinationMac(OTHER_MAC),
                new PacketFilterComponent.SourceMac(MAC), new PacketFilterComponent.CustomerVlan(100),
                new PacketFilterComponent.CustomerVlanPriority(5, false), new PacketFilterComponent.Ethertype(0x0800),
                new PacketFilterComponent.DestinationMacs(MAC, OTHER_MAC), new PacketFilterComponent.RemotePort(5060));
        assertMatches(FRAME, PduSessionType.ETHERNET, false, new PacketFilterComponent.DestinationMac(MAC),
                new PacketFilterComponent.ServiceVlan(100), new PacketFilterComponent.CustomerVlanPriority(5, true),
                new PacketFilterComponent.ServiceVlanPriority(5, false), new PacketFilterComponent.SourceMacs(OTHER_MAC, OTHER_MAC));
    }

    @Test
    void triesRulesByPrecedence() {
        var rules = accepted(QosRule.defaultRule(1, 255, 1), rule(2, 20, 5, Direction.UPLINK, new PacketFilterComponent.Protocol(17)),
                rule(3, 10, 6, Direction.BIDIRECTIONAL, new PacketFilterComponent.RemotePort(53)),
                rule(4, 5, 7, Direction.DOWNLINK, new PacketFilterComponent.Protocol(17)));
        assertThat(rules.list()).extracting(QosRule::identifier).containsExactly(4, 3, 2, 1);
        assertThat(rules.flowOf(PduSessionType.IPV4, PACKET)).isEqualTo(5);
        assertThat(rules.flowOf(PduSessionType.IPV4, new Datagram(UE, 1, SERVER, 53, Octets.EMPTY).packet())).isEqualTo(6);
        assertThat(rules.flowOf(PduSessionType.UNSTRUCTURED, Octets.of(1))).isEqualTo(1);
        assertThat(QosRules.NONE.flowOf(PduSessionType.IPV4, PACKET)).isEqualTo(QosRules.NO_FLOW);
    }

    @Test
    void changesFiltersOfARule() {
        var rules = accepted(QosRule.defaultRule(1, 255, 1), rule(2, 20, 5, Direction.UPLINK, new PacketFilterComponent.RemotePort(1)));
        var added = accepted(rules, new QosRule(2, Operation.ADD_FILTERS, false,
                List.of(PacketFilter.of(2, Direction.UPLINK, new PacketFilterComponent.RemotePort(5060))), null, null));
        assertThat(added.flowOf(PduSessionType.IPV4, PACKET)).isEqualTo(5);
        var deleted = accepted(added, new QosRule(2, Operation.DELETE_FILTERS, false, List.of(PacketFilter.named(2)), null, null));
        assertThat(deleted.flowOf(PduSessionType.IPV4, PACKET)).isEqualTo(1);
        var replaced = accepted(deleted, new QosRule(2, Operation.REPLACE_FILTERS, false,
                List.of(PacketFilter.of(1, Direction.UPLINK, new PacketFilterComponent.Protocol(17))), 30, new QosRule.Flow(9, false)));
        assertThat(replaced.flowOf(PduSessionType.IPV4, PACKET)).isEqualTo(9);
        assertThat(accepted(replaced, QosRule.delete(2)).list()).hasSize(1);
    }

    @Test
    void refusesWhatMakesNoSense() {
        var rules = accepted(QosRule.defaultRule(1, 255, 1), rule(2, 20, 5, Direction.UPLINK, new PacketFilterComponent.RemotePort(1)));
        assertRefused(rules, FiveGsmCause.SEMANTIC_ERROR_IN_QOS_OPERATION, QosRule.delete(1));
        assertRefused(rules, FiveGsmCause.SEMANTIC_ERROR_IN_QOS_OPERATION, QosRule.defaultRule(3, 30, 1));
        assertRefused(rules, FiveGsmCause.SEMANTIC_ERROR_IN_QOS_OPERATION, rule(3, 20, 1, Direction.UPLINK, new PacketFilterComponent.MatchAll()));
        assertRefused(rules, FiveGsmCause.SEMANTIC_ERROR_IN_QOS_OPERATION,
                new QosRule(2, Operation.DELETE_FILTERS, false, List.of(PacketFilter.named(1)), null, null));
        assertRefused(rules, FiveGsmCause.SEMANTIC_ERROR_IN_QOS_OPERATION,
                new QosRule(9, Operation.MODIFY_WITHOUT_FILTERS, false, List.of(), 3, new QosRule.Flow(1, false)));
        assertRefused(rules, FiveGsmCause.SYNTACTICAL_ERROR_IN_QOS_OPERATION,
                rule(3, 30, 0, Direction.UPLINK, new PacketFilterComponent.MatchAll()));
        assertRefused(rules, FiveGsmCause.SYNTACTICAL_ERROR_IN_QOS_OPERATION, new QosRule(2, Operation.ADD_FILTERS, false, IntStream.range(2, 16)
                .mapToObj(i -> PacketFilter.of(i, Direction.UPLINK, new PacketFilterComponent.RemotePort(i))).toList(), null, null),
                new QosRule(2, Operation.ADD_FILTERS, false,
                        List.of(PacketFilter.of(0, Direction.UPLINK, new PacketFilterComponent.RemotePort(1))), null, null));
    }

    private static void assertMatches(Octets packet, PduSessionType type, boolean expected, PacketFilterComponent... components) {
        for (var component : components) {
            var rules = accepted(QosRule.defaultRule(1, 255, 1), rule(2, 1, 2, Direction.UPLINK, component));
            assertThat(rules.flowOf(type, packet)).as("%s", component).isEqualTo(expected ? 2 : 1);
        }
    }

    private static void assertRefused(QosRules rules, FiveGsmCause cause, QosRule... operations) {
        assertThat(rules.changed(List.of(operations))).isEqualTo(new QosRules.Change.Refused(cause));
    }

    private static QosRules accepted(QosRule... operations) {
        return accepted(QosRules.NONE, operations);
    }

    private static QosRules accepted(QosRules rules, QosRule... operations) {
        return ((QosRules.Change.Accepted) rules.changed(List.of(operations))).rules();
    }

    private static QosRule rule(int identifier, int precedence, int qfi, Direction direction, PacketFilterComponent component) {
        return new QosRule(identifier, Operation.CREATE, false, List.of(PacketFilter.of(1, direction, component)), precedence,
                new QosRule.Flow(qfi, false));
    }
}
