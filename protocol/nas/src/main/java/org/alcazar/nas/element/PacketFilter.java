// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A packet filter of a QoS rule (TS 24.501 §9.11.4.13): a packet matches that matches all its components.
 *
 * @param identifier 0..15; 0 for none assigned
 * @param direction null where only the identifier is given
 */
public record PacketFilter(int identifier, @Nullable Direction direction, List<PacketFilterComponent> components) {

    public PacketFilter {
        components = List.copyOf(components);
        if (identifier >>> 4 != 0 || direction == null && !components.isEmpty()) {
            throw new IllegalArgumentException("a packet filter has an identifier of 4 bits, and no components without a direction");
        }
    }

    public static PacketFilter of(int identifier, Direction direction, PacketFilterComponent... components) {
        return new PacketFilter(identifier, direction, List.of(components));
    }

    /** Only the identifier, of a filter to delete. */
    public static PacketFilter named(int identifier) {
        return new PacketFilter(identifier, null, List.of());
    }

    /** Which packets are looked at; the ordinal is the coded value. */
    public enum Direction {
        RESERVED,
        DOWNLINK,
        UPLINK,
        BIDIRECTIONAL
    }
}
