// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A QoS rule: which packets a QoS flow takes (TS 24.501 §9.11.4.13).
 *
 * @param identifier QRI, 0..255; 0 for none assigned
 * @param isDefault DQR: the session's default rule
 * @param filters at most 15; of {@link #operation} DELETE_FILTERS identifiers only, of the others whole ones
 * @param precedence 0..255, the lower the earlier; null where the operation leaves it
 * @param flow which flow takes the packets; null where the operation leaves it; none without a precedence
 */
public record QosRule(int identifier, Operation operation, boolean isDefault, List<PacketFilter> filters, @Nullable Integer precedence,
        @Nullable Flow flow) {

    public static final int MAX_FILTERS = 15;

    public QosRule {
        filters = List.copyOf(filters);
        if (identifier >>> 8 != 0 || precedence != null && precedence >>> 8 != 0 || filters.size() > MAX_FILTERS) {
            throw new IllegalArgumentException("a QoS rule has an identifier and a precedence of 8 bits, and at most 15 packet filters");
        }
        if (flow != null && precedence == null) {
            throw new IllegalArgumentException("a QoS rule with a flow needs a precedence");
        }
        boolean identifiersOnly = operation == Operation.DELETE_FILTERS;
        if (!filters.isEmpty() && !operation.hasFilters() || filters.stream().anyMatch(filter -> filter.direction() == null != identifiersOnly)) {
            throw new IllegalArgumentException("not the packet filters of " + operation);
        }
    }

    /** The rule of a new session that lets all packets through a flow. */
    public static QosRule defaultRule(int identifier, int precedence, int qfi) {
        return new QosRule(identifier, Operation.CREATE, true,
                List.of(PacketFilter.of(1, PacketFilter.Direction.BIDIRECTIONAL, new PacketFilterComponent.MatchAll())), precedence,
                new Flow(qfi, false));
    }

    public static QosRule delete(int identifier) {
        return new QosRule(identifier, Operation.DELETE, false, List.of(), null, null);
    }

    /**
     * Which flow takes the packets.
     *
     * @param qfi QoS flow identifier, 0..63; 0 for none assigned
     * @param segregation a flow of its own is asked for
     */
    public record Flow(int qfi, boolean segregation) {

        public Flow {
            if (qfi >>> 6 != 0) {
                throw new IllegalArgumentException("a QFI has 6 bits");
            }
        }
    }

    /** What to do with the rule; the ordinal is the coded value. */
    public enum Operation {
        RESERVED_0,
        CREATE,
        DELETE,
        ADD_FILTERS,
        REPLACE_FILTERS,
        DELETE_FILTERS,
        MODIFY_WITHOUT_FILTERS,
        RESERVED_7;

        /** Whether packet filters come with it. */
        public boolean hasFilters() {
            return switch (this) {
                case CREATE, ADD_FILTERS, REPLACE_FILTERS, DELETE_FILTERS -> true;
                case DELETE, MODIFY_WITHOUT_FILTERS, RESERVED_0, RESERVED_7 -> false;
            };
        }
    }
}
