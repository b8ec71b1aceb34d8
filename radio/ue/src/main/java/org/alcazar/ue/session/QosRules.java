// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alcazar.nas.element.FiveGsmCause;
import org.alcazar.nas.element.PacketFilter;
import org.alcazar.nas.element.PduSessionType;
import org.alcazar.nas.element.QosRule;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** The QoS rules of a PDU session: which flow each packet of the UE's takes (TS 24.501 §6.2.5.1, TS 23.501 §5.7.1.4). Immutable. */
public final class QosRules {

    /** The rules of a session that is not there yet: they take no packet. */
    public static final QosRules NONE = new QosRules(List.of());

    /** No rule takes the packet. */
    public static final int NO_FLOW = -1;

    private final List<QosRule> rules;

    private QosRules(List<QosRule> ordered) {
        rules = ordered;
    }

    /** What operations on rules led to. */
    public sealed interface Change {

        record Accepted(QosRules rules) implements Change {
        }

        /** Nothing is changed. */
        record Refused(FiveGsmCause cause) implements Change {
        }
    }

    /** In the order in which they are tried. */
    public List<QosRule> list() {
        return rules;
    }

    /**
     * The flow that takes a packet of the UE's, 0 to 63, or {@link #NO_FLOW}.
     *
     * @param type of the session: how the packet is to be read
     */
    public int flowOf(PduSessionType type, Octets packet) {
        var fields = new PacketFields(type, packet);
        for (var rule : rules) {
            var flow = rule.flow();
            if (flow != null && takes(rule, fields)) {
                return flow.qfi();
            }
        }
        return NO_FLOW;
    }

    /** These after operations of the network's, which are taken all or not at all (§6.3.2.4, §6.4.1.3). */
    public Change changed(List<QosRule> operations) {
        var changed = new TreeMap<Integer, QosRule>();
        rules.forEach(rule -> changed.put(rule.identifier(), rule));
        for (var operation : operations) {
            var fault = apply(operation, changed);
            if (fault != null) {
                return new Change.Refused(fault);
            }
        }
        var precedences = new HashSet<Integer>();
        boolean distinct = changed.values().stream().allMatch(rule -> precedences.add(rule.precedence()));
        if (!distinct || changed.values().stream().filter(QosRule::isDefault).count() != 1) {
            return new Change.Refused(FiveGsmCause.SEMANTIC_ERROR_IN_QOS_OPERATION);
        }
        var ordered = new ArrayList<>(changed.values());
        ordered.sort(Comparator.comparingInt(QosRules::precedence));
        return new Change.Accepted(new QosRules(List.copyOf(ordered)));
    }

    private static @Nullable FiveGsmCause apply(QosRule operation, Map<Integer, QosRule> rules) {
        var before = rules.get(operation.identifier());
        switch (operation.operation()) {
            case CREATE -> {
                var flow = operation.flow();
                if (operation.identifier() == 0 || flow == null || flow.qfi() == 0) {
                    return FiveGsmCause.SYNTACTICAL_ERROR_IN_QOS_OPERATION;
                }
                rules.put(operation.identifier(), operation);
            }
            case DELETE -> {
                if (before != null && before.isDefault()) {
                    return FiveGsmCause.SEMANTIC_ERROR_IN_QOS_OPERATION;
                }
                rules.remove(operation.identifier());
            }
            case ADD_FILTERS, REPLACE_FILTERS, DELETE_FILTERS, MODIFY_WITHOUT_FILTERS -> {
                if (before == null) {
                    return FiveGsmCause.SEMANTIC_ERROR_IN_QOS_OPERATION;
                }
                var filters = filters(before, operation);
                if (filters.size() > QosRule.MAX_FILTERS) {
                    return FiveGsmCause.SYNTACTICAL_ERROR_IN_QOS_OPERATION;
                }
                if (filters.isEmpty() && !before.filters().isEmpty()) {
                    return FiveGsmCause.SEMANTIC_ERROR_IN_QOS_OPERATION;
                }
                rules.put(before.identifier(), new QosRule(before.identifier(), QosRule.Operation.CREATE, before.isDefault(), filters,
                        operation.precedence() == null ? before.precedence() : operation.precedence(),
                        operation.flow() == null ? before.flow() : operation.flow()));
            }
            case RESERVED_0, RESERVED_7 -> {
                return FiveGsmCause.SYNTACTICAL_ERROR_IN_QOS_OPERATION;
            }
        }
        return null;
    }

    private static List<PacketFilter> filters(QosRule before, QosRule operation) {
        var filters = new TreeMap<Integer, PacketFilter>();
        if (operation.operation() != QosRule.Operation.REPLACE_FILTERS) {
            before.filters().forEach(filter -> filters.put(filter.identifier(), filter));
        }
        for (var filter : operation.filters()) {
            if (operation.operation() == QosRule.Operation.DELETE_FILTERS) {
                filters.remove(filter.identifier());
            } else {
                filters.put(filter.identifier(), filter);
            }
        }
        return List.copyOf(filters.values());
    }

    /** A rule without filters takes all, as the one of unstructured data. */
    private static boolean takes(QosRule rule, PacketFields packet) {
        return rule.filters().isEmpty() || rule.filters().stream().anyMatch(filter -> takes(filter, packet));
    }

    private static boolean takes(PacketFilter filter, PacketFields packet) {
        boolean uplink = filter.direction() == PacketFilter.Direction.UPLINK || filter.direction() == PacketFilter.Direction.BIDIRECTIONAL;
        return uplink && !filter.components().isEmpty() && filter.components().stream().allMatch(packet::matches);
    }

    private static int precedence(QosRule rule) {
        var precedence = rule.precedence();
        return precedence == null ? 0xff : precedence;
    }
}
