// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.alcazar.sbi.Ambr;
import org.alcazar.sbi.BitRate;
import org.alcazar.sbi.pcf.PccRule;
import org.alcazar.sbi.pcf.PccRule.FlowStatus;
import org.alcazar.sbi.pcf.SmPolicyDecision;
import org.jspecify.annotations.Nullable;

/**
 * The QoS of a session: its flows, and the rules that tell which packets go into which. Made of a policy decision, and of what was there
 * before, so that what goes on keeps its identifiers.
 *
 * @param flows the default flow first
 * @param rules the default rule first
 */
public record SessionQos(Ambr ambr, List<SessionFlow> flows, List<SessionRule> rules) {

    private static final int DEFAULT_ID = 1;
    private static final int DEFAULT_PRECEDENCE = 255;
    private static final int MOST_FLOWS = 63;
    private static final int MOST_FILTERS = 15;

    public SessionQos {
        flows = List.copyOf(flows);
        rules = List.copyOf(rules);
    }

    /** The flow of what no rule names. */
    public SessionFlow defaultFlow() {
        return flows.getFirst();
    }

    public @Nullable SessionFlow flow(int qfi) {
        return flows.stream().filter(flow -> flow.qfi() == qfi).findFirst().orElse(null);
    }

    public @Nullable SessionRule rule(int id) {
        return rules.stream().filter(rule -> rule.id() == id).findFirst().orElse(null);
    }

    /** The rules that lead into a flow. */
    public List<SessionRule> rulesOf(int qfi) {
        return rules.stream().filter(rule -> rule.qfi() == qfi).toList();
    }

    /** Flows that {@code before} has not, or has otherwise. */
    public List<SessionFlow> flowsNewSince(SessionQos before) {
        return flows.stream().filter(flow -> !flow.equals(before.flow(flow.qfi()))).toList();
    }

    /** Flows that only {@code before} has. */
    public List<SessionFlow> flowsGoneSince(SessionQos before) {
        return before.flows.stream().filter(flow -> flow(flow.qfi()) == null).toList();
    }

    /** The same without these flows and the rules that lead into them: a RAN node has no resources for them. The default flow stays. */
    public SessionQos without(List<Integer> qfis) {
        return new SessionQos(ambr, flows.stream().filter(flow -> flow.equals(defaultFlow()) || !qfis.contains(flow.qfi())).toList(),
                rules.stream().filter(rule -> rule.isDefault() || !qfis.contains(rule.qfi())).toList());
    }

    /** The same, with this bound on non-GBR flows. */
    public SessionQos withAmbr(Ambr bound) {
        return new SessionQos(bound, flows, rules);
    }

    /** The sum of what is guaranteed uplink. */
    public long guaranteedUplink() {
        return flows.stream().mapToLong(flow -> flow.gbr() == null ? 0 : flow.gbr().guaranteedUplink().bitsPerSecond()).sum();
    }

    /** The sum of what is guaranteed downlink. */
    public long guaranteedDownlink() {
        return flows.stream().mapToLong(flow -> flow.gbr() == null ? 0 : flow.gbr().guaranteedDownlink().bitsPerSecond()).sum();
    }

    /**
     * What a decision comes to. Rules are bound to flows by 5QI and ARP; a rule with guaranteed rates has a flow of its own (TS 23.503
     * §6.1.3.2.4).
     *
     * @param before what is there; null for a session that begins
     * @param most how many PCC rules a session may have
     * @throws IllegalArgumentException if the decision cannot be carried out: a flow description that the UE cannot be told, too many rules
     */
    public static SessionQos of(SmPolicyDecision decision, @Nullable SessionQos before, int most) {
        if (decision.pccRules().size() > most) {
            throw new IllegalArgumentException(decision.pccRules().size() + " PCC rules for one session");
        }
        var defaults = decision.authDefQos();
        var flows = new ArrayList<SessionFlow>();
        var rules = new ArrayList<SessionRule>();
        flows.add(new SessionFlow(DEFAULT_ID, defaults.fiveQi(), defaults.arp(), null));
        rules.add(new SessionRule(DEFAULT_ID, "", DEFAULT_PRECEDENCE, DEFAULT_ID, List.of(), FlowStatus.ENABLED, null, null, null));
        for (var pcc : decision.pccRules()) {
            var former = before == null ? null : named(before, pcc.pccRuleId());
            int qfi = bind(pcc, flows, former, before);
            int id = former != null ? former.id() : freeRule(rules, before);
            rules.add(new SessionRule(id, pcc.pccRuleId(), precedence(pcc.precedence(), rules), qfi, filters(pcc), pcc.flowStatus(),
                    pcc.maxbrUl(), pcc.maxbrDl(),
                    pcc.routeToLocs()));
        }
        return new SessionQos(decision.authSessAmbr(), flows, rules);
    }

