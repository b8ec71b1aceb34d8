// SPDX-License-Identifier: Apache-2.0
package org.alcazar.aaa.radius;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.alcazar.aaa.AaaAnswer;
import org.alcazar.aaa.AaaConversation;
import org.alcazar.aaa.AaaEvent;
import org.alcazar.aaa.AaaEvents;
import org.alcazar.aaa.AaaGrant;
import org.alcazar.aaa.AaaQuestion;
import org.alcazar.aaa.DnAaa;
import org.alcazar.eap.Eap;
import org.alcazar.eap.EapDecodeException;
import org.alcazar.eap.EapPacket;
import org.alcazar.radius.RadiusAttribute;
import org.alcazar.radius.RadiusCode;
import org.alcazar.radius.RadiusPacket;
import org.alcazar.sbi.Ipv4Addr;
import org.alcazar.strand.World;
import org.alcazar.transport.DatagramCarrier;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * A DN-AAA that is asked by RADIUS (RFC 2865, 3579).
 *
 * <p>A conversation stays with the server it began with, which alone knows its state; another is asked only at the beginning of one.
 */
final class RadiusDnAaa implements DnAaa, AutoCloseable {

    /** The longest EAP packet that goes to a UE, in octets (TS 24.501 §9.11.2.2). */
    private static final int LONGEST_EAP = 1500;
    private static final long AGAIN = 1;

    private final RadiusSettings.Aaa settings;
    private final World world;
    private final AccessRequests requests;
    private final AaaEvents events;
    private final List<RadiusServer> servers = new ArrayList<>();

    RadiusDnAaa(RadiusSettings all, RadiusSettings.Aaa settings, World world, AaaEvents events) {
        this.settings = settings;
        this.world = world;
        this.requests = new AccessRequests(all, settings);
        this.events = events;
        for (var server : settings.servers()) {
            servers.add(new RadiusServer(server, settings.attempts(), world,
                    drop -> events.on(new AaaEvent.Dropped(server.address(), drop))));
        }
    }

    void start(DatagramCarrier carrier, InetSocketAddress local) throws IOException {
        for (var server : servers) {
            server.start(carrier, local);
        }
    }

    @Override
    public String name() {
        return settings.name();
    }

    RadiusSettings.Aaa settings() {
        return settings;
    }

    /** The servers at this address, which may be several of different secrets. */
    List<RadiusServer> at(InetSocketAddress from) {
        return servers.stream().filter(server -> Objects.equals(server.address().getAddress(), from.getAddress())).toList();
    }

    int index(RadiusServer server) {
        return servers.indexOf(server);
    }

    @Override
    public AaaAnswer ask(AaaQuestion question) {
        if (question.userName().isEmpty() || AccessRequests.length(question.userName()) > RadiusAttribute.LONGEST) {
            return new AaaAnswer.Reject(null, "no user name that RADIUS can carry");
        }
        var conversation = question.conversation();
        int begun = conversation == null ? -1 : conversation.server();
        for (int index : begun >= 0 && begun < servers.size() ? List.of(begun) : order()) {
            var answer = ask(index, question);
            if (answer != null) {
                return answer;
            }
        }
        return new AaaAnswer.Unreachable("no server of " + name() + " answers");
    }

    /** As they are written down, those that lately did not answer last. */
    private List<Integer> order() {
        return IntStream.range(0, servers.size()).boxed().sorted(Comparator.comparing(index -> servers.get(index).rests())).toList();
    }

    private @Nullable AaaAnswer ask(int index, AaaQuestion question) {
        var server = servers.get(index);
        var reference = question.session().reference();
        var authenticator = new byte[RadiusPacket.AUTHENTICATOR];
        world.random().nextBytes(authenticator);
        var exchange = server.ask(
                identifier -> server.authentication().accessRequest(identifier, Octets.wrap(authenticator), requests.attributes(question)),
                request -> events.on(new AaaEvent.Sent(name(), reference, request)));
        if (exchange == null) {
            return null;
        }
        var answer = exchange.answer();
        if (answer == null) {
            server.restFor(settings.rest().toNanos());
            events.on(new AaaEvent.Silent(name(), server.address()));
            return null;
        }
        events.on(new AaaEvent.Received(name(), reference, answer));
        return read(index, answer);
    }

    private static AaaAnswer read(int server, RadiusPacket answer) {
        var eap = answer.eapMessage();
        var packet = decode(eap);
        return switch (answer.code()) {
            case RadiusCode.ACCESS_CHALLENGE -> eap != null && packet instanceof EapPacket.Request
                    ? challenge(server, answer, eap) : new AaaAnswer.Nonsense("a challenge without an EAP request");
            case RadiusCode.ACCESS_ACCEPT -> eap != null && packet instanceof EapPacket.Success
                    ? new AaaAnswer.Accept(eap, grant(answer)) : new AaaAnswer.Nonsense("an accept without an EAP success");
            case RadiusCode.ACCESS_REJECT -> new AaaAnswer.Reject(packet instanceof EapPacket.Failure ? eap : null,
                    Objects.requireNonNullElse(answer.text(RadiusAttribute.REPLY_MESSAGE), "rejected by the server"));
            default -> new AaaAnswer.Nonsense("the answer is " + RadiusCode.name(answer.code()));
        };
    }

    private static AaaAnswer challenge(int server, RadiusPacket answer, Octets eap) {
        if (eap.length() > LONGEST_EAP) {
            return new AaaAnswer.Nonsense("an EAP packet of " + eap.length() + " octets, more than a UE can be sent");
        }
        var state = answer.first(RadiusAttribute.STATE);
        return new AaaAnswer.Challenge(eap, new AaaConversation(server, state == null ? null : state.value()));
    }

    /** The packet, if it is whole and one: what a server sends to a UE is not to have anything behind it. */
    private static @Nullable EapPacket decode(@Nullable Octets eap) {
        if (eap == null || eap.length() < 4 || (eap.at(2) << 8 | eap.at(3)) != eap.length()) {
            return null;
        }
        try {
            return Eap.decode(eap);
        } catch (EapDecodeException e) {
            return null;
        }
    }

    private static AaaGrant grant(RadiusPacket answer) {
        var address = answer.first(RadiusAttribute.FRAMED_IP_ADDRESS);
        Ipv4Addr ipv4 = null;
        if (address != null && address.value().length() == 4) {
            var told = new Ipv4Addr(address.value());
            // All ones: the user's choice, which a UE has none; all ones but the last: the network's own (RFC 2865 §5.8).
            ipv4 = told.bits() >= -2 && told.bits() < 0 ? null : told;
        }
        return new AaaGrant(ipv4, lifetime(answer), isAgain(answer));
    }

    static @Nullable Duration lifetime(RadiusPacket packet) {
        var seconds = packet.number(RadiusAttribute.SESSION_TIMEOUT);
        return seconds == null || seconds == 0 ? null : Duration.ofSeconds(seconds);
    }

    static boolean isAgain(RadiusPacket packet) {
        var action = packet.number(RadiusAttribute.TERMINATION_ACTION);
        return action != null && action == AGAIN;
    }

    @Override
    public void close() {
        servers.forEach(RadiusServer::close);
    }
}
