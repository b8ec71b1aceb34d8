// SPDX-License-Identifier: Apache-2.0
package org.alcazar.upf.n3;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alcazar.gtp.v1u.Gtpu;
import org.alcazar.gtp.v1u.GtpuMessage;
import org.alcazar.gtp.v1u.GtpuPacket;
import org.alcazar.strand.World;
import org.alcazar.upf.forwarding.TunnelOutput;
import org.jspecify.annotations.Nullable;

/** The paths to peers that packets are sent to: asks each for an echo from time to time (TS 29.281 §7.2.1). */
final class EchoPaths {

    private static final class Path {

        final InetAddress peer;
        int users = 1;
        int sequenceNumber;
        int attempts;
        boolean failed;
        World.@Nullable Timer timer;

        Path(InetAddress peer) {
            this.peer = peer;
        }
    }

    private final EchoSettings settings;
    private final World world;
    private final TunnelOutput output;
    private final N3Events events;
    private final Map<InetAddress, Path> paths = new HashMap<>();
    private int nextSequenceNumber;
    private boolean closed;

    EchoPaths(EchoSettings settings, World world, TunnelOutput output, N3Events events) {
        this.settings = settings;
        this.world = world;
        this.output = output;
        this.events = events;
    }

    synchronized void use(InetAddress peer) {
        var known = paths.get(peer);
        if (known != null) {
            known.users++;
        } else if (!closed && !settings.interval().isZero() && paths.size() < settings.peers()) {
            var path = new Path(peer);
            paths.put(peer, path);
            path.timer = world.after(settings.interval(), () -> ask(path));
        }
    }

    synchronized void leave(InetAddress peer) {
        var known = paths.get(peer);
        if (known != null && --known.users == 0) {
            paths.remove(peer);
            cancel(known);
        }
    }

    synchronized int size() {
        return paths.size();
    }

    void answered(InetAddress peer, @Nullable Integer sequenceNumber) {
        boolean recovered;
        synchronized (this) {
            var path = paths.get(peer);
            if (path == null || path.attempts == 0 || sequenceNumber == null || path.sequenceNumber != sequenceNumber) {
                return;
            }
            cancel(path);
            path.attempts = 0;
            recovered = path.failed;
            path.failed = false;
            path.timer = world.after(settings.interval(), () -> ask(path));
        }
        if (recovered) {
            events.pathRecovered(peer);
        }
    }

    private void ask(Path path) {
        boolean failed = false;
        synchronized (this) {
            if (paths.get(path.peer) != path) {
                return;
            }
            if (path.attempts == 0) {
                path.sequenceNumber = nextSequenceNumber;
                nextSequenceNumber = nextSequenceNumber + 1 & 0xffff;
            }
            if (path.attempts < settings.n3()) {
                path.attempts++;
                path.timer = world.after(settings.t3(), () -> ask(path));
                var request = GtpuPacket.ofPath(path.sequenceNumber, new GtpuMessage.EchoRequest(List.of()));
                output.send(new InetSocketAddress(path.peer, Gtpu.PORT), ByteBuffer.wrap(Gtpu.encode(request).toArray()));
            } else {
                failed = !path.failed;
                path.failed = true;
                path.attempts = 0;
                path.timer = world.after(settings.interval(), () -> ask(path));
            }
        }
        if (failed) {
            events.pathFailed(path.peer);
        }
    }

    synchronized void close() {
        closed = true;
        paths.values().forEach(EchoPaths::cancel);
        paths.clear();
    }

    private static void cancel(Path path) {
        if (path.timer != null) {
            path.timer.cancel();
        }
    }
}
