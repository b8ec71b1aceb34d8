// SPDX-License-Identifier: Apache-2.0
package org.alcazar.upf.forwarding;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.alcazar.transport.DatagramHandler;

/** Who is found by which tunnel and which address, and how that changes. Written by one thread at a time. */
public final class Paths {

    final LongTable<SessionPath> byTeid = new LongTable<>();
    private final TrafficCounters counters;

    public Paths(TrafficCounters counters) {
        this.counters = counters;
    }

    public boolean hasTeid(int teid) {
        return byTeid.get(teid) != null;
    }

    /**
     * Gives a session other rules.
     *
     * @return false, and nothing is changed, if a tunnel or an address of the rules is another session's
     */
    public synchronized boolean replace(SessionPath path, RuleSet next) {
        var former = path.rules();
        if (!isFree(path, next)) {
            return false;
        }
        // First what is reached is made ready, then it can be reached, and what is reached no more is taken away last.
        path.rules(next);
        for (int teid : next.teids()) {
            byTeid.putIfAbsent(teid, path);
        }
        next.reachable().forEach((port, ue) -> {
            for (int four : ue.fours()) {
                port.byFour.putIfAbsent(four, path);
            }
            for (long prefix : ue.prefixes()) {
                port.bySix.putIfAbsent(prefix, path);
            }
        });
        forget(path, former, next);
        return true;
    }

    private boolean isFree(SessionPath path, RuleSet next) {
        for (int teid : next.teids()) {
            var holder = byTeid.get(teid);
            if (holder != null && holder != path) {
                return false;
            }
        }
        for (var entry : next.reachable().entrySet()) {
            for (int four : entry.getValue().fours()) {
                var holder = entry.getKey().byFour.get(four);
                if (holder != null && holder != path) {
                    return false;
                }
            }
            for (long prefix : entry.getValue().prefixes()) {
                var holder = entry.getKey().bySix.get(prefix);
                if (holder != null && holder != path) {
                    return false;
                }
            }
        }
        return true;
    }

    private void forget(SessionPath path, RuleSet former, RuleSet next) {
        for (int teid : former.teids()) {
            if (!contains(next.teids(), teid)) {
                byTeid.remove(teid, path);
            }
        }
        former.reachable().forEach((port, ue) -> {
            var left = next.reachable().getOrDefault(port, UeAddresses.NONE);
            for (int four : ue.fours()) {
                if (!contains(left.fours(), four)) {
                    port.byFour.remove(four, path);
                }
            }
            for (long prefix : ue.prefixes()) {
                if (Arrays.stream(left.prefixes()).noneMatch(other -> other == prefix)) {
                    port.bySix.remove(prefix, path);
                }
            }
        });
    }

    private static boolean contains(int[] values, int value) {
        return Arrays.stream(values).anyMatch(other -> other == value);
    }

    /** Ends a session: nothing reaches it any more, and what it buffered is discarded. */
    public void remove(SessionPath path) {
        replace(path, RuleSet.EMPTY);
        discard(path);
    }

    /** Discards what a session buffered. */
    public void discard(SessionPath path) {
        for (var _ : path.buffer.take()) {
            counters.drop(Drop.BUFFER_DISCARDED);
        }
        path.rearm();
    }

    /** Handles what a session buffered by the rules that it has now: sent, discarded, or buffered again. */
    public void release(SessionPath path, PacketPath packets) {
        for (var packet : path.buffer.take()) {
            packets.fromBuffer(path, ByteBuffer.wrap(packet).position(DatagramHandler.HEADROOM), PacketBuffer.teid(packet),
                    PacketBuffer.qfi(packet));
        }
        packets.flush();
    }
}
