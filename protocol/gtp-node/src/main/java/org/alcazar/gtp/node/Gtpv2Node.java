// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.node;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.alcazar.gtp.GtpDecodeException;
import org.alcazar.gtp.node.Gtpv2Answer.Why;
import org.alcazar.gtp.node.Questions.Added;
import org.alcazar.gtp.v2c.Gtpv2Packet;
import org.alcazar.gtp.v2c.Gtpv2c;
import org.alcazar.gtp.v2c.element.Cause;
import org.alcazar.gtp.v2c.message.ContextAcknowledge;
import org.alcazar.gtp.v2c.message.EchoRequest;
import org.alcazar.gtp.v2c.message.EchoResponse;
import org.alcazar.gtp.v2c.message.Gtpv2Message;
import org.alcazar.gtp.v2c.message.Gtpv2MessageType;
import org.alcazar.gtp.v2c.message.OtherMessage;
import org.alcazar.gtp.v2c.message.VersionNotSupported;
import org.alcazar.strand.World;
import org.alcazar.transport.DatagramCarrier;
import org.alcazar.transport.DatagramEndpoint;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One end of GTPv2-C: an MME's, an AMF's (N26), or an SMF's as SGW-C and PGW-C.
 *
 * <p>It reads and writes packets, answers echoes and messages that can't be read, and keeps duplicates away from its
 * {@link Gtpv2Handler}; tunnel endpoints and what they stand for are the handler's. Peers are addresses: requests to them go to where the
 * caller says.
 */
