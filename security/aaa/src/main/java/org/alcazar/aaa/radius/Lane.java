// SPDX-License-Identifier: Apache-2.0
package org.alcazar.aaa.radius;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.alcazar.aaa.AaaEvent.Drop;
import org.alcazar.radius.RadiusAuthentication;
import org.alcazar.radius.RadiusDecodeException;
import org.alcazar.radius.RadiusPacket;
import org.alcazar.strand.World;
import org.alcazar.transport.DatagramCarrier;
import org.alcazar.transport.DatagramEndpoint;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** A port that one server is asked from: 256 questions at a time, as many as there are identifiers (RFC 2865 §3). */
final class Lane implements AutoCloseable {

    private static final int IDENTIFIERS = 256;

    private final InetSocketAddress server;
    private final RadiusAuthentication authentication;
    private final Consumer<Drop> drops;
    private final DatagramEndpoint endpoint;
    private final @Nullable Pending[] pending = new Pending[IDENTIFIERS];
    private int next;

    /** A question under way. */
    static final class Pending {

        final int identifier;
        final World.Gate gate;
        private @Nullable RadiusPacket request;
        private @Nullable RadiusPacket answer;

        Pending(int identifier, World.Gate gate) {
            this.identifier = identifier;
            this.gate = gate;
        }

        synchronized void asked(RadiusPacket packet) {
            request = packet;
        }

        synchronized @Nullable RadiusPacket request() {
            return request;
        }

        synchronized @Nullable RadiusPacket answer() {
            return answer;
        }

        synchronized void answered(RadiusPacket packet) {
            answer = packet;
        }
    }

    Lane(DatagramCarrier carrier, InetSocketAddress local, InetSocketAddress server, RadiusAuthentication authentication,
            Consumer<Drop> drops) throws IOException {
        this.server = server;
        this.authentication = authentication;
        this.drops = drops;
        this.endpoint = carrier.bind(local, this::datagram);
    }

    /** Takes an identifier that no question under way has; null if all are taken. */
    synchronized @Nullable Pending take(World.Gate gate) {
        for (int i = 0; i < IDENTIFIERS; i++) {
            int identifier = next;
            next = (next + 1) % IDENTIFIERS;
            if (pending[identifier] == null) {
                var taken = new Pending(identifier, gate);
                pending[identifier] = taken;
                return taken;
            }
        }
        return null;
    }

    synchronized void give(Pending done) {
        pending[done.identifier] = null;
    }

    boolean send(Octets packet) {
        return endpoint.send(server, packet.asBuffer());
    }

    private void datagram(InetSocketAddress from, ByteBuffer datagram) {
        if (!from.equals(server)) {
            drops.accept(Drop.STRANGER);
            return;
        }
        RadiusPacket answer;
        try {
            answer = RadiusPacket.decode(Octets.copyOf(datagram));
        } catch (RadiusDecodeException e) {
            drops.accept(Drop.UNDECODABLE);
            return;
        }
        Pending waiting;
        synchronized (this) {
            waiting = pending[answer.identifier()];
        }
        var request = waiting == null ? null : waiting.request();
        if (waiting == null || request == null) {
            drops.accept(Drop.UNASKED);
            return;
        }
        switch (authentication.checkAnswer(answer, request)) {
            case GOOD -> {
                waiting.answered(answer);
                waiting.gate.open();
            }
            case UNSIGNED -> drops.accept(Drop.UNSIGNED);
            case WRONG -> drops.accept(Drop.FORGED);
        }
    }

    @Override
    public void close() {
        endpoint.close();
    }
}
