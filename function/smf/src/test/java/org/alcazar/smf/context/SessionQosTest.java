// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.alcazar.sbi.Ambr;
import org.alcazar.sbi.Arp;
import org.alcazar.sbi.BitRate;
import org.alcazar.sbi.pcf.PccRule;
import org.alcazar.sbi.pcf.PccRule.FlowDirection;
import org.alcazar.sbi.pcf.PccRule.FlowInformation;
import org.alcazar.sbi.pcf.PccRule.FlowStatus;
import org.alcazar.sbi.pcf.SmPolicyDecision;
import org.alcazar.testkit.Seeded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionQosTest {

    private static final Ambr AMBR = new Ambr(BitRate.parse("1 Mbps"), BitRate.parse("1 Mbps"));
    private static final int MOST = 8;

    private static PccRule rule(String name, int precedence, int fiveQi, @Nullable BitRate gbr) {
        return new PccRule(name, precedence, List.of(new FlowInformation("permit out ip from any to assigned " + (1000 + precedence),
                FlowDirection.BIDIRECTIONAL)), fiveQi, Arp.DEFAULT, null, null, gbr, gbr, FlowStatus.ENABLED, null);
    }

    private static SmPolicyDecision decision(PccRule... rules) {
        return new SmPolicyDecision(AMBR, new SmPolicyDecision.AuthorizedDefaultQos(9, Arp.DEFAULT), List.of(rules), null);
    }

    @Test
    void bindsRulesToFlowsByTheirTreatment() {
        var qos = SessionQos.of(decision(rule("a", 10, 9, null), rule("b", 11, 5, null), rule("c", 12, 5, null),
                rule("d", 13, 1, new BitRate(1000)),
                rule("e", 14, 1, new BitRate(1000))), null, MOST);
        assertThat(qos.rules()).extracting(SessionRule::qfi).as("default; like the default; own; shared; each guaranteed rate alone")
                .containsExactly(1, 1, 2, 2, 3, 4);
        assertThat(qos.guaranteedUplink()).isEqualTo(2000);
    }

    @Test
    void givesEveryRuleAPrecedenceOfItsOwn() {
        var qos = SessionQos.of(decision(rule("a", 255, 5, null), rule("b", 255, 5, null), rule("c", 7, 5, null), rule("d", 7, 5, null)),
                null, MOST);
        assertThat(qos.rules()).extracting(SessionRule::precedence).doesNotHaveDuplicates().contains(255, 7, 8);
        assertThat(qos.rules().getFirst().precedence()).as("the default rule comes last").isEqualTo(255);
    }

    @Test
    void refusesWhatIsTooMuch() {
        var rules = new PccRule[MOST + 1];
        for (int i = 0; i < rules.length; i++) {
            rules[i] = rule("r" + i, i, 5, null);
        }
        assertThatThrownBy(() -> SessionQos.of(decision(rules), null, MOST)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Whatever is decided one after another, identifiers of what stays stay, and those of what goes are not given anew at once. */
    @Test
    void keepsIdentifiersOfWhatStays() {
        var random = Seeded.random(Seeded.seed());
        SessionQos before = null;
        for (int i = 0; i < 500; i++) {
            var rules = new ArrayList<PccRule>();
            for (int name = 0; name < MOST; name++) {
                if (random.nextBoolean()) {
                    rules.add(rule("r" + name, random.nextInt(256), random.nextInt(3) + 5, random.nextInt(3) == 0 ? new BitRate(1000)
                            : null));
                }
            }
            var after = SessionQos.of(decision(rules.toArray(PccRule[]::new)), before, MOST);
            assertThat(after.rules()).extracting(SessionRule::id).doesNotHaveDuplicates();
            assertThat(after.flows()).extracting(SessionFlow::qfi).doesNotHaveDuplicates();
            for (var rule : after.rules()) {
                assertThat(after.flow(rule.qfi())).isNotNull();
                if (before != null) {
                    var former = before.rule(rule.id());
                    assertThat(former == null || former.name().equals(rule.name())).isTrue();
                }
            }
            before = after;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"permit out ip from any to assigned", "permit out 17 from 10.1.0.0/16 5060 to assigned 4000-4010",
            "permit out 6 from 2001:db8::/32 80-443 to assigned", "permit out ip from 192.0.2.1 to assigned"})
    void readsAndWritesFlowDescriptions(String text) {
        assertThat(FlowDescription.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "permit in ip from any to assigned", "deny out ip from any to assigned", "permit out ip from any to any",
            "permit out 256 from any to assigned", "permit out ip from 10.0.0.0/33 to assigned", "permit out ip from any 70000 to assigned",
            "permit out ip from any 9-8 to assigned", "permit out ip from host.example to assigned",
            "permit out ip from 1.2.3.4.5 to assigned"})
    void refusesOtherDescriptions(String text) {
        assertThatThrownBy(() -> FlowDescription.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
