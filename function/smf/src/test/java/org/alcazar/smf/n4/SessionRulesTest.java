// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.n4;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.alcazar.pfcp.element.ApplyAction;
import org.alcazar.pfcp.element.BitRates;
import org.alcazar.pfcp.element.FTeid;
import org.alcazar.pfcp.element.GateStatus;
import org.alcazar.pfcp.element.SmReqFlag;
import org.alcazar.pfcp.element.SourceInterface;
import org.alcazar.pfcp.message.CreateFar;
import org.alcazar.pfcp.message.CreatePdr;
import org.alcazar.pfcp.message.SessionModificationRequest;
import org.alcazar.sbi.Ambr;
import org.alcazar.sbi.Arp;
import org.alcazar.sbi.BitRate;
import org.alcazar.sbi.Ipv4Addr;
import org.alcazar.sbi.Ipv6Prefix;
import org.alcazar.sbi.PduSessionType;
import org.alcazar.sbi.pcf.PccRule;
import org.alcazar.sbi.pcf.PccRule.FlowDirection;
import org.alcazar.sbi.pcf.PccRule.FlowInformation;
import org.alcazar.sbi.pcf.PccRule.FlowStatus;
import org.alcazar.sbi.pcf.SmPolicyDecision;
import org.alcazar.smf.context.AccessTunnel;
import org.alcazar.smf.context.FlowDescription;
import org.alcazar.smf.context.LocalTraffic;
import org.alcazar.smf.context.PduAddress;
import org.alcazar.smf.context.SessionQos;
import org.alcazar.smf.n4.SessionRules.Basis;
import org.alcazar.smf.n4.SessionRules.Place;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SessionRulesTest {

    private static final Ambr AMBR = new Ambr(new BitRate(1_000_001), new BitRate(2_000_000));
    private static final AccessTunnel UPF = new AccessTunnel(0x1000, InetAddress.ofLiteral("10.0.0.2"));
    private static final AccessTunnel GNB = new AccessTunnel(0x77, InetAddress.ofLiteral("10.0.0.3"));
    private static final AccessTunnel GNB_V6 = new AccessTunnel(0x78, InetAddress.ofLiteral("2001:db8::3"));
    private static final PduAddress ADDRESS = new PduAddress(Ipv4Addr.parse("10.45.0.2"), Ipv6Prefix.parse("2001:db8:45::/64"), 1);

    private static PccRule rule(FlowDirection direction, FlowStatus status, @Nullable String routeTo) {
        return new PccRule("r", 20, List.of(new FlowInformation("permit out 6 from 192.0.2.0/24 to assigned", direction)), 5, Arp.DEFAULT,
                new BitRate(64_000), null, null, null, status, routeTo);
    }

    private static Basis basis(PduSessionType type, PduAddress address, Downlink downlink, PccRule... rules) {
        var qos = SessionQos.of(new SmPolicyDecision(AMBR, new SmPolicyDecision.AuthorizedDefaultQos(9, Arp.DEFAULT), List.of(rules), null),
                null, 8);
        return new Basis(type, "internet", address, qos, UPF, downlink, Set.of("edge"));
    }

    private static CreatePdr pdr(SessionRules rules, int id) {
        return rules.pdrs().stream().filter(pdr -> pdr.pdrId() == id).findFirst().orElseThrow();
    }

    @Test
    void letsAllPacketsOfTheUeThroughTheDefaultRule() {
        var rules = SessionRules.of(basis(PduSessionType.IPV4V6, ADDRESS, new Downlink.Buffer()));
        var uplink = pdr(rules, SessionRules.DEFAULT_UPLINK_PDR);
        assertThat(uplink.pdi().sourceInterface()).isEqualTo(SourceInterface.ACCESS);
        assertThat(((FTeid.Assigned) Objects.requireNonNull(uplink.pdi().localFTeid())).teid()).isEqualTo(0x1000);
        assertThat(uplink.pdi().qfis()).containsExactly(1);
        assertThat(uplink.pdi().ueIpAddresses()).as("the UE's own addresses alone").singleElement().satisfies(address -> {
            assertThat(address.destination()).isFalse();
            assertThat(Objects.requireNonNull(address.ipv4()).getHostAddress()).isEqualTo("10.45.0.2");
            assertThat(address.ipv6()).isNotNull();
        });
        var downlink = pdr(rules, SessionRules.DEFAULT_DOWNLINK_PDR);
        assertThat(Objects.requireNonNull(downlink.pdi().networkInstance()).name()).isEqualTo("internet");
        assertThat(downlink.precedence()).isGreaterThan(255);
        assertThat(rules.qers()).as("one for both, as some UPFs read no second one").hasSize(1);
        assertThat(rules.qers().getFirst().maximumBitRate()).as("in kbit/s, rounded up").isEqualTo(new BitRates(1001, 2000));
        assertThat(rules.qers().getFirst().qfi()).isEqualTo(1);
        assertThat(uplink.pdi().sourceInterfaceType()).as("N3").isEqualTo(11);
        assertThat(Objects.requireNonNull(rules.fars().getFirst().forwardingParameters()).destinationInterfaceType()).as("N6").isEqualTo(17);
    }

    @Test
    void hasARuleForEachDirectionThatAPolicyNames() {
        var rules = SessionRules.of(basis(PduSessionType.IPV4, ADDRESS, new Downlink.Buffer(),
                rule(FlowDirection.UPLINK, FlowStatus.DISABLED, null)));
        assertThat(rules.pdrs()).hasSize(3);
        var uplink = pdr(rules, 3);
        assertThat(uplink.precedence()).isEqualTo(20);
        assertThat(uplink.pdi().sdfFilters().getFirst().flowDescription()).isEqualTo("permit out 6 from 192.0.2.0/24 to assigned");
        var bound = rules.qers().getLast();
        assertThat(uplink.qerIds()).contains(bound.qerId());
        assertThat(bound.gateStatus()).isEqualTo(GateStatus.CLOSED);
        assertThat(Objects.requireNonNull(bound.maximumBitRate()).uplink()).isEqualTo(64);
    }

    @Test
    void servesFramesAndAnythingWithoutAddresses() {
        var ethernet = SessionRules.of(basis(PduSessionType.ETHERNET, PduAddress.NONE, new Downlink.Buffer()));
        assertThat(pdr(ethernet, 1).pdi().ethernetPduSessionInformation()).isNotNull();
        assertThat(pdr(ethernet, 1).pdi().ueIpAddresses()).isEmpty();
        var unstructured = SessionRules.of(basis(PduSessionType.UNSTRUCTURED, PduAddress.NONE, new Downlink.Drop()));
        assertThat(pdr(unstructured, 2).pdi().ueIpAddresses()).isEmpty();
        assertThat(unstructured.fars().getLast().applyAction().has(ApplyAction.DROP)).isTrue();
    }

    @Test
    void letsTrafficLeaveByABreakoutThatTheUpfHas() {
        var rules = SessionRules.of(basis(PduSessionType.IPV4, ADDRESS, new Downlink.Buffer(),
                rule(FlowDirection.BIDIRECTIONAL, FlowStatus.ENABLED, "edge")));
        var far = rules.fars().stream().filter(each -> each.farId() == Objects.requireNonNull(pdr(rules, 3).farId())).findFirst()
                .orElseThrow();
        assertThat(instance(far)).isEqualTo("edge");
        assertThat(Objects.requireNonNull(pdr(rules, 4).pdi().networkInstance()).name()).isEqualTo("edge");
        assertThat(instance(rules.fars().getFirst())).isEqualTo("internet");
        var usual = SessionRules.of(basis(PduSessionType.IPV4, ADDRESS, new Downlink.Buffer(),
                rule(FlowDirection.BIDIRECTIONAL, FlowStatus.ENABLED, "elsewhere")));
        assertThat(usual.fars()).hasSize(2);
    }

    @Test
    void hasAClassifierSendOnWhatDoesNotLeaveThere() {
        var local = new LocalTraffic(FlowDescription.parse("permit out ip from 203.0.113.0/24 to assigned"), "edge");
        var guaranteed = new PccRule("g", 30, List.of(new FlowInformation("permit out 17 from any to assigned", FlowDirection.BIDIRECTIONAL)), 1,
                Arp.DEFAULT, null, null, new BitRate(64_000), new BitRate(64_000), FlowStatus.ENABLED, null);
        var of = basis(PduSessionType.IPV4, ADDRESS, new Downlink.Forward(GNB), rule(FlowDirection.BIDIRECTIONAL, FlowStatus.ENABLED, "edge"),
                guaranteed);
        var rules = SessionRules.of(new Basis(of.type(), of.dnn(), of.address(), of.qos(), null, of.downlink(),
                new Place.Classifier(UPF, null), of.breakouts(), List.of(local), true, false));
        assertThat(rules.pdrs()).extracting(CreatePdr::pdrId).as("the rest, by GBR flow too; the rule that leaves; the local traffic")
                .containsExactly(1, 2, 518, 519, 3, 4, 1024, 1025);
        var rest = pdr(rules, 1);
        assertThat(rest.pdi().sdfFilters()).isEmpty();
        assertThat(Objects.requireNonNull(rest.pdi().networkInstance()).name()).isEqualTo("internet");
        var onward = Objects.requireNonNull(rules.fars().getFirst().forwardingParameters());
        assertThat(onward.destinationInterfaceType()).as("N9").isEqualTo(15);
        assertThat(Objects.requireNonNull(onward.outerHeaderCreation()).teid()).isEqualTo(UPF.teid());
        var back = pdr(rules, 2);
        assertThat(back.pdi().sourceInterface()).isEqualTo(SourceInterface.CORE);
        assertThat(back.pdi().localFTeid()).as("a tunnel of its own").isNotEqualTo(rest.pdi().localFTeid());
        assertThat(back.farId()).isEqualTo(2);
        assertThat(pdr(rules, 518).pdi().qfis()).containsExactly(3);
        assertThat(Objects.requireNonNull(pdr(rules, 1025).pdi().networkInstance()).name()).isEqualTo("edge");
        assertThat(pdr(rules, 1024).precedence()).isLessThan(rest.precedence());
        var behind = SessionRules.of(new Basis(of.type(), of.dnn(), of.address(), of.qos(), UPF, new Downlink.Forward(GNB), new Place.Behind(),
                Set.of(), List.of(local), false, false));
        assertThat(pdr(behind, 1).pdi().sourceInterfaceType()).as("N9").isEqualTo(15);
        assertThat(behind.pdrs()).extracting(CreatePdr::pdrId).containsExactly(1, 2, 3, 4, 5, 6);
    }

    private static String instance(CreateFar far) {
        return Objects.requireNonNull(Objects.requireNonNull(far.forwardingParameters()).networkInstance()).name();
    }

    private static SessionModificationRequest change(Basis from, Basis to, boolean endMarkers) {
        return Objects.requireNonNull(RuleChanges.between(SessionRules.of(from), SessionRules.of(to), endMarkers));
    }

    @Test
    void changesWhatDiffersAlone() {
        var idle = basis(PduSessionType.IPV4, ADDRESS, new Downlink.Buffer());
        var active = basis(PduSessionType.IPV4, ADDRESS, new Downlink.Forward(GNB));
        assertThat(RuleChanges.between(SessionRules.of(idle), SessionRules.of(idle), true)).isNull();
        var activation = change(idle, active, false);
        assertThat(activation.updateFars()).singleElement()
                .satisfies(far -> assertThat(Objects.requireNonNull(far.applyAction()).has(ApplyAction.FORW)).isTrue());
        assertThat(activation.updatePdrs()).isEmpty();
        var moved = change(active, basis(PduSessionType.IPV4, ADDRESS, new Downlink.Forward(GNB_V6)), true);
        var parameters = Objects.requireNonNull(moved.updateFars().getFirst().updateForwardingParameters());
        assertThat(Objects.requireNonNull(parameters.smReqFlags()).has(SmReqFlag.SNDEM)).isTrue();
        assertThat(Objects.requireNonNull(parameters.outerHeaderCreation()).ipv6()).isNotNull();
        var more = basis(PduSessionType.IPV4, ADDRESS, new Downlink.Forward(GNB),
                rule(FlowDirection.BIDIRECTIONAL, FlowStatus.ENABLED, "edge"));
        var added = change(active, more, false);
        assertThat(added.createPdrs()).hasSize(2);
        assertThat(added.createFars()).hasSize(1);
        var removed = change(more, active, false);
        assertThat(removed.removePdrs()).hasSize(2);
        assertThat(removed.removeFars()).hasSize(1);
        assertThat(removed.removeQers()).as("session-AMBR, two flows, the rule's bound").hasSize(4);
        assertThat(removed.createQers()).as("session-AMBR and flow in one").hasSize(1);
    }

    @Test
    void packetsOfEpsAreOfNoFlow() {
        var guaranteed = new PccRule("g", 30, List.of(new FlowInformation("permit out 17 from any to assigned", FlowDirection.BIDIRECTIONAL)), 1,
                Arp.DEFAULT, null, null, new BitRate(64_000), new BitRate(64_000), FlowStatus.ENABLED, null);
        var of = basis(PduSessionType.IPV4, ADDRESS, new Downlink.Forward(GNB), guaranteed);
        var five = SessionRules.of(of);
        var eps = SessionRules.of(new Basis(of.type(), of.dnn(), of.address(), of.qos(), of.uplink(), of.downlink(), of.place(), of.breakouts(),
                of.local(), of.namesDnn(), true));
        assertThat(five.pdrs()).extracting(CreatePdr::pdrId).isEqualTo(eps.pdrs().stream().map(CreatePdr::pdrId).toList());
        assertThat(eps.pdrs()).allSatisfy(pdr -> {
            assertThat(pdr.pdi().qfis()).isEmpty();
            assertThat(pdr.pdi().ueIpAddresses()).hasSize(1);
        });
        assertThat(eps.qers()).allSatisfy(qer -> assertThat(qer.qfi()).isNull());
        assertThat(eps.qers()).as("no QER that marks is only changed: what is absent in an update stays").extracting(qer -> qer.qerId())
                .doesNotContainAnyElementsOf(five.qers().stream().filter(qer -> qer.qfi() != null).map(qer -> qer.qerId()).toList());
        assertThat(eps.qers()).anySatisfy(qer -> assertThat(qer.guaranteedBitRate()).isNotNull());
        assertThat(Objects.requireNonNull(eps.fars().getLast().forwardingParameters()).destinationInterfaceType()).as("S1-U").isEqualTo(0);
        assertThat(pdr(eps, 1).pdi().sourceInterfaceType()).isEqualTo(0);
        var classifier = SessionRules.of(new Basis(of.type(), of.dnn(), of.address(), of.qos(), null, of.downlink(), new Place.Classifier(UPF, null),
                of.breakouts(), List.of(), false, true));
        assertThat(classifier.pdrs()).extracting(CreatePdr::pdrId).containsExactly(1, 2);
    }
}
