// SPDX-License-Identifier: Apache-2.0
package org.alcazar.upf.forwarding;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** What passed and what did not. */
public final class TrafficCounters {

    final LongAdder uplinkPackets = new LongAdder();
    final LongAdder uplinkOctets = new LongAdder();
    final LongAdder downlinkPackets = new LongAdder();
    final LongAdder downlinkOctets = new LongAdder();
    final LongAdder buffered = new LongAdder();
    private final LongAdder[] drops = new LongAdder[Drop.values().length];

    public TrafficCounters() {
        for (int i = 0; i < drops.length; i++) {
            drops[i] = new LongAdder();
        }
    }

    public void drop(Drop reason) {
        drops[reason.ordinal()].increment();
    }

    void forwarded(boolean uplink, long packets, long octets) {
        (uplink ? uplinkPackets : downlinkPackets).add(packets);
        (uplink ? uplinkOctets : downlinkOctets).add(octets);
    }

    public long uplinkPackets() {
        return uplinkPackets.sum();
    }

    public long uplinkOctets() {
        return uplinkOctets.sum();
    }

    public long downlinkPackets() {
        return downlinkPackets.sum();
    }

    public long downlinkOctets() {
        return downlinkOctets.sum();
    }

    public long buffered() {
        return buffered.sum();
    }

    /** Those that happened at all. */
    public Map<Drop, Long> drops() {
        var counts = new EnumMap<Drop, Long>(Drop.class);
        for (var reason : Drop.values()) {
            long count = drops[reason.ordinal()].sum();
            if (count > 0) {
                counts.put(reason, count);
            }
        }
        return counts;
    }
}
