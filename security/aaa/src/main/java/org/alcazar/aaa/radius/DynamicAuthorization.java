// SPDX-License-Identifier: Apache-2.0
package org.alcazar.aaa.radius;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alcazar.aaa.AaaCommands;
import org.alcazar.aaa.AaaConversation;
import org.alcazar.aaa.AaaEvent;
import org.alcazar.aaa.AaaEvent.Drop;
import org.alcazar.aaa.AaaEvents;
import org.alcazar.aaa.AaaSelector;
import org.alcazar.radius.RadiusAttribute;
import org.alcazar.radius.RadiusAuthentication.Check;
import org.alcazar.radius.RadiusCode;
import org.alcazar.radius.RadiusDecodeException;
import org.alcazar.radius.RadiusPacket;
import org.alcazar.radius.ThreeGpp;
import org.alcazar.sbi.Ipv4Addr;
import org.alcazar.strand.World;
import org.alcazar.transport.DatagramCarrier;
import org.alcazar.transport.DatagramEndpoint;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * Takes what DN-AAA servers want of their own accord (RFC 5176): that a session ends, that its UE proves itself again, that it lasts another
 * time.
 *
 * <p>A CoA-Request that changes nothing has the UE prove itself again; so does one with Service-Type Authorize Only, which is answered as
 * §3.2 has it. One that wants a change that a session cannot be given is refused whole.
 */
final class DynamicAuthorization implements AutoCloseable {

    /** Seconds that the clocks of both ends may differ (§6.3). */
    private static final long TOLERANCE = 300;
    private static final int REMEMBERED = 1024;

    private static final int AUTHORIZE_ONLY = 17;
    private static final int UNSUPPORTED_ATTRIBUTE = 401;
    private static final int MISSING_ATTRIBUTE = 402;
    private static final int NAS_IDENTIFICATION_MISMATCH = 403;
    private static final int INVALID_ATTRIBUTE_VALUE = 407;
    private static final int UNSUPPORTED_SERVICE = 405;
    private static final int SESSION_CONTEXT_NOT_FOUND = 503;
    private static final int REQUEST_INITIATED = 507;

    /** What says which session is meant, and by whom. */
    private static final Set<Integer> IDENTIFYING = Set.of(RadiusAttribute.USER_NAME, RadiusAttribute.NAS_IP_ADDRESS,
            RadiusAttribute.NAS_IDENTIFIER, RadiusAttribute.NAS_IPV6_ADDRESS, RadiusAttribute.FRAMED_IP_ADDRESS,
            RadiusAttribute.CALLED_STATION_ID, RadiusAttribute.CALLING_STATION_ID, RadiusAttribute.ACCT_SESSION_ID,
            RadiusAttribute.NAS_PORT_TYPE, RadiusAttribute.VENDOR_SPECIFIC, RadiusAttribute.EVENT_TIMESTAMP, RadiusAttribute.PROXY_STATE,
            RadiusAttribute.MESSAGE_AUTHENTICATOR, RadiusAttribute.STATE, RadiusAttribute.CLASS, RadiusAttribute.REPLY_MESSAGE);
    private static final Set<Integer> CHANGEABLE = Set.of(RadiusAttribute.SESSION_TIMEOUT, RadiusAttribute.TERMINATION_ACTION,
            RadiusAttribute.SERVICE_TYPE);

    private final List<RadiusDnAaa> aaas;
    private final String nasIdentifier;
    private final AaaCommands commands;
    private final World world;
    private final AaaEvents events;
    private @Nullable DatagramEndpoint endpoint;

    /** A request that was answered: one that comes again gets the same answer, and nothing is done twice. */
    private record Asked(InetSocketAddress from, int identifier, Octets authenticator) {
    }

    private final Map<Asked, Octets> answered = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Octets> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Sender(RadiusDnAaa aaa, RadiusServer server) {
    }

