// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.node;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.alcazar.gtp.node.Gtpv2Answer.Why;
import org.alcazar.gtp.v2c.message.EchoResponse;
import org.alcazar.strand.World;
import org.jspecify.annotations.Nullable;

/** The peers whose life is followed by echoes (TS 29.274 §7.1, TS 23.007 §18). */
final class Watches {

    private static final int COUNTERS = 256;

    /** Sends an Echo Request and tells what became of it. */
    interface Echo {

        void to(InetSocketAddress peer, Consumer<Gtpv2Answer> then);
    }

    /** A peer whose life is followed. */
    private static final class Watch {

        /** Null until the peer has told it. */
        private @Nullable Integer restartCounter;
        private World.@Nullable Timer timer;

        /** @return whether the counter says that the peer has begun anew */
        synchronized boolean hears(int counter) {
            if (restartCounter == null) {
                restartCounter = counter;
                return false;
            }
            // A smaller one came late, by another way than the newer.
            int steps = Math.floorMod(counter - restartCounter, COUNTERS);
            boolean anew = steps > 0 && steps < COUNTERS / 2;
            restartCounter = anew ? Integer.valueOf(counter) : restartCounter;
            return anew;
        }

        synchronized void timer(World.Timer next) {
            timer = next;
        }

        synchronized void cancel() {
            if (timer != null) {
                timer.cancel();
            }
        }
    }

    private final World world;
    private final Duration interval;
    private final Gtpv2Handler handler;
    private final Echo echo;
    private final Map<InetSocketAddress, Watch> watches = new ConcurrentHashMap<>();

    Watches(World world, Duration interval, Gtpv2Handler handler, Echo echo) {
        this.world = world;
        this.interval = interval;
        this.handler = handler;
        this.echo = echo;
    }

    void begin(InetSocketAddress peer) {
        var watch = new Watch();
        if (watches.putIfAbsent(peer, watch) == null) {
            beat(peer, watch);
        }
    }

    void end(InetSocketAddress peer) {
        var watch = watches.remove(peer);
        if (watch != null) {
            watch.cancel();
        }
    }

    void endAll() {
        watches.keySet().forEach(this::end);
    }

    void heard(InetSocketAddress peer, int restartCounter) {
        var watch = watches.get(peer);
        if (watch != null && watch.hears(restartCounter)) {
            handler.restarted(peer);
        }
    }

    private void later(InetSocketAddress peer, Watch watch) {
        if (!interval.isZero()) {
            watch.timer(world.after(interval, () -> beat(peer, watch)));
        }
    }

    private void beat(InetSocketAddress peer, Watch watch) {
        if (watches.get(peer) == watch) {
            echo.to(peer, answer -> beaten(peer, watch, answer));
        }
    }

    private void beaten(InetSocketAddress peer, Watch watch, Gtpv2Answer answer) {
        if (watches.get(peer) != watch) {
            return;
        }
        switch (answer) {
            case Gtpv2Answer.Response response -> {
                if (response.message() instanceof EchoResponse echoed) {
                    heard(peer, echoed.recovery());
                }
                later(peer, watch);
            }
            case Gtpv2Answer.None(var why) when why != Why.TOO_MANY -> {
                if (why == Why.SILENCE && watches.remove(peer, watch)) {
                    handler.lost(peer);
                }
            }
            // Something answers, and our own crowd is no fault of the peer's.
            case Gtpv2Answer.Unreadable _, Gtpv2Answer.None _ -> later(peer, watch);
        }
    }
}
