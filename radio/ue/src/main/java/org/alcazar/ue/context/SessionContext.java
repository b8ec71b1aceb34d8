// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.context;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.alcazar.nas.element.Dnn;
import org.alcazar.nas.element.PduAddress;
import org.alcazar.nas.element.PduSessionType;
import org.alcazar.nas.element.ProtocolConfigurationOptions;
import org.alcazar.nas.element.SessionAmbr;
import org.alcazar.nas.element.Snssai;
import org.alcazar.nas.element.SscMode;
import org.alcazar.nas.eps.SessionOptions;
import org.alcazar.nas.eps.element.ApnAmbr;
import org.alcazar.nas.eps.element.PdnAddress;
import org.alcazar.nas.eps.element.PdnType;
import org.alcazar.nas.eps.message.ActivateDefaultEpsBearerContextRequest;
import org.alcazar.nas.message.PduSessionEstablishmentAccept;
import org.alcazar.strand.World;
import org.alcazar.ue.eap.EapPeer;
import org.alcazar.ue.radio.Bearer;
import org.alcazar.ue.session.PduSession;
import org.alcazar.ue.session.QosRules;
import org.alcazar.ue.session.SessionRequest;
import org.alcazar.ue.session.SessionState;
import org.alcazar.ue.traffic.RouterDiscovery;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * What a UE remembers of a PDU session. Signalling changes it on the UE's strand; packets come and go on whatever thread has them; what both
 * touch is guarded here.
 */
public final class SessionContext implements PduSession {

    /** Packets that wait for the user plane, at most. */
    private static final int WAITING = 64;
    /** Router Solicitations, and how long each waits for its answer (RFC 4861 §10). */
    private static final int SOLICITATIONS = 3;
    private static final Duration SOLICITATION_INTERVAL = Duration.ofSeconds(4);
    private static final Octets LINK_LOCAL = Octets.fromHex("fe80000000000000");

    private final World world;
    private final int id;
    private final SessionRequest request;
    private final Runnable dataPending;
    private final @Nullable EapPeer eap;

    // Guarded by this.
    private SessionState state = SessionState.ACTIVE_PENDING;
    private PduSessionType type;
    private SscMode sscMode;
    private @Nullable Dnn dnn;
    private @Nullable Snssai snssai;
    private @Nullable SessionAmbr ambr;
    private @Nullable PduAddress address;
    private @Nullable Octets prefix;
    private @Nullable ProtocolConfigurationOptions options;
    private @Nullable Integer advertisedMtu;
    private QosRules rules = QosRules.NONE;
    private @Nullable Integer ebi;
    private @Nullable Uplink uplink;
    private @Nullable Bearer bearer;
    private @Nullable ArrayDeque<Octets> waiting;
    private boolean asked;
    private boolean solicited;
    private @Nullable Consumer<Octets> receiver;
    private long packetsSent;
    private long octetsSent;
    private long packetsReceived;
    private long octetsReceived;
    private long dropped;

    /** @param dataPending asks the UE for the session's user plane; from any thread */
    public SessionContext(World world, int id, SessionRequest request, Runnable dataPending) {
        this.world = world;
        this.id = id;
        this.request = request;
        this.dataPending = dataPending;
        eap = request.eap() == null ? null : new EapPeer(request.eap(), world.random());
        type = request.type();
        sscMode = request.sscMode();
        dnn = request.dnn();
        snssai = request.snssai();
    }

    /** The user's end of the data network's authentication; null for a UE that has none. Of the strand. */
    public @Nullable EapPeer eap() {
        return eap;
    }

    // What signalling says

    /** The network accepted: the session is there. */
    public void accepted(PduSessionEstablishmentAccept accept, QosRules taken) {
        synchronized (this) {
            type = accept.pduSessionType();
            sscMode = accept.sscMode();
            dnn = accept.dnn() == null ? dnn : accept.dnn();
            snssai = accept.snssai() == null ? snssai : accept.snssai();
            ambr = accept.sessionAmbr();
            address = accept.pduAddress();
            options = accept.protocolConfigurationOptions();
            var mapped = accept.mappedEpsBearerContexts();
            ebi = mapped == null || mapped.isEmpty() ? ebi : Integer.valueOf(mapped.getFirst().ebi());
            rules = taken;
            state = SessionState.ACTIVE;
        }
        userPlane();
    }

