// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.decode;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.alcazar.app.decode.NasKeys.Verdict;
import org.alcazar.app.decode.Node.Group;
import org.alcazar.app.decode.Node.Items;
import org.alcazar.app.decode.Node.Member;
import org.alcazar.app.decode.Node.Value;
import org.alcazar.app.decode.RecordTree.Place;
import org.alcazar.crypto.algorithm.Direction;
import org.alcazar.nas.SecurityProtectedMessage;
import org.alcazar.nas.element.PayloadContainerType;
import org.alcazar.nas.eps.EpsSecurityProtectedMessage;
import org.alcazar.nas.message.DlNasTransport;
import org.alcazar.nas.message.SmProtectedMessage;
import org.alcazar.nas.message.UlNasTransport;
import org.alcazar.ondemand.CapabilityBlock;
import org.alcazar.wire.DecodeException;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * Turns octets into what is shown of them. For use by one thread: it remembers how deep in messages within messages it is, and with which
 * COUNT the one around was protected.
 */
public final class Decoder {

    /** Messages within messages, at most. */
    private static final int DEEPEST = 8;
    private static final int BEFORE_SEQUENCE_NUMBER = 6;
    private static final int NAS_3GPP = 1;

    private final @Nullable Protocol told;
    private final @Nullable NasKeys keys;
    private final RecordTree tree = new RecordTree(this::inner);
    private int depth;
    private boolean wrongMac;
    private @Nullable Around around;
    private @Nullable Within within;
    private final List<Carried> carried = new ArrayList<>();

    /** The protected message within which something stands. */
    private record Around(Secured message, @Nullable Direction direction) {
    }

    /**
     * A protected message of either NAS.
     *
     * @param covered octets before what the MAC covers
     * @param bearer BEARER, if no other is told
     */
    private record Secured(Protocol protocol, Enum<?> headerType, boolean ciphered, int mac, int sequenceNumber, Octets payload, int covered,
            int bearer) {
    }

    /**
     * A message within another.
     *
     * @param title its name
     */
    public record Within(Object message, String title) {
    }

    /**
     * A NAS PDU in a message of NGAP or S1AP, be it in the message itself or in an item of a list.
     *
     * @param message null if it can't be read, for it is ciphered
     */
    public record Carried(@Nullable Within message) {
    }

    /**
     * A message that was read.
     *
     * @param protocol its name on the command line
     * @param guessed whether the protocol was not told
     * @param others names of protocols that fit as well
     * @param title the message's name
     * @param exact whether it encodes to the octets it was read from
     * @param wrongMac whether a MAC was looked at and does not hold
     * @param within the plain message within the outermost one that was read first; null if there was none
     * @param carried all NAS PDUs the message has, in their order
     */
    public record Decoded(String protocol, boolean guessed, List<String> others, String title, boolean exact, boolean wrongMac, Group content,
            Object message, @Nullable Within within, List<Carried> carried) {
    }

    /**
     * @param protocol what the messages are of; null to guess for each
     * @param keys null to verify and decipher nothing
     * @throws IllegalArgumentException if there is no such protocol
     */
    public Decoder(@Nullable String protocol, @Nullable NasKeys keys) {
        this.told = protocol == null ? null : Protocols.named(protocol);
        this.keys = keys;
        if (protocol != null && told == null) {
            throw new IllegalArgumentException("no protocol \"" + protocol + "\"; there are " + String.join(", ", protocols()));
        }
    }

    /** The protocols, as they are named on the command line. */
    public static List<String> protocols() {
        return Protocols.ALL.stream().map(Protocol::name).toList();
    }

    /**
     * Reads a message and shows it.
     *
     * @throws DecodeException if it is none
     */
    public Decoded decode(Octets octets) {
        var read = told == null ? Protocols.guess(octets) : Protocols.read(told, octets);
        depth = 0;
        wrongMac = false;
        around = null;
        within = null;
        carried.clear();
        var content = group(read.protocol(), read.message(), octets);
        return new Decoded(read.protocol().name(), told == null, read.others().isEmpty() ? List.of() : read.others().stream().map(Protocol::name).toList(),
                read.protocol().title(read.message()), read.exact(), wrongMac, content, read.message(), within, List.copyOf(carried));
    }

