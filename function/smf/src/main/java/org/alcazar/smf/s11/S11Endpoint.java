// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.s11;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.alcazar.gtp.OffendingIe;
import org.alcazar.gtp.node.Gtpv2Answer;
import org.alcazar.gtp.node.Gtpv2Handler;
import org.alcazar.gtp.node.Gtpv2Node;
import org.alcazar.gtp.node.Gtpv2Request;
import org.alcazar.gtp.node.Gtpv2Settings;
import org.alcazar.gtp.v2c.codec.Elements;
import org.alcazar.gtp.v2c.element.Cause;
import org.alcazar.gtp.v2c.element.FTeid;
import org.alcazar.gtp.v2c.message.CreateSessionRequest;
import org.alcazar.gtp.v2c.message.DeleteSessionRequest;
import org.alcazar.gtp.v2c.message.DownlinkDataNotificationFailureIndication;
import org.alcazar.gtp.v2c.message.Gtpv2Message;
import org.alcazar.gtp.v2c.message.ModifyBearerRequest;
import org.alcazar.gtp.v2c.message.ReleaseAccessBearersRequest;
import org.alcazar.smf.S11Settings;
import org.alcazar.smf.context.EpsBearer;
import org.alcazar.smf.event.Drop;
import org.alcazar.smf.event.SmfEvent;
import org.alcazar.smf.event.SmfEvents;
import org.alcazar.strand.World;
import org.alcazar.transport.DatagramCarrier;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The SMF's end of S11: who may speak to it, the tunnels of UEs, and to which session a message goes.
 *
 * <p>Only configured MMEs are listened to. A tunnel is found by a number that cannot be guessed, and is that MME's only; to another it is as if it
 * were not there.
 */
public final class S11Endpoint implements Gtpv2Handler, AutoCloseable {

    /** PDN connections that are being looked up; beyond, the MME is told that there is congestion. */
    private static final int MOST_BEGINNING = 1024;

    private final S11Settings settings;
    private final World world;
    private final SmfEvents events;
    private final PdnConnections connections;
    private final AtomicInteger beginning = new AtomicInteger();
    private volatile @Nullable Gtpv2Node node;
    private volatile int life;

    // Guarded by this.
    private final Map<Long, MmeTunnel> tunnels = new HashMap<>();
    private final Map<End, MmeTunnel> byEnd = new HashMap<>();

    /** The MME's end of a UE's tunnel. */
    private record End(String imsi, InetSocketAddress mme, long teid) {

        static End of(MmeTunnel tunnel) {
            return new End(tunnel.imsi(), tunnel.mme(), tunnel.mmeTeid());
        }
    }

    public S11Endpoint(S11Settings settings, World world, SmfEvents events, PdnConnections connections) {
        this.settings = settings;
        this.world = world;
        this.events = events;
        this.connections = connections;
    }

    /**
     * Begins to listen.
     *
     * @param number of this life of the SMF, 0 to 255; another than that of the one before
     * @return the address bound
     * @throws IOException if it can't be bound; the carrier's own words
     */
    public InetSocketAddress start(DatagramCarrier carrier, InetSocketAddress local, int number) throws IOException {
        life = number;
        var begun = new Gtpv2Node(Gtpv2Settings.of(number).attempts(settings.t3(), settings.n3()), world, this);
        node = begun;
        return begun.bind(carrier, local);
    }

    /** The number of this life, which MMEs see by that the SMF began anew. */
    public int recovery() {
        return life;
    }

    /** The end of a tunnel here, as an interface of the kind given. */
    public FTeid end(int interfaceType, long teid) {
        return FTeid.of(interfaceType, teid, Octets.wrap(settings.address().getAddress()));
    }

    /** Whether an end of a tunnel is at this SMF. */
    public boolean isOwn(FTeid end) {
        return settings.address().equals(address(end));
    }

    /** Asks an MME, or tells it that packets wait for its UE. @param then as {@link Gtpv2Node#ask} says */
    public void ask(MmeTunnel tunnel, Gtpv2Message request, Consumer<Gtpv2Answer> then) {
        sent(tunnel.mme(), request);
        Objects.requireNonNull(node).ask(tunnel.mme(), tunnel.mmeTeid(), request, then);
    }

    /** The MME has this PDN connection, or a dedicated bearer of it, from now on. */
    public synchronized void attach(MmeTunnel tunnel, int ebi, PdnConnection connection) {
        tunnel.put(ebi, connection);
        tunnels.put(tunnel.teid(), tunnel);
        byEnd.put(End.of(tunnel), tunnel);
    }

    /** The MME has this dedicated bearer no longer. */
    public synchronized void detach(MmeTunnel tunnel, int ebi, PdnConnection connection) {
        tunnel.remove(ebi, connection);
    }

