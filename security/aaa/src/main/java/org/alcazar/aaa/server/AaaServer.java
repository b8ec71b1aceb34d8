// SPDX-License-Identifier: Apache-2.0
package org.alcazar.aaa.server;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alcazar.crypto.Secret;
import org.alcazar.eap.Eap;
import org.alcazar.eap.EapDecodeException;
import org.alcazar.eap.EapPacket;
import org.alcazar.radius.RadiusAttribute;
import org.alcazar.radius.RadiusAuthentication;
import org.alcazar.radius.RadiusAuthentication.Check;
import org.alcazar.radius.RadiusCode;
import org.alcazar.radius.RadiusDecodeException;
import org.alcazar.radius.RadiusPacket;
import org.alcazar.strand.World;
import org.alcazar.transport.DatagramCarrier;
import org.alcazar.transport.DatagramEndpoint;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * A RADIUS server that authenticates users by EAP-MSCHAPv2: for demonstrations and simulations, not for a network of customers.
 *
 * <p>What it is asked it answers at once and on its carrier's thread. It can ask its client in turn (RFC 5176).
 */
public final class AaaServer implements AutoCloseable {

    private static final int REMEMBERED = 1024;

    private final World world;
    private final RadiusAuthentication authentication;
    private final Map<String, Secret> passwords;
    private final List<RadiusAttribute> granted;
    private final Map<Octets, EapServer> conversations = bounded();
    private final Map<Asked, Octets> answered = bounded();
    private final Map<Integer, Dynamic> dynamic = bounded();
    private @Nullable DatagramEndpoint endpoint;
    private @Nullable DatagramEndpoint asking;
    private int lastIdentifier;

    private record Asked(InetSocketAddress from, int identifier, Octets authenticator) {
    }

    private static final class Dynamic {

        final RadiusPacket request;
        final World.Gate gate;
        @Nullable RadiusPacket answer;

        Dynamic(RadiusPacket request, World.Gate gate) {
            this.request = request;
            this.gate = gate;
        }
    }

    /**
     * @param secret shared with its clients; wiped by its owner
     * @param passwords by user name; wiped by their owner
     * @param granted what an accept grants, beside the success itself
     */
    public AaaServer(World world, Secret secret, Map<String, Secret> passwords, List<RadiusAttribute> granted) {
        this.world = world;
        this.authentication = new RadiusAuthentication(secret);
        this.passwords = Map.copyOf(passwords);
        this.granted = List.copyOf(granted);
    }

    /**
     * Begins to answer.
     *
     * @return where
     * @throws IOException if the address can't be bound; the carrier's own words
     */
    public InetSocketAddress start(DatagramCarrier carrier, InetSocketAddress local) throws IOException {
        var bound = carrier.bind(local, this::asked);
        endpoint = bound;
        asking = carrier.bind(new InetSocketAddress(local.getAddress(), 0), this::answered);
        return bound.local();
    }

    private synchronized void asked(InetSocketAddress from, ByteBuffer datagram) {
        RadiusPacket request;
        try {
            request = RadiusPacket.decode(Octets.copyOf(datagram));
        } catch (RadiusDecodeException e) {
            return;
        }
        if (request.code() != RadiusCode.ACCESS_REQUEST || authentication.checkAccessRequest(request) != Check.GOOD) {
            return;
        }
        var asked = new Asked(from, request.identifier(), request.authenticator());
        var answer = answered.get(asked);
        if (answer == null) {
            answer = answer(request).encode();
            answered.put(asked, answer);
        }
        if (endpoint != null) {
            endpoint.send(from, answer.asBuffer());
        }
    }

    private RadiusPacket answer(RadiusPacket request) {
        var octets = request.eapMessage();
        var state = request.first(RadiusAttribute.STATE);
        var before = state == null ? null : conversations.remove(state.value());
        EapPacket packet;
        try {
            packet = octets == null ? new EapPacket.Failure(0) : Eap.decode(octets);
        } catch (EapDecodeException e) {
            packet = new EapPacket.Failure(0);
        }
        var server = before == null ? new EapServer(passwords, random()) : before;
        var next = server.take(packet);
        var attributes = new ArrayList<>(RadiusPacket.eapMessage(Eap.encode(next)));
        return authentication.answer(switch (next) {
            case EapPacket.Success success -> {
                attributes.add(RadiusAttribute.text(RadiusAttribute.USER_NAME, server.user()));
                attributes.addAll(granted);
                yield RadiusCode.ACCESS_ACCEPT;
            }
            case EapPacket.Request challenge -> {
                var name = random();
                conversations.put(name, server);
                attributes.add(new RadiusAttribute(RadiusAttribute.STATE, name));
                yield RadiusCode.ACCESS_CHALLENGE;
            }
            default -> RadiusCode.ACCESS_REJECT;
        }, request, attributes);
    }

    /**
     * Asks a client to end a session, or to have its UE prove itself again, and waits for the answer. Only to be called in a turn.
     *
     * @param code {@link RadiusCode#DISCONNECT_REQUEST} or {@link RadiusCode#COA_REQUEST}
     * @param attributes which session is meant, and what is wanted
     * @return null if there was no genuine answer in time
     */
    public @Nullable RadiusPacket ask(InetSocketAddress client, int code, List<RadiusAttribute> attributes, Duration patience) {
        Dynamic question;
        var from = asking;
        if (from == null) {
            return null;
        }
        synchronized (this) {
            lastIdentifier = lastIdentifier + 1 & 0xff;
            var all = new ArrayList<>(attributes);
            all.add(RadiusAttribute.number(RadiusAttribute.EVENT_TIMESTAMP, world.now().getEpochSecond()));
            question = new Dynamic(authentication.dynamicRequest(code, lastIdentifier, all), world.gate());
            dynamic.put(lastIdentifier, question);
        }
        from.send(client, question.request.encode().asBuffer());
        question.gate.await(patience);
        synchronized (this) {
            return question.answer;
        }
    }

    private synchronized void answered(InetSocketAddress from, ByteBuffer datagram) {
        try {
            var answer = RadiusPacket.decode(Octets.copyOf(datagram));
            var question = dynamic.get(answer.identifier());
            if (question != null && authentication.checkAnswer(answer, question.request) == Check.GOOD) {
                question.answer = answer;
                question.gate.open();
            }
        } catch (RadiusDecodeException e) {
            // Nothing of a client's.
        }
    }

    private Octets random() {
        var octets = new byte[16];
        world.random().nextBytes(octets);
        return Octets.wrap(octets);
    }

    private static <K, V> Map<K, V> bounded() {
        return new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > REMEMBERED;
            }
        };
    }

    @Override
    public void close() {
        if (endpoint != null) {
            endpoint.close();
        }
        if (asking != null) {
            asking.close();
        }
    }
}