    /**
     * The network accepted, in EPS: the session is there, and is told as far as there is anything to tell what it will be in 5GS (TS 24.301
     * §6.4.1.3).
     *
     * @return false if it is not what was asked for; nothing is changed then
     */
    public boolean connected(ActivateDefaultEpsBearerContextRequest activation) {
        var given = typeOf(activation.pdnAddress().type());
        boolean asked = given == request.type()
                || request.type() == PduSessionType.IPV4V6 && (given == PduSessionType.IPV4 || given == PduSessionType.IPV6);
        if (!asked) {
            return false;
        }
        synchronized (this) {
            type = given;
            dnn = activation.apn();
            ebi = activation.epsBearerIdentity();
            address = addressOf(activation.pdnAddress());
            state = SessionState.ACTIVE;
            learn(activation.apnAmbr(), activation.pco() == null ? activation.extendedPco() : activation.pco());
        }
        userPlane();
        return true;
    }

    /** The network changed it, in EPS. */
    public synchronized void changed(@Nullable ApnAmbr apnAmbr, @Nullable ProtocolConfigurationOptions told) {
        learn(apnAmbr, told);
    }

    private void learn(@Nullable ApnAmbr apnAmbr, @Nullable ProtocolConfigurationOptions told) {
        ambr = apnAmbr == null ? ambr : SessionAmbr.of(apnAmbr.downlinkRate(), apnAmbr.uplinkRate());
        if (told == null) {
            return;
        }
        options = told;
        var slice = SessionOptions.snssai(told);
        snssai = slice == null ? snssai : slice;
        var rate = SessionOptions.sessionAmbr(told);
        ambr = rate == null ? ambr : rate;
        var operations = SessionOptions.qosRules(told);
        if (operations != null && QosRules.NONE.changed(operations) instanceof QosRules.Change.Accepted(var taken)) {
            rules = taken;
        }
    }

    private static PduSessionType typeOf(PdnType pdn) {
        return switch (pdn) {
            case IPV4 -> PduSessionType.IPV4;
            case IPV6 -> PduSessionType.IPV6;
            case IPV4V6 -> PduSessionType.IPV4V6;
            case NON_IP -> PduSessionType.UNSTRUCTURED;
            case ETHERNET -> PduSessionType.ETHERNET;
        };
    }

    private static @Nullable PduAddress addressOf(PdnAddress given) {
        var ipv4 = given.ipv4Address();
        var identifier = given.ipv6InterfaceIdentifier();
        return ipv4 == null && identifier == null ? null : new PduAddress(typeOf(given.type()), identifier, ipv4, null);
    }

    public synchronized void state(SessionState value) {
        state = value;
    }

    public synchronized void rules(QosRules value) {
        rules = value;
    }

    public synchronized void ambr(SessionAmbr value) {
        ambr = value;
    }

    /** The EPS bearer that the session is, or would be, in EPS: 5 to 15; null if it cannot go there. */
    public synchronized @Nullable Integer ebi() {
        return ebi;
    }

    public synchronized void ebi(@Nullable Integer value) {
        ebi = value;
    }

    public synchronized void options(ProtocolConfigurationOptions value) {
        options = value;
    }

    /** The session is no more. */
    public synchronized void ended() {
        state = SessionState.INACTIVE;
        bearerDown();
        forgetWaiting();
    }

    /** How a session's packets go over the air. */
    @FunctionalInterface
    public interface Uplink {

        /** @return false if there is no way for the packet */
        boolean send(Octets packet);
    }

    public void bearerUp(Uplink by, Bearer up) {
        synchronized (this) {
            uplink = by;
            bearer = up;
        }
        userPlane();
    }

    public synchronized void bearerDown() {
        uplink = null;
        bearer = null;
        asked = false;
    }

    /** Whether packets wait for the user plane. */
    public synchronized boolean isDataPending() {
        return bearer == null && waiting != null;
    }

    /** The user plane does not come: what waits for it is lost. */
    public synchronized void forgetWaiting() {
        dropped += waiting == null ? 0 : waiting.size();
        waiting = null;
        asked = false;
    }

    /** A packet came over the session's bearer. */
    public void received(Octets packet) {
        Consumer<Octets> to;
        synchronized (this) {
            if (state == SessionState.INACTIVE || state == SessionState.ACTIVE_PENDING) {
                dropped++;
                return;
            }
            packetsReceived++;
            octetsReceived += packet.length();
            to = receiver;
            if (type == PduSessionType.IPV6 || type == PduSessionType.IPV4V6) {
                var advertisement = RouterDiscovery.read(packet);
                if (advertisement != null) {
                    advertised(advertisement);
                    return;
                }
            }
            if (to == null) {
                dropped++;
                return;
            }
        }
        to.accept(packet);
    }

    // What the session says of itself

    @Override
    public int id() {
        return id;
    }

    @Override
    public synchronized SessionState state() {
        return state;
    }

    @Override
    public SessionRequest request() {
        return request;
    }

    @Override
    public synchronized PduSessionType type() {
        return type;
    }

    @Override
    public synchronized SscMode sscMode() {
        return sscMode;
    }

    @Override
    public synchronized @Nullable Dnn dnn() {
        return dnn;
    }

