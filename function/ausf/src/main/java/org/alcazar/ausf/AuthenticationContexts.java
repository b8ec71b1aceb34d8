// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ausf;

import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.alcazar.strand.World;
import org.jspecify.annotations.Nullable;

/**
 * Authentications under way, each to be taken once, and wiped when it was not taken in time.
 *
 * <p>All live equally long, so that the oldest is the next to expire: one timer serves them all.
 */
final class AuthenticationContexts {

    private static final int ID_OCTETS = 16;

    private final World world;
    private final int most;
    private final long lifeNanos;
    private final Consumer<AusfEvent> events;

    // Guarded by this, in the order of their coming.
    private final Map<String, Held> held = new LinkedHashMap<>();
    private boolean timing;

    private record Held(AuthenticationContext context, long until) {
    }

    AuthenticationContexts(World world, int most, Duration life, Consumer<AusfEvent> events) {
        this.world = world;
        this.most = most;
        this.lifeNanos = life.toNanos();
        this.events = events;
    }

    /** @return the name to take it by, which nobody can guess */
    String put(AuthenticationContext context) {
        var octets = new byte[ID_OCTETS];
        world.random().nextBytes(octets);
        var id = HexFormat.of().formatHex(octets);
        synchronized (this) {
            if (held.size() >= most) {
                giveUpOldest(AusfEvent.CROWDED_OUT);
            }
            held.put(id, new Held(context, world.nanos() + lifeNanos));
            if (!timing) {
                timing = true;
                world.after(Duration.ofNanos(lifeNanos), this::expire);
            }
        }
        return id;
    }

    /** The context of that name, which is the caller's now; null if there is none, or not any more. */
    synchronized @Nullable AuthenticationContext take(String id) {
        var taken = held.remove(id);
        if (taken == null) {
            return null;
        }
        if (world.nanos() - taken.until >= 0) {
            taken.context.close();
            events.accept(AusfEvent.EXPIRED);
            return null;
        }
        return taken.context;
    }

    synchronized int size() {
        return held.size();
    }

    /** Wipes all. */
    synchronized void clear() {
        held.values().forEach(entry -> entry.context.close());
        held.clear();
    }

    private void expire() {
        Duration next;
        synchronized (this) {
            long now = world.nanos();
            while (!held.isEmpty() && now - held.values().iterator().next().until >= 0) {
                giveUpOldest(AusfEvent.EXPIRED);
            }
            if (held.isEmpty()) {
                timing = false;
                return;
            }
            next = Duration.ofNanos(held.values().iterator().next().until - now);
        }
        world.after(next, this::expire);
    }

    private void giveUpOldest(AusfEvent event) {
        var oldest = held.entrySet().iterator();
        oldest.next().getValue().context.close();
        oldest.remove();
        events.accept(event);
    }
}
