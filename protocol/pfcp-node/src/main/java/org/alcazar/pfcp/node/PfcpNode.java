// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.node;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.alcazar.pfcp.Pfcp;
import org.alcazar.pfcp.PfcpDecodeException;
import org.alcazar.pfcp.PfcpPdu;
import org.alcazar.pfcp.element.NodeId;
import org.alcazar.pfcp.message.HeartbeatRequest;
import org.alcazar.pfcp.message.HeartbeatResponse;
import org.alcazar.pfcp.message.NodeMessage;
import org.alcazar.pfcp.message.PfcpMessage;
import org.alcazar.pfcp.message.SessionMessage;
import org.alcazar.pfcp.node.PfcpAnswer.Why;
import org.alcazar.pfcp.node.Questions.Question;
import org.alcazar.strand.World;
import org.alcazar.transport.DatagramCarrier;
import org.alcazar.transport.DatagramEndpoint;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One end of PFCP: an SMF's or a UPF's.
 *
 * <p>It reads and writes packets, answers heartbeats and messages that can't be read, and keeps duplicates away from its
 * {@link PfcpHandler}; associations and sessions are the handler's. Peers are addresses: requests to them go to where the caller says.
 */
public final class PfcpNode implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PfcpNode.class);

    /** Messages taken of one packet; the standard's bundles hold one message for each session, and no more is offered. */
    private static final int BUNDLED = 32;

    /** Longer packets are not looked at: twice what a session of as many rules as are of use takes. */
    private static final int LONGEST = 32_768;

    private final PfcpSettings settings;
    private final World world;
    private final PfcpHandler handler;
    private final Instant recoveryTimeStamp;
    private final Questions questions;
    private final Remembered remembered;
    private final Map<InetSocketAddress, Watch> watches = new ConcurrentHashMap<>();
    private volatile @Nullable DatagramEndpoint endpoint;

    private final LongAdder requests = new LongAdder();
    private final LongAdder duplicates = new LongAdder();
    private final LongAdder unreadable = new LongAdder();
    private final LongAdder stray = new LongAdder();
    private final LongAdder asked = new LongAdder();
    private final LongAdder retransmissions = new LongAdder();
    private final LongAdder silence = new LongAdder();

    /** A peer whose life is followed. */
    private static final class Watch {

        final Instant recoveryTimeStamp;
        World.@Nullable Timer timer;

        Watch(Instant recoveryTimeStamp) {
            this.recoveryTimeStamp = recoveryTimeStamp;
        }
    }

    public PfcpNode(PfcpSettings settings, World world, PfcpHandler handler) {
        this.settings = settings;
        this.world = world;
        this.handler = handler;
        this.recoveryTimeStamp = world.now().truncatedTo(ChronoUnit.SECONDS);
        this.questions = new Questions(settings.unanswered(), world.random().nextInt());
        this.remembered = new Remembered(settings.remembered(), settings.lifetime().toNanos());
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

    public NodeId nodeId() {
        return settings.nodeId();
    }

    /** When this node began, in whole seconds: what peers tell a restart by. */
    public Instant recoveryTimeStamp() {
        return recoveryTimeStamp;
    }

    public PfcpCounts counts() {
        return new PfcpCounts(requests.sum(), duplicates.sum(), unreadable.sum(), stray.sum(), asked.sum(), retransmissions.sum(),
                silence.sum());
    }

    /**
     * Sends a node's request and retransmits it until it is answered.
     *
     * @param then is told what became of it, once: at once where it can't be sent, else on a thread of the carrier or of timers, so it must
     *     be short and must not wait
     */
    public void ask(InetSocketAddress peer, NodeMessage request, Consumer<PfcpAnswer> then) {
        send(peer, 0, request, then);
    }

    /**
     * Sends a session's request and retransmits it until it is answered.
     *
     * @param remoteSeid the peer's end of the session, 0 if it is not known yet
     * @param then as above
     */
    public void ask(InetSocketAddress peer, long remoteSeid, SessionMessage request, Consumer<PfcpAnswer> then) {
        send(peer, remoteSeid, request, then);
    }

    /** As {@link #ask(InetSocketAddress, NodeMessage, Consumer)}, and waits. Only to be called in a turn. */
    public PfcpAnswer await(InetSocketAddress peer, NodeMessage request) {
        return await(then -> ask(peer, request, then));
    }

    /** As {@link #ask(InetSocketAddress, long, SessionMessage, Consumer)}, and waits. Only to be called in a turn. */
    public PfcpAnswer await(InetSocketAddress peer, long remoteSeid, SessionMessage request) {
        return await(then -> ask(peer, remoteSeid, request, then));
    }

    private PfcpAnswer await(Consumer<Consumer<PfcpAnswer>> asking) {
        var gate = world.gate();
        var result = new AtomicReference<@Nullable PfcpAnswer>();
        asking.accept(answer -> {
            result.set(answer);
            gate.open();
        });
        gate.await();
        return Objects.requireNonNull(result.get());
    }

    /**
     * Follows the life of a peer: sends it heartbeats, and notices when it has begun anew. For as long as there is an association.
     *
     * @param itsRecoveryTimeStamp what the peer said at the association's setup
     */
    public void watch(InetSocketAddress peer, Instant itsRecoveryTimeStamp) {
        var watch = new Watch(itsRecoveryTimeStamp);
        replace(peer, watch);
        beatLater(peer, watch);
    }

    /** Ends {@link #watch}. */
    public void unwatch(InetSocketAddress peer) {
        replace(peer, null);
    }

    @Override
    public void close() {
        var bound = endpoint;
        if (bound != null) {
            bound.close();
        }
        watches.keySet().forEach(this::unwatch);
        for (var question : questions.close()) {
            cancel(question);
            question.then.accept(new PfcpAnswer.None(Why.CLOSED));
        }
    }

    // What is asked.

    private void send(InetSocketAddress peer, long seid, PfcpMessage request, Consumer<PfcpAnswer> then) {
        var question = new Question(peer, request.messageType(), then);
        var number = endpoint == null ? null : questions.add(question);
        if (number == null) {
            then.accept(new PfcpAnswer.None(endpoint == null || questions.isClosed() ? Why.CLOSED : Why.TOO_MANY));
            return;
        }
        try {
            question.octets = Pfcp.encode(new PfcpPdu(seid, number, null, false, request));
        } catch (IllegalArgumentException e) {
            questions.giveUp(number, question);
            throw e;
        }
        asked.increment();
        attempt(number, question);
    }

    private void attempt(int number, Question question) {
        question.attempts++;
        synchronized (question) {
            if (!questions.isOpen(number, question)) {
                return;
            }
            question.timer = world.after(settings.t1(), () -> unanswered(number, question));
        }
        transmit(question.peer, question.octets);
    }

    private void unanswered(int number, Question question) {
        if (question.attempts < settings.n1()) {
            if (questions.isOpen(number, question)) {
                retransmissions.increment();
                attempt(number, question);
            }
        } else if (questions.giveUp(number, question)) {
            silence.increment();
            question.then.accept(new PfcpAnswer.None(Why.SILENCE));
        }
    }

    private static void cancel(Question question) {
        synchronized (question) {
            if (question.timer != null) {
                question.timer.cancel();
            }
        }
    }

    private void answered(InetSocketAddress from, int number, int messageType, PfcpAnswer answer) {
        var question = questions.answered(number, from, messageType);
        if (question == null) {
            stray.increment();
            return;
        }
        cancel(question);
        question.then.accept(answer);
    }

    // What comes.

    private void packet(InetSocketAddress from, ByteBuffer datagram) {
        if (datagram.remaining() > LONGEST) {
            unreadable.increment();
            return;
        }
        var packet = Octets.copyOf(datagram);
        int taken = 0;
        for (var octets : Pfcp.split(packet)) {
            if (taken++ == BUNDLED) {
                return;
            }
            message(from, octets);
        }
    }

    private void message(InetSocketAddress from, Octets octets) {
        PfcpPdu pdu;
        try {
            pdu = Pfcp.decode(octets);
        } catch (PfcpDecodeException e) {
            unreadable(from, e);
            return;
        }
        int type = pdu.message().messageType().value();
        if (!pdu.message().messageType().isRequest()) {
            answered(from, pdu.sequenceNumber(), type, new PfcpAnswer.Response(pdu));
        } else if (pdu.message() instanceof HeartbeatRequest heartbeat) {
            transmit(from, Pfcp.encode(PfcpPdu.of(pdu.sequenceNumber(), new HeartbeatResponse(recoveryTimeStamp))));
            heard(from, heartbeat.recoveryTimeStamp());
        } else {
            request(new Remembered.Key(from, type, pdu.sequenceNumber()), octets, pdu);
        }
    }

    private void request(Remembered.Key key, Octets octets, PfcpPdu pdu) {
        switch (remembered.note(key, octets, world.nanos())) {
            case Remembered.Fresh(var ticket) -> {
                requests.increment();
                handler.request(new PfcpRequest(this, ticket, pdu));
            }
            case Remembered.Pending() -> duplicates.increment();
            case Remembered.Answered(var response) -> {
                duplicates.increment();
                transmit(key.peer(), response);
            }
        }
    }

    private void unreadable(InetSocketAddress from, PfcpDecodeException fault) {
        unreadable.increment();
        LOG.debug("from {}: {}", from, fault.getMessage());
        switch (fault.reaction()) {
            case END_TRANSACTION -> answered(from, fault.sequenceNumber(), fault.messageType(), new PfcpAnswer.Unreadable(fault));
            case DISCARD, VERSION_NOT_SUPPORTED, REJECT -> {
                var answer = Pfcp.answer(fault, settings.nodeId(), handler.remoteSeid(from, fault.seid()));
                if (answer != null) {
                    transmit(from, Pfcp.encode(answer));
                }
            }
        }
    }

    void answer(Remembered.Ticket ticket, PfcpPdu response) {
        var octets = Pfcp.encode(response);
        if (!remembered.answer(ticket, octets)) {
            throw new IllegalStateException("a request is answered once");
        }
        transmit(ticket.key.peer(), octets);
    }

    private void transmit(InetSocketAddress peer, Octets octets) {
        var bound = endpoint;
        if (bound != null) {
            bound.send(peer, ByteBuffer.wrap(octets.sharedArray()));
        }
    }

    // Heartbeats.

    private void beatLater(InetSocketAddress peer, Watch watch) {
        if (settings.heartbeat().isZero()) {
            return;
        }
        synchronized (watch) {
            watch.timer = world.after(settings.heartbeat(), () -> beat(peer, watch));
        }
    }

    private void beat(InetSocketAddress peer, Watch watch) {
        if (watches.get(peer) == watch) {
            ask(peer, new HeartbeatRequest(recoveryTimeStamp), answer -> beaten(peer, watch, answer));
        }
    }

    private void beaten(InetSocketAddress peer, Watch watch, PfcpAnswer answer) {
        if (watches.get(peer) != watch) {
            return;
        }
        switch (answer) {
            case PfcpAnswer.Response(var pdu) when pdu.message() instanceof HeartbeatResponse response -> {
                if (!heard(peer, response.recoveryTimeStamp())) {
                    beatLater(peer, watch);
                }
            }
            case PfcpAnswer.None(var why) when why != Why.TOO_MANY -> {
                if (why == Why.SILENCE && watches.remove(peer, watch)) {
                    handler.lost(peer);
                }
            }
            // Something answers, and our own crowd is no fault of the peer's.
            case PfcpAnswer.Response _, PfcpAnswer.Unreadable _, PfcpAnswer.None _ -> beatLater(peer, watch);
        }
    }

    /** @return whether the peer has begun anew, and is watched anew */
    private boolean heard(InetSocketAddress peer, @Nullable Instant itsRecoveryTimeStamp) {
        var watch = watches.get(peer);
        if (watch == null || itsRecoveryTimeStamp == null || !itsRecoveryTimeStamp.isAfter(watch.recoveryTimeStamp)) {
            return false;
        }
        var anew = new Watch(itsRecoveryTimeStamp);
        if (!watches.replace(peer, watch, anew)) {
            return false;
        }
        cancel(watch);
        beatLater(peer, anew);
        handler.restarted(peer, itsRecoveryTimeStamp);
        return true;
    }

    private void replace(InetSocketAddress peer, @Nullable Watch watch) {
        var former = watch == null ? watches.remove(peer) : watches.put(peer, watch);
        if (former != null) {
            cancel(former);
        }
    }

    private static void cancel(Watch watch) {
        synchronized (watch) {
            if (watch.timer != null) {
                watch.timer.cancel();
            }
        }
    }
}