    /** What is answered: the error's number, or 0 for none. */
    private record Verdict(int code, int error) {
    }

    DynamicAuthorization(List<RadiusDnAaa> aaas, String nasIdentifier, AaaCommands commands, World world, AaaEvents events) {
        this.aaas = aaas;
        this.nasIdentifier = nasIdentifier;
        this.commands = commands;
        this.world = world;
        this.events = events;
    }

    InetSocketAddress start(DatagramCarrier carrier, InetSocketAddress at) throws IOException {
        var bound = carrier.bind(at, this::datagram);
        endpoint = bound;
        return bound.local();
    }

    private synchronized void datagram(InetSocketAddress from, ByteBuffer datagram) {
        if (aaas.stream().allMatch(aaa -> aaa.at(from).isEmpty())) {
            drop(from, Drop.STRANGER);
            return;
        }
        RadiusPacket request;
        try {
            request = RadiusPacket.decode(Octets.copyOf(datagram));
        } catch (RadiusDecodeException e) {
            drop(from, Drop.UNDECODABLE);
            return;
        }
        if (request.code() != RadiusCode.DISCONNECT_REQUEST && request.code() != RadiusCode.COA_REQUEST) {
            drop(from, Drop.UNASKED);
            return;
        }
        var sender = sender(from, request);
        if (sender == null) {
            return;
        }
        var asked = new Asked(from, request.identifier(), request.authenticator());
        var before = answered.get(asked);
        if (before != null) {
            send(from, before);
            return;
        }
        if (isStale(request)) {
            drop(from, Drop.STALE);
            return;
        }
        events.on(new AaaEvent.Received(sender.aaa.name(), reference(request), request));
        var verdict = verdict(sender, request);
        var answer = sender.server.authentication().answer(verdict.code, request, attributes(verdict, request));
        events.on(new AaaEvent.Sent(sender.aaa.name(), reference(request), answer));
        var octets = answer.encode();
        answered.put(asked, octets);
        send(from, octets);
    }

    /** Whose request it is, by address and proof; null if it is nobody's. */
    private @Nullable Sender sender(InetSocketAddress from, RadiusPacket request) {
        var worst = Drop.UNSIGNED;
        for (var aaa : aaas) {
            for (var server : aaa.at(from)) {
                var check = server.authentication().checkDynamicRequest(request, aaa.settings().demandsSignedRequests());
                if (check == Check.GOOD) {
                    return new Sender(aaa, server);
                }
                worst = check == Check.WRONG ? Drop.FORGED : worst;
            }
        }
        drop(from, worst);
        return null;
    }

    private boolean isStale(RadiusPacket request) {
        var told = request.number(RadiusAttribute.EVENT_TIMESTAMP);
        return told != null && Math.abs(world.now().getEpochSecond() - told) > TOLERANCE;
    }

    private Verdict verdict(Sender sender, RadiusPacket request) {
        boolean disconnect = request.code() == RadiusCode.DISCONNECT_REQUEST;
        int nak = disconnect ? RadiusCode.DISCONNECT_NAK : RadiusCode.COA_NAK;
        var nas = request.text(RadiusAttribute.NAS_IDENTIFIER);
        if (nas != null && !nas.equals(nasIdentifier)) {
            return new Verdict(nak, NAS_IDENTIFICATION_MISMATCH);
        }
        for (var attribute : request.attributes()) {
            if (!IDENTIFYING.contains(attribute.type()) && (disconnect || !CHANGEABLE.contains(attribute.type()))) {
                return new Verdict(nak, UNSUPPORTED_ATTRIBUTE);
            }
        }
        var which = selector(request);
        if (which == null) {
            return new Verdict(nak, MISSING_ATTRIBUTE);
        }
        var name = sender.aaa.name();
        if (disconnect) {
            return commands.disconnect(name, which) > 0 ? new Verdict(RadiusCode.DISCONNECT_ACK, 0)
                    : new Verdict(nak, SESSION_CONTEXT_NOT_FOUND);
        }
        return change(sender, which, request);
    }