    /**
     * The octets that the message encodes to.
     *
     * @throws DecodeException if the octets are no message
     */
    public Octets reencode(Octets octets) {
        var read = told == null ? Protocols.guess(octets) : Protocols.read(told, octets);
        return read.encoded() == null ? read.protocol().encode(read.message()) : read.encoded();
    }

    private Group group(Protocol protocol, Object message, Octets octets) {
        return switch (message) {
            case SecurityProtectedMessage whole -> secured(new Secured(protocol, whole.headerType(), whole.headerType().isCiphered(), whole.mac(),
                    whole.sequenceNumber(), whole.payload(), BEFORE_SEQUENCE_NUMBER, NAS_3GPP), octets);
            case EpsSecurityProtectedMessage whole -> secured(new Secured(protocol, whole.headerType(), whole.headerType().isCiphered(), whole.mac(),
                    whole.sequenceNumber(), whole.payload(), BEFORE_SEQUENCE_NUMBER - 1, 0), octets);
            default -> new Group(protocol.title(message), tree.group(message).members());
        };
    }

    /** A protected NAS message: its header, what the MAC turned out to be, and the message within if it can be read. */
    private Group secured(Secured whole, Octets octets) {
        var verdict = keys == null ? null : keys.verify(octets, whole.mac, whole.covered, whole.sequenceNumber, whole.bearer);
        var members = new ArrayList<Member>();
        members.add(new Member("securityHeaderType", Leaves.constant(whole.headerType)));
        members.add(new Member("mac", Value.of("%08x".formatted(whole.mac))));
        members.add(new Member("sequenceNumber", Value.of(whole.sequenceNumber)));
        if (verdict != null) {
            wrongMac |= verdict.wrong();
            members.add(new Member("verification", Value.of(verdict.words())));
        }
        var outer = around;
        around = new Around(whole, verdict == null ? null : verdict.direction());
        members.add(payload(whole, verdict));
        around = outer;
        return new Group(whole.protocol == Protocols.NAS_5GS ? "Security protected 5GS NAS message" : "Security protected EPS NAS message", members);
    }

    private Member payload(Secured whole, @Nullable Verdict verdict) {
        if (whole.ciphered && keys != null && verdict != null && !verdict.wrong()) {
            var plain = keys.decipher(whole.payload, whole.sequenceNumber, verdict.direction(), whole.bearer);
            var node = plain == null ? null : message(whole.protocol, plain);
            if (node != null) {
                return new Member("deciphered", node);
            }
        }
        // What is ciphered with the null algorithm is not ciphered; what is otherwise does not decode but by chance.
        var node = whole.ciphered ? exactMessage(whole.protocol, whole.payload) : message(whole.protocol, whole.payload);
        if (node != null) {
            return new Member(whole.ciphered ? "payloadReadAsNotCiphered" : "payload", node);
        }
        return new Member(whole.ciphered ? "cipheredPayload" : "payload", Value.of(whole.payload.toHex()));
    }

    private @Nullable Node exactMessage(Protocol protocol, Octets octets) {
        if (depth == DEEPEST || !protocol.isPlausible(octets)) {
            return null;
        }
        try {
            var read = Protocols.read(protocol, octets);
            return read.exact() ? message(protocol, read.message(), octets) : null;
        } catch (DecodeException e) {
            return null;
        }
    }