    private static List<SessionRule.Filter> filters(PccRule pcc) {
        if (pcc.flowInfos().size() > MOST_FILTERS) {
            throw new IllegalArgumentException(pcc.flowInfos().size() + " flows in one PCC rule");
        }
        var filters = new ArrayList<SessionRule.Filter>();
        for (var info : pcc.flowInfos()) {
            filters.add(new SessionRule.Filter(filters.size(), info.flowDirection(), FlowDescription.parse(info.flowDescription())));
        }
        return filters;
    }

    /** No two rules of a session have one precedence (TS 24.501 §6.3.2.4); the default rule comes last. */
    private static int precedence(int wanted, List<SessionRule> rules) {
        int free = Math.min(wanted, DEFAULT_PRECEDENCE - 1);
        while (isTaken(free, rules) && free < DEFAULT_PRECEDENCE) {
            free++;
        }
        while (isTaken(free, rules)) {
            free--;
        }
        return free;
    }

    private static boolean isTaken(int precedence, List<SessionRule> rules) {
        return rules.stream().anyMatch(rule -> rule.precedence() == precedence);
    }

    private static int bind(PccRule pcc, List<SessionFlow> flows, @Nullable SessionRule former, @Nullable SessionQos before) {
        var gbr = gbr(pcc);
        if (gbr == null) {
            for (var flow : flows) {
                if (flow.gbr() == null && flow.fiveQi() == pcc.fiveQi() && flow.arp().equals(pcc.arp())) {
                    return flow.qfi();
                }
            }
        }
        boolean keeps = former != null && former.qfi() != DEFAULT_ID && before != null && continues(before.flow(former.qfi()), pcc, gbr)
                && flows.stream().noneMatch(flow -> flow.qfi() == former.qfi());
        int qfi = keeps && former != null ? former.qfi() : freeFlow(flows, before);
        flows.add(new SessionFlow(qfi, pcc.fiveQi(), pcc.arp(), gbr));
        return qfi;
    }

    /** A flow goes on with other parameters as long as it stays one with, or one without guaranteed rates. */
    private static boolean continues(@Nullable SessionFlow flow, PccRule pcc, SessionFlow.@Nullable Gbr gbr) {
        return flow != null && (flow.gbr() == null) == (gbr == null)
                && (gbr != null || flow.fiveQi() == pcc.fiveQi() && flow.arp().equals(pcc.arp()));
    }

    private static SessionFlow.@Nullable Gbr gbr(PccRule pcc) {
        if (pcc.gbrUl() == null && pcc.gbrDl() == null) {
            return null;
        }
        var uplink = Objects.requireNonNullElse(pcc.gbrUl(), new BitRate(0));
        var downlink = Objects.requireNonNullElse(pcc.gbrDl(), new BitRate(0));
        return new SessionFlow.Gbr(uplink, downlink, atLeast(pcc.maxbrUl(), uplink), atLeast(pcc.maxbrDl(), downlink));
    }

    private static BitRate atLeast(@Nullable BitRate maximum, BitRate guaranteed) {
        return maximum == null || maximum.bitsPerSecond() < guaranteed.bitsPerSecond() ? guaranteed : maximum;
    }

    private static @Nullable SessionRule named(SessionQos qos, String name) {
        return qos.rules.stream().filter(rule -> rule.name().equals(name) && !rule.isDefault()).findFirst().orElse(null);
    }

    private static int freeRule(List<SessionRule> rules, @Nullable SessionQos before) {
        int id = DEFAULT_ID + 1;
        while (taken(id, rules) || before != null && taken(id, before.rules)) {
            id++;
        }
        return id;
    }

    private static boolean taken(int id, List<SessionRule> rules) {
        return rules.stream().anyMatch(rule -> rule.id() == id);
    }

    private static int freeFlow(List<SessionFlow> flows, @Nullable SessionQos before) {
        for (int qfi = DEFAULT_ID + 1; qfi <= MOST_FLOWS; qfi++) {
            int candidate = qfi;
            if (flows.stream().noneMatch(flow -> flow.qfi() == candidate) && (before == null || before.flow(candidate) == null)) {
                return qfi;
            }
        }
        throw new IllegalArgumentException("more QoS flows than a session can have");
    }
}