public final class Gtpv2Node implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Gtpv2Node.class);

    /** The upper half of the 24 bits is for messages that a command triggers (TS 29.274 §7.6). */
    private static final int SEQUENCE_NUMBERS = 1 << 23;

    /** Longer packets are not looked at: many times what a UE of as many bearers as there can be takes. */
    private static final int LONGEST = 32_768;

    private final Gtpv2Settings settings;
    private final World world;
    private final Gtpv2Handler handler;
    private final AtomicInteger next;
    private final Questions<Integer> requested;
    private final Questions<Remembered.Key> responded;
    private final Remembered remembered;
    private final Watches watches;
    private volatile @Nullable DatagramEndpoint endpoint;

    private final LongAdder requests = new LongAdder();
    private final LongAdder duplicates = new LongAdder();
    private final LongAdder unreadable = new LongAdder();
    private final LongAdder unknown = new LongAdder();
    private final LongAdder stray = new LongAdder();
    private final LongAdder asked = new LongAdder();
    private final LongAdder retransmissions = new LongAdder();
    private final LongAdder silence = new LongAdder();

    public Gtpv2Node(Gtpv2Settings settings, World world, Gtpv2Handler handler) {
        this.settings = settings;
        this.world = world;
        this.handler = handler;
        this.next = new AtomicInteger(world.random().nextInt());
        this.requested = new Questions<>(settings.unanswered());
        this.responded = new Questions<>(settings.unanswered());
        this.remembered = new Remembered(settings.remembered(), settings.lifetime().toNanos());
        this.watches = new Watches(world, settings.echo(), handler, this::echo);
    }

    /**
     * Begins to take packets; once.
     *
     * @return the address bound
     * @throws IOException if it can't be bound; the carrier's own words
     */
    public InetSocketAddress bind(DatagramCarrier carrier, InetSocketAddress local) throws IOException {
        var bound = carrier.bind(local, this::packet);
        endpoint = bound;
        return bound.local();
    }

    public Gtpv2Counts counts() {
        return new Gtpv2Counts(requests.sum(), duplicates.sum(), unreadable.sum(), unknown.sum(), stray.sum(), asked.sum(),
                retransmissions.sum(), silence.sum());
    }

    /**
     * Sends a request and retransmits it until it is answered. Who is answered with a Context Response owes an {@link #acknowledge}.
     *
     * @param teid the peer's tunnel endpoint, 0 if it is not known yet
     * @param then is told what became of it, once: at once where it can't be sent, else on a thread of the carrier or of timers, so it must
     *     be short and must not wait
     * @throws IllegalArgumentException if the request can't be encoded
     */
    public void ask(InetSocketAddress peer, long teid, Gtpv2Message request, Consumer<Gtpv2Answer> then) {
        send(peer, number -> Gtpv2Packet.of(teid, number, request), request.messageType(), then);
    }

    /** As {@link #ask}, and waits. Only to be called in a turn. */
    public Gtpv2Answer await(InetSocketAddress peer, long teid, Gtpv2Message request) {
        var gate = world.gate();
        var result = new AtomicReference<@Nullable Gtpv2Answer>();
        ask(peer, teid, request, answer -> {
            result.set(answer);
            gate.open();
        });
        gate.await();
        return Objects.requireNonNull(result.get());
    }

    /**
     * Acknowledges a Context Response, once; should the response come again, so does this.
     *
     * @param peer whom the request went to
     * @param response what {@link #ask} was answered
     * @param teid the peer's tunnel endpoint
     */
    public void acknowledge(InetSocketAddress peer, Gtpv2Answer.Response response, long teid, ContextAcknowledge acknowledge) {
        var packet = response.packet();
        var octets = Gtpv2c.encode(Gtpv2Packet.of(teid, packet.sequenceNumber(), acknowledge));
        var ticket = remembered.ticket(new Remembered.Key(peer, response.message().messageType(), packet.sequenceNumber()));
        if (ticket != null) {
            remembered.answer(ticket, octets);
        }
        transmit(peer, octets);
    }

    /** Sends a message that wants no answer: once. */
    public void tell(InetSocketAddress peer, long teid, Gtpv2Message message) {
        transmit(peer, Gtpv2c.encode(Gtpv2Packet.of(teid, number(), message)));
    }

    /** Follows the life of a peer by echoes, the first at once. Watching twice is watching once. */
    public void watch(InetSocketAddress peer) {
        watches.begin(peer);
    }

    /** Ends {@link #watch}. */
    public void unwatch(InetSocketAddress peer) {
        watches.end(peer);
    }

    /**
     * Takes note of a restart counter that a watched peer told in another message than an echo.
     *
     * @param restartCounter 0 to 255
     */
    public void heard(InetSocketAddress peer, int restartCounter) {
        watches.heard(peer, restartCounter);
    }

    @Override
    public void close() {
        var bound = endpoint;
        if (bound != null) {
            bound.close();
        }
        watches.endAll();
        close(requested);
        close(responded);
    }

    private static void close(Questions<?> questions) {
        for (var question : questions.close()) {
            question.cancel();
            question.then.accept(new Gtpv2Answer.None(Why.CLOSED));
        }
    }

    // What is sent and waits for its answer.

    /** A packet for the sequence number it got. */
    private interface Numbered {

        Gtpv2Packet with(int sequenceNumber);
    }

    private void echo(InetSocketAddress peer, Consumer<Gtpv2Answer> then) {
        var request = EchoRequest.builder(settings.restartCounter()).build();
        send(peer, number -> Gtpv2Packet.ofPath(number, request), request.messageType(), then);
    }

    private void send(InetSocketAddress peer, Numbered packet, int messageType, Consumer<Gtpv2Answer> then) {
        var question = new Question(peer, messageType, then);
        int number = number();
        var added = endpoint == null ? Added.CLOSED : requested.add(number, question);
        while (added == Added.TAKEN) {
            number = number();
            added = requested.add(number, question);
        }
        if (added != Added.WAITING) {
            then.accept(refused(added));
            return;
        }
        try {
            question.octets = Gtpv2c.encode(packet.with(number));
        } catch (IllegalArgumentException e) {
            requested.giveUp(number, question);
            throw e;
        }
        asked.increment();
        attempt(requested, number, question);
    }

    private int number() {
        return Math.floorMod(next.getAndIncrement(), SEQUENCE_NUMBERS);
    }

    private static Gtpv2Answer refused(Added added) {
        return new Gtpv2Answer.None(added == Added.CLOSED ? Why.CLOSED : Why.TOO_MANY);
    }

    private <K> void attempt(Questions<K> questions, K key, Question question) {
        question.attempts++;
        question.timer(world.after(settings.t3(), () -> unanswered(questions, key, question)));
        if (!questions.isOpen(key, question)) {
            question.cancel();
            return;
        }
        transmit(question.peer, question.octets);
    }

    private <K> void unanswered(Questions<K> questions, K key, Question question) {
        if (question.attempts < settings.n3()) {
            if (questions.isOpen(key, question)) {
                retransmissions.increment();
                attempt(questions, key, question);
            }
        } else if (questions.giveUp(key, question)) {
            silence.increment();
            question.then.accept(new Gtpv2Answer.None(Why.SILENCE));
        }
    }

    /** @return false if nobody waited for it */
    private static <K> boolean answered(Questions<K> questions, K key, InetSocketAddress from, int messageType, Gtpv2Answer answer) {
        var question = questions.answered(key, from, messageType);
        if (question == null) {
            return false;
        }
        question.cancel();
        question.then.accept(answer);
        return true;
    }

    void answer(Remembered.Ticket ticket, Gtpv2Packet response) {
        transmit(ticket.key.peer(), noted(ticket, response));
    }

    void answer(Remembered.Ticket ticket, Gtpv2Packet response, Consumer<Gtpv2Answer> then) {
        var peer = ticket.key.peer();
        int type = response.message().messageType();
        var question = new Question(peer, type, then);
        question.octets = noted(ticket, response);
        var key = new Remembered.Key(peer, type, response.sequenceNumber());
        var added = endpoint == null ? Added.CLOSED : responded.add(key, question);
        if (added == Added.WAITING) {
            attempt(responded, key, question);
        } else {
            then.accept(refused(added));
        }
    }

    private Octets noted(Remembered.Ticket ticket, Gtpv2Packet response) {
        var octets = Gtpv2c.encode(response);
        if (!remembered.answer(ticket, octets)) {
            throw new IllegalStateException("a request is answered once");
        }
        return octets;
    }

    private void transmit(InetSocketAddress peer, Octets octets) {
        var bound = endpoint;
        if (bound != null) {
            bound.send(peer, ByteBuffer.wrap(octets.sharedArray()));
        }
    }

    // What comes.

    private void packet(InetSocketAddress from, ByteBuffer datagram) {
        if (datagram.remaining() > LONGEST) {
            unreadable.increment();
            return;
        }
        var octets = Octets.copyOf(datagram);
        Gtpv2Packet packet;
        try {
            packet = Gtpv2c.decode(octets);
        } catch (GtpDecodeException e) {
            unreadable(from, e);
            return;
        }
        var behind = packet.piggybacked();
        if (behind == null) {
            message(from, octets, packet);
        } else {
            message(from, octets, new Gtpv2Packet(packet.teid(), packet.sequenceNumber(), packet.priority(), packet.message(), null));
            message(from, Gtpv2c.encode(behind), behind);
        }
    }

    private void message(InetSocketAddress from, Octets octets, Gtpv2Packet packet) {
        int number = packet.sequenceNumber();
        var message = packet.message();
        var type = Gtpv2MessageType.of(message.messageType());
        if (type == null || message instanceof OtherMessage) {
            unknown.increment();
            return;
        }
        var answer = new Gtpv2Answer.Response(packet);
        switch (type) {
            case ECHO_REQUEST -> {
                transmit(from, Gtpv2c.encode(Gtpv2Packet.ofPath(number, EchoResponse.builder(settings.restartCounter()).build())));
                watches.heard(from, ((EchoRequest) message).recovery());
            }
            case CONTEXT_RESPONSE -> contextResponse(new Remembered.Key(from, type.value(), number), octets, answer);
            case CONTEXT_ACKNOWLEDGE -> {
                var key = new Remembered.Key(from, Gtpv2MessageType.CONTEXT_RESPONSE.value(), number);
                countStray(answered(responded, key, from, type.value(), answer));
            }
            case CREATE_SESSION_REQUEST, MODIFY_BEARER_REQUEST, DELETE_SESSION_REQUEST, CHANGE_NOTIFICATION_REQUEST, DELETE_BEARER_COMMAND,
                    BEARER_RESOURCE_COMMAND, CREATE_BEARER_REQUEST, UPDATE_BEARER_REQUEST, DELETE_BEARER_REQUEST,
                    DOWNLINK_DATA_NOTIFICATION_FAILURE_INDICATION, IDENTIFICATION_REQUEST, CONTEXT_REQUEST, FORWARD_RELOCATION_REQUEST,
                    FORWARD_RELOCATION_COMPLETE_NOTIFICATION,
                    RELOCATION_CANCEL_REQUEST, RELEASE_ACCESS_BEARERS_REQUEST, DOWNLINK_DATA_NOTIFICATION ->
                    request(new Remembered.Key(from, type.value(), number), octets, packet);
            case ECHO_RESPONSE, VERSION_NOT_SUPPORTED, CREATE_SESSION_RESPONSE, MODIFY_BEARER_RESPONSE, DELETE_SESSION_RESPONSE,
                    CHANGE_NOTIFICATION_RESPONSE, DELETE_BEARER_FAILURE_INDICATION, BEARER_RESOURCE_FAILURE_INDICATION, CREATE_BEARER_RESPONSE,
                    UPDATE_BEARER_RESPONSE, DELETE_BEARER_RESPONSE, IDENTIFICATION_RESPONSE, FORWARD_RELOCATION_RESPONSE,
                    FORWARD_RELOCATION_COMPLETE_ACKNOWLEDGE,
                    RELOCATION_CANCEL_RESPONSE, RELEASE_ACCESS_BEARERS_RESPONSE, DOWNLINK_DATA_NOTIFICATION_ACKNOWLEDGE ->
                    countStray(answered(requested, number, from, type.value(), answer));
        }
    }

    private void request(Remembered.Key key, Octets octets, Gtpv2Packet packet) {
        switch (remembered.note(key, octets, world.nanos())) {
            case Remembered.Fresh(var ticket) -> {
                requests.increment();
                handler.request(new Gtpv2Request(this, ticket, packet));
            }
            case Remembered.Pending() -> duplicates.increment();
            case Remembered.Answered(var response) -> {
                duplicates.increment();
                transmit(key.peer(), response);
            }
        }
    }

    /** It may come again while its acknowledgement is on the way, or lost. */
    private void contextResponse(Remembered.Key key, Octets octets, Gtpv2Answer.Response answer) {
        var question = requested.answered(key.sequenceNumber(), key.peer(), key.messageType());
        if (question != null) {
            question.cancel();
            remembered.note(key, octets, world.nanos());
            question.then.accept(answer);
            return;
        }
        switch (remembered.find(key, octets)) {
            case Remembered.Answered(var acknowledge) -> {
                duplicates.increment();
                transmit(key.peer(), acknowledge);
            }
            case Remembered.Pending() -> duplicates.increment();
            case Remembered.Fresh _ -> throw new IllegalStateException("only what is noted is fresh");
            case null -> stray.increment();
        }
    }

    private void unreadable(InetSocketAddress from, GtpDecodeException fault) {
        unreadable.increment();
        LOG.debug("from {}: {}", from, fault.getMessage());
        var number = fault.sequenceNumber();
        switch (fault.reply()) {
            case VERSION_NOT_SUPPORTED -> transmit(from, Gtpv2c.encode(Gtpv2Packet.ofPath(number == null ? 0 : number,
                    VersionNotSupported.of())));
            case REJECT -> refuse(from, fault);
            case NONE -> {
                if (number != null) {
                    unreadableAnswer(from, number, fault);
                }
            }
            // Of the user plane only.
            case SUPPORTED_EXTENSION_HEADERS -> { }
        }
    }

    private void refuse(InetSocketAddress from, GtpDecodeException fault) {
        var refusal = Refusals.of(fault.messageType(), Cause.of(fault.cause(), fault.offendingIe()));
        var number = fault.sequenceNumber();
        if (refusal != null && number != null) {
            var teid = fault.teid();
            transmit(from, Gtpv2c.encode(Gtpv2Packet.of(teid == null ? 0 : handler.remoteTeid(from, teid), number, refusal)));
        }
    }

    /** A message that waits ends with an answer that can't be read, since no better one will come (TS 29.274 §7.7). */
    private void unreadableAnswer(InetSocketAddress from, int number, GtpDecodeException fault) {
        int type = fault.messageType();
        var answer = new Gtpv2Answer.Unreadable(fault);
        var key = new Remembered.Key(from, Gtpv2MessageType.CONTEXT_RESPONSE.value(), number);
        countStray(type == Gtpv2MessageType.CONTEXT_ACKNOWLEDGE.value() ? answered(responded, key, from, type, answer)
                : answered(requested, number, from, type, answer));
    }

    private void countStray(boolean awaited) {
        if (!awaited) {
            stray.increment();
        }
    }
}