    /** Whether a bearer of the UE has this identity. */
    public boolean isTaken(MmeTunnel tunnel, int ebi) {
        return tunnel.of(ebi) != null;
    }

    /** The MME has this PDN connection no longer; the tunnel ends with the last. */
    public synchronized void detach(MmeTunnel tunnel, PdnConnection connection) {
        tunnel.remove(connection);
        discard(tunnel);
    }

    /** Ends a tunnel that nothing came of. */
    public synchronized void discard(MmeTunnel tunnel) {
        if (tunnel.isEmpty()) {
            tunnels.remove(tunnel.teid(), tunnel);
            byEnd.remove(End.of(tunnel), tunnel);
        }
    }

    /** How many UEs there are at MMEs. */
    public synchronized int tunnels() {
        return tunnels.size();
    }

    // What comes

    @Override
    public void request(Gtpv2Request request) {
        var from = request.from().getAddress();
        var message = request.message();
        if (!settings.mmes().contains(from)) {
            drop(Drop.S11_FOREIGN, message.getClass().getSimpleName() + " of " + from.getHostAddress());
            return;
        }
        events.on(new SmfEvent.S11Received(from.getHostAddress(), message));
        switch (message) {
            case CreateSessionRequest create -> begin(request, create);
            case ModifyBearerRequest modify -> one(request, modify.bearersToModify().isEmpty() ? null : modify.bearersToModify().getFirst().ebi());
            case DeleteSessionRequest delete -> one(request, delete.linkedEbi());
            case ReleaseAccessBearersRequest release -> all(request);
            case DownlinkDataNotificationFailureIndication failure -> all(request);
            default -> drop(Drop.S11_UNEXPECTED, message.getClass().getSimpleName());
        }
    }

    /** What concerns one PDN connection: that of the bearer named, or the only one there is. */
    private void one(Gtpv2Request request, @Nullable Integer ebi) {
        var tunnel = of(request.from(), request.teid());
        var all = tunnel == null ? List.<PdnConnection>of() : tunnel.all();
        var connection = tunnel == null ? null : ebi != null ? tunnel.of(ebi) : all.size() == 1 ? all.getFirst() : null;
        if (tunnel == null || connection == null) {
            notFound(request);
        } else {
            hand(connection, new S11Call(request, tunnel, 1));
        }
    }

    private void all(Gtpv2Request request) {
        var tunnel = of(request.from(), request.teid());
        var all = tunnel == null ? List.<PdnConnection>of() : tunnel.all();
        if (tunnel == null || all.isEmpty()) {
            notFound(request);
            return;
        }
        var call = new S11Call(request, tunnel, all.size());
        all.forEach(connection -> hand(connection, call));
    }

    private void hand(PdnConnection connection, S11Call call) {
        switch (connection.tell(call)) {
            case ACCEPTED -> { }
            case FULL -> {
                events.on(new SmfEvent.Dropped(connection.key(), Drop.MAILBOX_FULL, call.message().getClass().getSimpleName()));
                refuse(call, Cause.of(Cause.GTPC_ENTITY_CONGESTION));
            }
            case CLOSED -> refuse(call, Cause.of(Cause.CONTEXT_NOT_FOUND));
        }
    }

    private void notFound(Gtpv2Request request) {
        drop(Drop.S11_UNKNOWN_TUNNEL, request.message().getClass().getSimpleName() + " of " + request.from().getAddress().getHostAddress());
        var refusal = Refusal.of(request.message(), Cause.of(Cause.CONTEXT_NOT_FOUND));
        if (refusal != null && request.isAnswered()) {
            sent(request.from(), refusal);
            request.answer(0, refusal);
        }
    }

    private void begin(Gtpv2Request request, CreateSessionRequest create) {
        if (beginning.incrementAndGet() > MOST_BEGINNING) {
            beginning.decrementAndGet();
            request.answer(create.sender().teid(), Refusal.ofCreation(Cause.of(Cause.GTPC_ENTITY_CONGESTION)));
            return;
        }
        world.turn(() -> {
            try {
                create(request, create);
            } finally {
                beginning.decrementAndGet();
            }
        });
    }

    private void create(Gtpv2Request request, CreateSessionRequest create) {
        var fault = fault(create);
        var imsi = create.imsi();
        if (fault != null || imsi == null) {
            var refusal = Refusal.ofCreation(fault == null ? Cause.of(Cause.CONDITIONAL_IE_MISSING) : fault);
            sent(request.from(), refusal);
            request.answer(create.sender().teid(), refusal);
            return;
        }
        var mme = new InetSocketAddress(Objects.requireNonNull(address(create.sender())), settings.mmePort());
        var running = node;
        if (running != null) {
            running.watch(mme);
            if (create.recovery() != null) {
                running.heard(mme, create.recovery());
            }
        }
        var tunnel = open(request, imsi.digits(), mme, create.sender().teid());
        if (tunnel == null) {
            notFound(request);
            return;
        }
        connections.create(new S11Call(request, tunnel, 1), create);
    }

