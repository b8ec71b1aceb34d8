// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.procedure;

import java.util.ArrayList;
import java.util.List;
import org.alcazar.nas.element.FiveGsmCause;
import org.alcazar.nas.element.PacketFilter;
import org.alcazar.nas.element.QosFlow;
import org.alcazar.nas.element.QosFlowParameter;
import org.alcazar.nas.element.QosRule;
import org.alcazar.nas.message.PduSessionModificationRequest;
import org.alcazar.sbi.BitRate;
import org.alcazar.sbi.pcf.PccRule.FlowDirection;
import org.alcazar.sbi.pcf.PccRule.FlowInformation;
import org.alcazar.sbi.pcf.SmPolicyUpdateContextData;
import org.alcazar.sbi.pcf.SmPolicyUpdateContextData.RuleOperation;
import org.alcazar.sbi.pcf.SmPolicyUpdateContextData.UeInitiatedResourceRequest;
import org.alcazar.smf.context.SessionQos;
import org.alcazar.smf.n1.QosElements;
import org.jspecify.annotations.Nullable;

/** What a UE asks for in a modification, as policy control is asked for it; or what is wrong with it (TS 24.501 §6.4.2.4, §6.4.2.5). */
final class RequestedQos {

    private static final int MOST_OPERATIONS = 16;

    private final SessionQos qos;
    private final List<SmPolicyUpdateContextData> changes = new ArrayList<>();
    private final List<QosFlow> flows;
    private @Nullable FiveGsmCause fault;

    RequestedQos(SessionQos qos, PduSessionModificationRequest request) {
        this.qos = qos;
        this.flows = request.qosFlows() == null ? List.of() : request.qosFlows();
        var rules = request.qosRules() == null ? List.<QosRule>of() : request.qosRules();
        if (rules.size() > MOST_OPERATIONS) {
            fault = FiveGsmCause.INSUFFICIENT_RESOURCES;
            return;
        }
        for (var rule : rules) {
            fault = read(rule);
            if (fault != null) {
                return;
            }
        }
        if (rules.isEmpty() && !flows.isEmpty()) {
            readFlows();
        }
    }

    /** What is to be answered; null if the request is one that can be put to policy control. */
    @Nullable FiveGsmCause fault() {
        return fault;
    }

    /** What policy control is asked for, in order; empty if the UE asks for no other QoS. */
    List<SmPolicyUpdateContextData> changes() {
        return List.copyOf(changes);
    }

    private @Nullable FiveGsmCause read(QosRule rule) {
        var operation = switch (rule.operation()) {
            case CREATE -> RuleOperation.CREATE_PCC_RULE;
            case DELETE -> RuleOperation.DELETE_PCC_RULE;
            case ADD_FILTERS, REPLACE_FILTERS, DELETE_FILTERS, MODIFY_WITHOUT_FILTERS -> RuleOperation.MODIFY_PCC_RULE;
            case RESERVED_0, RESERVED_7 -> null;
        };
        if (operation == null) {
            return FiveGsmCause.SYNTACTICAL_ERROR_IN_QOS_OPERATION;
        }
        var there = operation == RuleOperation.CREATE_PCC_RULE ? null : qos.rule(rule.identifier());
        if (operation != RuleOperation.CREATE_PCC_RULE && (there == null || there.isDefault())
                || operation == RuleOperation.CREATE_PCC_RULE && (rule.isDefault() || rule.filters().isEmpty())) {
            return FiveGsmCause.SEMANTIC_ERROR_IN_QOS_OPERATION;
        }
        var filters = new ArrayList<FlowInformation>();
        for (var filter : rule.filters()) {
            if (filter.direction() == null) {
                continue;
            }
            var information = information(filter);
            if (information == null) {
                return FiveGsmCause.SEMANTIC_ERRORS_IN_PACKET_FILTERS;
            }
            filters.add(information);
        }
        int qfi = rule.flow() != null ? rule.flow().qfi() : there == null ? 0 : there.qfi();
        add(operation, there == null ? null : there.name(), filters, flow(qfi));
        return null;
    }

    /** Flows without rules: those that lead into them get other parameters. */
    private void readFlows() {
        for (var flow : flows) {
            var rule = qos.rules().stream().filter(each -> each.qfi() == flow.qfi() && !each.isDefault()).findFirst().orElse(null);
            if (rule == null) {
                fault = FiveGsmCause.SEMANTIC_ERROR_IN_QOS_OPERATION;
                return;
            }
            add(flow.operation() == QosFlow.Operation.DELETE ? RuleOperation.DELETE_PCC_RULE : RuleOperation.MODIFY_PCC_RULE, rule.name(),
                    List.of(), flow);
        }
    }

    private void add(RuleOperation operation, @Nullable String name, List<FlowInformation> filters, @Nullable QosFlow flow) {
        Integer fiveQi = null;
        BitRate uplink = null;
        BitRate downlink = null;
        for (var parameter : flow == null ? List.<QosFlowParameter>of() : flow.parameters()) {
            switch (parameter) {
                case QosFlowParameter.FiveQi(var value) -> fiveQi = value;
                case QosFlowParameter.GuaranteedUplink(var rate) -> uplink = rate(rate);
                case QosFlowParameter.GuaranteedDownlink(var rate) -> downlink = rate(rate);
                default -> { }
            }
        }
        changes.add(new SmPolicyUpdateContextData(null, null, new UeInitiatedResourceRequest(operation, name, filters, fiveQi, uplink,
                downlink)));
    }

    private static BitRate rate(org.alcazar.nas.element.BitRate rate) {
        return new BitRate(Math.min(rate.bitsPerSecond(), Long.MAX_VALUE / 4));
    }

    private @Nullable QosFlow flow(int qfi) {
        return flows.stream().filter(flow -> flow.qfi() == qfi).findFirst().orElse(null);
    }

    private static @Nullable FlowInformation information(PacketFilter filter) {
        var direction = switch (filter.direction()) {
            case UPLINK -> FlowDirection.UPLINK;
            case DOWNLINK -> FlowDirection.DOWNLINK;
            case BIDIRECTIONAL -> FlowDirection.BIDIRECTIONAL;
            case RESERVED -> null;
            case null -> null;
        };
        if (direction == null) {
            return null;
        }
        try {
            return new FlowInformation(QosElements.flow(filter).toString(), direction);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