    /** What octets within a message are, if they are a message. */
    private @Nullable Node inner(Octets octets, Place place) {
        return switch (place.name()) {
            case "nasPdu" -> carried(isOfEps(place.message()) ? Protocols.NAS_EPS : Protocols.NAS_5GS, octets);
            case "esmMessage" -> message(Protocols.NAS_EPS, octets);
            case "nasMessageContainer" -> isOfEps(place.message()) ? null : container(octets);
            case "payloadContainer" -> isSessionManagement(place.owner()) ? message(Protocols.NAS_5GS, octets) : null;
            case "eapMessage" -> message(Protocols.EAP, octets);
            case "transfer" -> transfer(octets, place);
            case "content" -> SecurityServices.isContentOf(place.owner()) ? service(() -> SecurityServices.content(octets), octets) : null;
            case "value" -> SecurityServices.hasElements(place.message()) ? service(() -> SecurityServices.element(octets, place), octets) : null;
            case "payload" -> place.owner() instanceof SmProtectedMessage whole ? sessionMessage(whole) : null;
            default -> null;
        };
    }

    private @Nullable Node carried(Protocol protocol, Octets octets) {
        var first = within;
        within = null;
        var node = message(protocol, octets);
        carried.add(new Carried(within));
        within = first == null ? within : first;
        return node;
    }

    private @Nullable Node service(Supplier<SecurityServices.@Nullable Part> reading, Octets octets) {
        try {
            var part = reading.get();
            if (part == null) {
                return null;
            }
            return new Group(part.name(), part.content() instanceof CapabilityBlock block
                    ? List.of(new Member("capability", Value.of(SecurityServices.words(block)))) : tree.group(part.content()).members());
        } catch (DecodeException e) {
            return undecoded(octets, e);
        }
    }

    /** The message under independent SM security, whose keys are the session's: what is ciphered is not read but with the null algorithm. */
    private @Nullable Node sessionMessage(SmProtectedMessage whole) {
        return whole.headerType().isCiphered() ? exactMessage(Protocols.NAS_5GS, whole.payload()) : message(Protocols.NAS_5GS, whole.payload());
    }

    private static Node undecoded(Octets octets, DecodeException why) {
        return new Items(List.of(Value.of(octets.toHex()), Value.of("not decoded: " + Protocols.words(why))));
    }

    /** Whether the message is of EPS, by where its class lives. */
    private static boolean isOfEps(Object message) {
        var room = message.getClass().getPackageName();
        return room.contains(".s1ap") || room.contains(".eps");
    }

    private static boolean isSessionManagement(Object message) {
        return switch (message) {
            case UlNasTransport up -> up.payloadContainerType() == PayloadContainerType.N1_SM_INFORMATION;
            case DlNasTransport down -> down.payloadContainerType() == PayloadContainerType.N1_SM_INFORMATION;
            default -> false;
        };
    }

    /** A whole initial message: plain within a ciphered one, else ciphered by itself with the same COUNT (TS 24.501 §4.4.6). */
    private @Nullable Node container(Octets octets) {
        var node = message(Protocols.NAS_5GS, octets);
        if (node != null || keys == null || around == null) {
            return node;
        }
        var plain = keys.decipher(octets, around.message.sequenceNumber, around.direction, around.message.bearer);
        return plain == null ? null : message(Protocols.NAS_5GS, plain);
    }

    private @Nullable Node transfer(Octets octets, Place place) {
        var transfer = Transfers.read(place.message().getClass().getSimpleName(), place.nameInMessage(), octets);
        return transfer == null ? null : new Group(Names.words(transfer.getClass().getSimpleName()), tree.group(transfer).members());
    }

    private @Nullable Node message(Protocol protocol, Octets octets) {
        if (depth == DEEPEST || !protocol.isPlausible(octets)) {
            return null;
        }
        try {
            return message(protocol, protocol.decode(octets), octets);
        } catch (DecodeException e) {
            return octets.isEmpty() ? null : undecoded(octets, e);
        }
    }

    private Node message(Protocol protocol, Object message, Octets octets) {
        if (within == null && !(message instanceof SecurityProtectedMessage) && !(message instanceof EpsSecurityProtectedMessage)) {
            within = new Within(message, protocol.title(message));
        }
        depth++;
        try {
            return group(protocol, message, octets);
        } finally {
            depth--;
        }
    }
}
