// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.context;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of one kind that a data network gives out, as numbers. A session gets the address that it had before if nobody has it, else
 * one that nobody had, else the one that has rested longest, and long enough: packets for its former owner must not reach the next.
 *
 * <p>What it holds is bounded by how many addresses there are. Not safe for use by several threads.
 */
final class AddressPool {

    private final List<Range> ranges;
    private final Duration quarantine;
    private final Map<Long, SessionKey> inUse = new HashMap<>();
    /** Those that had an owner, the one released first at the head. */
    private final LinkedHashMap<Long, Rest> resting = new LinkedHashMap<>();
    private final Map<SessionKey, Long> remembered = new HashMap<>();
    private int range;
    private long fresh;

    /** Numbers from {@code first} to {@code last}, both unsigned and both among them. */
    record Range(long first, long last) {

        boolean contains(long address) {
            return Long.compareUnsigned(first, address) <= 0 && Long.compareUnsigned(address, last) <= 0;
        }
    }

    private record Rest(SessionKey owner, Instant since) {
    }

    /** @param quarantine how long an address rests before another session gets it */
    AddressPool(List<Range> ranges, Duration quarantine) {
        this.ranges = List.copyOf(ranges);
        this.quarantine = quarantine;
        this.fresh = ranges.isEmpty() ? 0 : ranges.getFirst().first();
    }

    /** An address for a session; null if there is none. */
    @Nullable Long allocate(SessionKey owner, Instant now) {
        var before = remembered.get(owner);
        if (before != null && resting.containsKey(before)) {
            return give(before, owner);
        }
        var never = fresh();
        if (never != null) {
            return give(never, owner);
        }
        var longest = resting.firstEntry();
        if (longest == null || longest.getValue().since().plus(quarantine).isAfter(now)) {
            return null;
        }
        return give(longest.getKey(), owner);
    }

    /** Takes a certain address for a session, of this pool or not. False if another session has it. */
    boolean take(long address, SessionKey owner) {
        var holder = inUse.get(address);
        if (holder != null) {
            return holder.equals(owner);
        }
        give(address, owner);
        return true;
    }

    /** The session has the address no longer. False if it did not have it. */
    boolean release(long address, SessionKey owner, Instant now) {
        if (!inUse.remove(address, owner)) {
            return false;
        }
        if (contains(address)) {
            rest(address, owner, now);
        }
        return true;
    }

    /** What is known of a former life: the address was this session's until then. Those released first come first. */
    void remember(long address, SessionKey owner, Instant releasedAt) {
        if (contains(address) && !inUse.containsKey(address)) {
            rest(address, owner, releasedAt);
        }
    }

    boolean contains(long address) {
        return ranges.stream().anyMatch(part -> part.contains(address));
    }

    int used() {
        return inUse.size();
    }

    private void rest(long address, SessionKey owner, Instant since) {
        var former = remembered.put(owner, address);
        if (former != null && former != address && resting.containsKey(former)) {
            // Of a session's former addresses the last is remembered; the one before rests on without an owner to come back to it.
            resting.replace(former, new Rest(new SessionKey("", 0), resting.get(former).since()));
        }
        resting.remove(address);
        resting.put(address, new Rest(owner, since));
    }

    private long give(long address, SessionKey owner) {
        var rest = resting.remove(address);
        if (rest != null) {
            remembered.remove(rest.owner(), address);
        }
        inUse.put(address, owner);
        return address;
    }

    private @Nullable Long fresh() {
        while (range < ranges.size()) {
            var part = ranges.get(range);
            while (part.contains(fresh)) {
                long candidate = fresh;
                boolean last = candidate == part.last();
                if (last) {
                    nextRange();
                } else {
                    fresh++;
                }
                if (!inUse.containsKey(candidate) && !resting.containsKey(candidate)) {
                    return candidate;
                }
                if (last) {
                    break;
                }
            }
        }
        return null;
    }

    private void nextRange() {
        range++;
        if (range < ranges.size()) {
            fresh = ranges.get(range).first();
        }
    }
}