    private @Nullable Cause fault(CreateSessionRequest create) {
        if (create.imsi() == null) {
            return Cause.of(Cause.CONDITIONAL_IE_MISSING, new OffendingIe(Elements.IMSI.number(), 0));
        }
        var mme = address(create.sender());
        if (create.sender().interfaceType() != FTeid.S11_MME || create.sender().teid() == 0 || mme == null) {
            return Cause.of(Cause.MANDATORY_IE_INCORRECT, new OffendingIe(Elements.F_TEID.number(), 0));
        }
        if (!settings.mmes().contains(mme)) {
            return Cause.of(Cause.INVALID_PEER);
        }
        var pgw = create.pgw();
        if (pgw != null && !isOwn(pgw)) {
            // There is a PGW in this house only.
            return Cause.of(Cause.SERVICE_NOT_SUPPORTED);
        }
        if ((pgw == null || pgw.teid() == 0) && create.servingNetwork() == null) {
            return Cause.of(Cause.CONDITIONAL_IE_MISSING, new OffendingIe(Elements.SERVING_NETWORK.number(), 0));
        }
        int ebi = create.bearersToCreate().getFirst().ebi();
        return ebi < EpsBearer.FIRST_EBI || ebi > EpsBearer.LAST_EBI
                ? Cause.of(Cause.MANDATORY_IE_INCORRECT, new OffendingIe(Elements.BEARER_CONTEXT.number(), 0)) : null;
    }

    /** The tunnel that the request came by, or a new one; null if it names one that is not this UE's. */
    private synchronized @Nullable MmeTunnel open(Gtpv2Request request, String imsi, InetSocketAddress mme, long mmeTeid) {
        if (request.teid() != 0) {
            var named = of(request.from(), request.teid());
            if (named == null || !named.imsi().equals(imsi) || !named.mme().equals(mme)) {
                return null;
            }
            byEnd.remove(End.of(named), named);
            named.mmeTeid(mmeTeid);
            byEnd.put(End.of(named), named);
            return named;
        }
        var there = byEnd.get(new End(imsi, mme, mmeTeid));
        if (there != null) {
            return there;
        }
        while (true) {
            long teid = world.random().nextLong() & 0xffff_ffffL;
            var tunnel = new MmeTunnel(teid, imsi, mme, mmeTeid);
            if (teid != 0 && tunnels.putIfAbsent(teid, tunnel) == null) {
                byEnd.put(End.of(tunnel), tunnel);
                return tunnel;
            }
        }
    }

    private synchronized @Nullable MmeTunnel of(InetSocketAddress from, long teid) {
        var tunnel = tunnels.get(teid);
        return tunnel != null && tunnel.mme().getAddress().equals(from.getAddress()) ? tunnel : null;
    }

    @Override
    public long remoteTeid(InetSocketAddress peer, long teid) {
        var tunnel = of(peer, teid);
        return tunnel == null ? 0 : tunnel.mmeTeid();
    }

    /** What it had by its tunnels is gone with it (TS 23.007 §14.1A.1). */
    @Override
    public void restarted(InetSocketAddress peer) {
        events.on(new SmfEvent.MmeRestarted(peer.getAddress().getHostAddress()));
        List<MmeTunnel> its;
        synchronized (this) {
            its = tunnels.values().stream().filter(tunnel -> tunnel.mme().equals(peer)).toList();
        }
        its.forEach(tunnel -> tunnel.all().forEach(connection -> connection.restarted(tunnel)));
    }

    /** What is refused to an MME by a session that cannot even look at it. */
    private void refuse(S11Call call, Cause cause) {
        var refusal = Refusal.of(call.message(), cause);
        if (refusal != null) {
            sent(call.tunnel().mme(), refusal);
            call.answer(refusal);
        }
    }

    /** For the trace: what goes to an MME. */
    public void sent(InetSocketAddress mme, Gtpv2Message message) {
        events.on(new SmfEvent.S11Sent(mme.getAddress().getHostAddress(), message));
    }

    private void drop(Drop reason, String detail) {
        events.on(new SmfEvent.Dropped(null, reason, detail));
    }

    /** Where an end of a tunnel is, by IPv4 before IPv6; null if it does not say. */
    public static @Nullable InetAddress address(FTeid end) {
        var octets = end.ipv4() != null ? end.ipv4() : end.ipv6();
        try {
            return octets == null ? null : InetAddress.getByAddress(octets.toArray());
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address of " + octets.length() + " octets", e);
        }
    }

    @Override
    public void close() {
        var running = node;
        if (running != null) {
            running.close();
        }
    }
}
