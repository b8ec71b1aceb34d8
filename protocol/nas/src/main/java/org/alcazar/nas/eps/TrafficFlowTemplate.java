// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps;

import java.util.ArrayList;
import java.util.List;
import org.alcazar.nas.codec.PacketFilters;
import org.alcazar.nas.element.PacketFilter;
import org.alcazar.wire.DecodeException;
import org.alcazar.wire.OctetReader;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;

/**
 * A traffic flow template: which packets an EPS bearer takes (TS 24.008 §10.5.6.12).
 *
 * @param hasParameters E bit
 * @param filters at most 15; of {@link Operation#DELETE_FILTERS} identifiers only
 * @param parameters what follows the filters, not looked into
 */
public record TrafficFlowTemplate(Operation operation, boolean hasParameters, List<Filter> filters, Octets parameters) {

    private static final int PARAMETERS = 0x10;
    private static final int MOST = 15;

    public TrafficFlowTemplate {
        filters = List.copyOf(filters);
        if (filters.size() > MOST) {
            throw new IllegalArgumentException("a traffic flow template has 15 packet filters at most");
        }
    }

    /** What to do with the bearer's filters; the ordinal is the coded value. */
    public enum Operation {
        NONE,
        CREATE,
        DELETE,
        ADD_FILTERS,
        REPLACE_FILTERS,
        DELETE_FILTERS,
        NO_OPERATION,
        RESERVED
    }

    /** @param precedence 0..255, the lower the earlier; 0 where only the filter's identifier is given */
    public record Filter(int precedence, PacketFilter filter) {

        public Filter {
            if (precedence >>> 8 != 0) {
                throw new IllegalArgumentException("a precedence has 8 bits");
            }
        }
    }

    /** Gives a bearer its filters. */
    public static TrafficFlowTemplate of(Filter... filters) {
        return new TrafficFlowTemplate(Operation.CREATE, false, List.of(filters), Octets.EMPTY);
    }

    /**
     * Reads the contents of the element.
     *
     * @throws DecodeException if they are none
     */
    public static TrafficFlowTemplate decode(Octets contents) {
        var in = contents.reader();
        int head = in.u8();
        var operation = Operation.values()[head >> 5];
        int count = head & 0xf;
        var filters = new ArrayList<Filter>(count);
        for (int i = 0; i < count; i++) {
            filters.add(read(operation, in));
        }
        return new TrafficFlowTemplate(operation, (head & PARAMETERS) != 0, filters, in.rest());
    }

    private static Filter read(Operation operation, OctetReader in) {
        int head = in.u8();
        if (operation == Operation.DELETE_FILTERS) {
            return new Filter(0, PacketFilter.named(head & 0xf));
        }
        int precedence = in.u8();
        return new Filter(precedence, PacketFilters.read(head, in));
    }

    /** The contents of the element. */
    public Octets encode() {
        var out = new OctetWriter().u8(operation.ordinal() << 5 | (hasParameters ? PARAMETERS : 0) | filters.size());
        for (var filter : filters) {
            PacketFilters.writeHead(out, filter.filter());
            if (operation != Operation.DELETE_FILTERS) {
                out.u8(filter.precedence());
                PacketFilters.writeContents(out, filter.filter());
            }
        }
        return out.octets(parameters).toOctets();
    }
}