    @Override
    public synchronized @Nullable Snssai snssai() {
        return snssai;
    }

    @Override
    public synchronized @Nullable SessionAmbr ambr() {
        return ambr;
    }

    @Override
    public synchronized @Nullable Octets ipv4() {
        return address == null ? null : address.ipv4();
    }

    @Override
    public synchronized @Nullable Octets ipv6() {
        return prefix == null ? null : withInterface(prefix);
    }

    @Override
    public synchronized @Nullable Octets linkLocal() {
        return withInterface(LINK_LOCAL);
    }

    @Override
    public synchronized List<Octets> dnsServers() {
        if (options == null) {
            return List.of();
        }
        var servers = new ArrayList<>(options.dnsServersIpv4());
        servers.addAll(options.dnsServersIpv6());
        return List.copyOf(servers);
    }

    @Override
    public synchronized @Nullable Integer mtu() {
        var told = options == null ? null : switch (type) {
            case IPV4, IPV4V6, IPV6 -> options.mtu(ProtocolConfigurationOptions.IPV4_LINK_MTU);
            case ETHERNET -> options.mtu(ProtocolConfigurationOptions.ETHERNET_MTU);
            case UNSTRUCTURED -> options.mtu(ProtocolConfigurationOptions.UNSTRUCTURED_LINK_MTU);
        };
        return told == null ? advertisedMtu : told;
    }

    @Override
    public synchronized QosRules rules() {
        return rules;
    }

    @Override
    public synchronized @Nullable Bearer bearer() {
        return bearer;
    }

    @Override
    public Sent send(Octets packet) {
        Uplink over;
        boolean ask = false;
        synchronized (this) {
            if (state == SessionState.INACTIVE || state == SessionState.ACTIVE_PENDING) {
                dropped++;
                return Sent.DROPPED;
            }
            over = uplink;
            if (over == null) {
                var queue = waiting;
                if (queue == null) {
                    queue = waiting = new ArrayDeque<>(2);
                }
                if (queue.size() >= WAITING) {
                    dropped++;
                    return Sent.DROPPED;
                }
                queue.add(packet);
                ask = !asked;
                asked = true;
            }
        }
        if (over != null) {
            return transmit(over, packet) ? Sent.SENT : Sent.DROPPED;
        }
        if (ask) {
            dataPending.run();
        }
        return Sent.WAITING;
    }

    @Override
    public synchronized void receiver(Consumer<Octets> value) {
        receiver = value;
    }

    @Override
    public synchronized Traffic traffic() {
        return new Traffic(packetsSent, octetsSent, packetsReceived, octetsReceived, dropped);
    }

    /** The session's identity, type and network. */
    @Override
    public synchronized String toString() {
        return "PDU session " + id + " (" + type + (dnn == null ? "" : ", " + dnn) + ")";
    }

    /** The session and its bearer are both there: what waited goes, and an IPv6 session looks for its router. */
    private void userPlane() {
        ArrayDeque<Octets> queue;
        Uplink over;
        boolean solicit;
        synchronized (this) {
            over = uplink;
            if (over == null || state == SessionState.ACTIVE_PENDING || state == SessionState.INACTIVE) {
                return;
            }
            queue = waiting;
            waiting = null;
            asked = false;
            solicit = !solicited && address != null && address.interfaceIdentifier() != null;
            solicited |= solicit;
        }
        if (queue != null) {
            queue.forEach(packet -> transmit(over, packet));
        }
        if (solicit) {
            solicit(SOLICITATIONS);
        }
    }

    private void solicit(int left) {
        Octets own;
        Uplink over;
        synchronized (this) {
            own = linkLocal();
            over = uplink;
            if (prefix != null || own == null || state == SessionState.INACTIVE) {
                return;
            }
        }
        if (over != null) {
            transmit(over, RouterDiscovery.solicitation(own));
        }
        if (left > 1) {
            world.after(SOLICITATION_INTERVAL, () -> solicit(left - 1));
        }
    }

    private boolean transmit(Uplink over, Octets packet) {
        boolean sent = over.send(packet);
        synchronized (this) {
            if (sent) {
                packetsSent++;
                octetsSent += packet.length();
            } else {
                dropped++;
            }
        }
        return sent;
    }

    /** The first prefix stays: the network gives a session one. */
    private void advertised(RouterDiscovery.Advertisement advertisement) {
        if (prefix == null) {
            prefix = advertisement.prefix();
        }
        if (advertisement.mtu() != null) {
            advertisedMtu = advertisement.mtu();
        }
    }

    private @Nullable Octets withInterface(Octets upper) {
        var identifier = address == null ? null : address.interfaceIdentifier();
        return identifier == null ? null : new OctetWriter(16).octets(upper).octets(identifier).toOctets();
    }
}
