// SPDX-License-Identifier: Apache-2.0
package org.alcazar.aaa.radius;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.alcazar.aaa.AaaEvent.Drop;
import org.alcazar.radius.RadiusAuthentication;
import org.alcazar.radius.RadiusPacket;
import org.alcazar.strand.Strand.Attempts;
import org.alcazar.strand.World;
import org.alcazar.transport.DatagramCarrier;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** One server of a DN-AAA as this side asks it: questions are put again until there is a genuine answer, or the attempts are over. */
final class RadiusServer implements AutoCloseable {

    /** Ports to ask from, at most: 4,096 questions at a time. */
    private static final int LANES = 16;

    private final InetSocketAddress address;
    private final RadiusAuthentication authentication;
    private final Attempts attempts;
    private final World world;
    private final Consumer<Drop> drops;

    // Guarded by this.
    private final List<Lane> lanes = new ArrayList<>(1);
    private @Nullable DatagramCarrier carrier;
    private @Nullable InetSocketAddress local;
    private long restsUntil;

    private record Place(Lane lane, Lane.Pending pending) {
    }

    RadiusServer(RadiusSettings.Server settings, Attempts attempts, World world, Consumer<Drop> drops) {
        this.address = settings.address();
        this.authentication = new RadiusAuthentication(settings.secret());
        this.attempts = attempts;
        this.world = world;
        this.drops = drops;
        this.restsUntil = world.nanos();
    }

    InetSocketAddress address() {
        return address;
    }

    RadiusAuthentication authentication() {
        return authentication;
    }

    synchronized void start(DatagramCarrier over, InetSocketAddress from) throws IOException {
        carrier = over;
        local = from;
        lanes.add(new Lane(over, from, address, authentication, drops));
    }

    /** Whether it is to be asked last, as it did not answer a while ago. */
    synchronized boolean rests() {
        return restsUntil - world.nanos() > 0;
    }

    synchronized void restFor(long nanos) {
        restsUntil = world.nanos() + nanos;
    }

    /** What came of a question: the packets that went and came; no answer if there was none in time. */
    record Exchange(RadiusPacket request, @Nullable RadiusPacket answer) {
    }

    /**
     * Asks. Only to be called in a turn.
     *
     * @param question makes the packet of an identifier
     * @param sent is told of the packet that goes out first
     * @return null if there is no room for the question
     */
    @Nullable Exchange ask(IntFunction<RadiusPacket> question, Consumer<RadiusPacket> sent) {
        var place = place();
        if (place == null) {
            return null;
        }
        var pending = place.pending;
        try {
            var request = question.apply(pending.identifier);
            pending.asked(request);
            Octets octets = request.encode();
            sent.accept(request);
            for (int i = 0; i < attempts.count() && pending.answer() == null; i++) {
                place.lane.send(octets);
                pending.gate.await(attempts.interval());
            }
            return new Exchange(request, pending.answer());
        } finally {
            place.lane.give(pending);
        }
    }

    private synchronized @Nullable Place place() {
        var gate = world.gate();
        for (var lane : lanes) {
            var pending = lane.take(gate);
            if (pending != null) {
                return new Place(lane, pending);
            }
        }
        if (carrier == null || local == null || lanes.size() >= LANES) {
            return null;
        }
        try {
            var lane = new Lane(carrier, local, address, authentication, drops);
            lanes.add(lane);
            var pending = lane.take(gate);
            return pending == null ? null : new Place(lane, pending);
        } catch (IOException e) {
            return null;
        }
    }

    @Override
    public synchronized void close() {
        lanes.forEach(Lane::close);
        lanes.clear();
        carrier = null;
    }
}