    private Verdict change(Sender sender, AaaSelector which, RadiusPacket request) {
        var name = sender.aaa.name();
        var service = request.first(RadiusAttribute.SERVICE_TYPE);
        var timeout = request.first(RadiusAttribute.SESSION_TIMEOUT);
        if (service == null && timeout != null) {
            var lifetime = RadiusDnAaa.lifetime(request);
            if (lifetime == null) {
                return new Verdict(RadiusCode.COA_NAK, INVALID_ATTRIBUTE_VALUE);
            }
            return commands.prolong(name, which, lifetime, RadiusDnAaa.isAgain(request)) > 0 ? new Verdict(RadiusCode.COA_ACK, 0)
                    : new Verdict(RadiusCode.COA_NAK, SESSION_CONTEXT_NOT_FOUND);
        }
        var told = service == null ? null : service.number();
        if (service != null && (told == null || told != AUTHORIZE_ONLY || timeout != null)) {
            return new Verdict(RadiusCode.COA_NAK, UNSUPPORTED_SERVICE);
        }
        var state = request.first(RadiusAttribute.STATE);
        if (service != null && state == null) {
            return new Verdict(RadiusCode.COA_NAK, MISSING_ATTRIBUTE);
        }
        var conversation = state == null ? null : new AaaConversation(sender.aaa.index(sender.server), state.value());
        if (commands.reauthenticate(name, which, conversation) == 0) {
            return new Verdict(RadiusCode.COA_NAK, SESSION_CONTEXT_NOT_FOUND);
        }
        return service == null ? new Verdict(RadiusCode.COA_ACK, 0) : new Verdict(RadiusCode.COA_NAK, REQUEST_INITIATED);
    }

    private static @Nullable AaaSelector selector(RadiusPacket request) {
        var imsi = request.threeGpp(ThreeGpp.IMSI);
        var station = request.text(RadiusAttribute.CALLING_STATION_ID);
        var address = request.first(RadiusAttribute.FRAMED_IP_ADDRESS);
        var ipv4 = address == null || address.value().length() != 4 ? null : new Ipv4Addr(address.value());
        var reference = request.text(RadiusAttribute.ACCT_SESSION_ID);
        var user = request.text(RadiusAttribute.USER_NAME);
        var subscriber = imsi != null ? RadiusAttribute.text(imsi) : station;
        return reference == null && user == null && subscriber == null && ipv4 == null ? null
                : new AaaSelector(reference, user, subscriber, request.text(RadiusAttribute.CALLED_STATION_ID), ipv4);
    }

    private static List<RadiusAttribute> attributes(Verdict verdict, RadiusPacket request) {
        var all = new ArrayList<RadiusAttribute>();
        if (verdict.error != 0) {
            all.add(RadiusAttribute.number(RadiusAttribute.ERROR_CAUSE, verdict.error));
        }
        if (verdict.error == REQUEST_INITIATED) {
            all.add(RadiusAttribute.number(RadiusAttribute.SERVICE_TYPE, AUTHORIZE_ONLY));
        }
        // What proxies on the way need to find back (§3.1).
        request.attributes().stream().filter(attribute -> attribute.type() == RadiusAttribute.PROXY_STATE).forEach(all::add);
        return all;
    }

    private static String reference(RadiusPacket packet) {
        var reference = packet.text(RadiusAttribute.ACCT_SESSION_ID);
        return reference == null ? "" : reference;
    }

    private void send(InetSocketAddress to, Octets answer) {
        var bound = endpoint;
        if (bound != null) {
            bound.send(to, answer.asBuffer());
        }
    }

    private void drop(InetSocketAddress from, Drop reason) {
        events.on(new AaaEvent.Dropped(from, reason));
    }

    @Override
    public void close() {
        if (endpoint != null) {
            endpoint.close();
        }
    }
}
