// SPDX-License-Identifier: Apache-2.0
package org.alcazar.upf.forwarding;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.alcazar.gtp.v1u.GtpuFlyweight;
import org.alcazar.strand.World;
import org.alcazar.transport.PacketSender;
import org.alcazar.upf.forwarding.Forwarding.Kind;
import org.alcazar.upf.ip.IpPacket;
import org.alcazar.upf.ip.RouterAdvertisement;
import org.jspecify.annotations.Nullable;

/**
 * The way of a packet: its session, its rule, what the rule says. For one thread at a time: each that reads has its own.
 */
public final class PacketPath {

    private static final int ROUTER_SOLICITATION = 133;
    private static final long LINK_LOCAL_PREFIX = 0xfe80_0000_0000_0000L;
    private static final int NO_QFI = -1;

    private final World world;
    private final Paths paths;
    private final TunnelOutput output;
    private final TrafficCounters counters;
    private final boolean checkPeers;
    private final RouterAdvertisement advertisement;
    private final IpPacket packet = new IpPacket();
    private final List<NetworkPort> networks = new ArrayList<>();
    private final List<PacketSender> senders = new ArrayList<>();
    private @Nullable NetworkPort lastNetwork;
    private @Nullable PacketSender lastSender;
    // Forwarded since the last flush: a counter that all threads write costs more than a packet's other ways.
    private long uplinkPackets;
    private long uplinkOctets;
    private long downlinkPackets;
    private long downlinkOctets;

    /** @param checkPeers whether a tunnel takes packets only from the address that packets to its UE go to, once that is known */
    public PacketPath(World world, Paths paths, TunnelOutput output, TrafficCounters counters, boolean checkPeers, int mtu) {
        this.world = world;
        this.paths = paths;
        this.output = output;
        this.counters = counters;
        this.checkPeers = checkPeers;
        this.advertisement = new RouterAdvertisement(mtu);
    }

    /**
     * A G-PDU came.
     *
     * @param gtpu wrapped around it
     * @return false if no tunnel has its TEID
     */
    public boolean fromTunnel(InetSocketAddress from, ByteBuffer buffer, GtpuFlyweight gtpu) {
        var path = paths.byTeid.get(gtpu.teid());
        if (path == null) {
            counters.drop(Drop.UNKNOWN_TEID);
            return false;
        }
        var rules = path.rules();
        if (checkPeers && !rules.mayComeFrom(gtpu.teid(), from.getAddress())) {
            counters.drop(Drop.FOREIGN_PEER);
            return true;
        }
        if (!packet.wrap(buffer, gtpu.payloadOffset(), gtpu.payloadLength())) {
            counters.drop(Drop.NOT_IP);
            return true;
        }
        var rule = match(rules.ofTunnel(gtpu.teid()), gtpu.qfi());
        if (isOnLink()) {
            onLink(path, rules, rule, buffer, gtpu.teid(), gtpu.qfi());
        } else if (rule == null) {
            counters.drop(Drop.NO_RULE);
        } else if (rule.fromUe && !rules.ue().isEmpty() && !rules.ue().isSourceOf(packet)) {
            counters.drop(Drop.SPOOFED_SOURCE);
        } else {
            apply(path, rule, buffer, gtpu.teid(), gtpu.qfi());
        }
        return true;
    }

    /** A packet came from a data network; {@link org.alcazar.transport.DatagramHandler#HEADROOM} octets before it are free. */
    public void fromNetwork(NetworkPort port, ByteBuffer buffer) {
        if (!packet.wrap(buffer, buffer.position(), buffer.remaining())) {
            counters.drop(Drop.NOT_IP);
            return;
        }
        var path = packet.isSix() ? port.bySix.get(packet.destinationPrefix()) : port.byFour.get(packet.destinationFour());
        if (path == null) {
            counters.drop(Drop.UNKNOWN_UE);
            return;
        }
        toUe(path, buffer, 0, NO_QFI);
    }

    /** Sends what waits to be sent together. To be called when no more packets wait to be handled. */
    public void flush() {
        output.flush();
        for (int i = 0; i < networks.size(); i++) {
            senders.get(i).flush();
        }
        if (uplinkPackets > 0) {
            counters.forwarded(true, uplinkPackets, uplinkOctets);
            uplinkPackets = 0;
            uplinkOctets = 0;
        }
        if (downlinkPackets > 0) {
            counters.forwarded(false, downlinkPackets, downlinkOctets);
            downlinkPackets = 0;
            downlinkOctets = 0;
        }
    }

    /**
     * A packet that waited.
     *
     * @param teid the tunnel that it came by, 0 if from a data network
     */
    void fromBuffer(SessionPath path, ByteBuffer buffer, int teid, int qfi) {
        if (packet.wrap(buffer, buffer.position(), buffer.remaining())) {
            toUe(path, buffer, teid, qfi);
        }
    }

    private void toUe(SessionPath path, ByteBuffer buffer, int teid, int qfi) {
        var rules = path.rules();
        var rule = match(teid == 0 ? rules.ofNetwork() : rules.ofTunnel(teid), qfi);
        if (rule == null) {
            counters.drop(Drop.NO_RULE);
        } else {
            apply(path, rule, buffer, teid, qfi);
        }
    }

    private @Nullable PacketRule match(PacketRule[] rules, int qfi) {
        for (var rule : rules) {
            if (rule.matches(packet, qfi)) {
                return rule;
            }
        }
        return null;
    }

    /** Whether the packet is the UE's talk with its router: from a link-local address, or before it has any. */
    private boolean isOnLink() {
        return packet.isSix()
                && (packet.sourcePrefix() == LINK_LOCAL_PREFIX || packet.sourcePrefix() == 0 && packet.sourceInterface() == 0);
    }

    private void onLink(SessionPath path, RuleSet rules, @Nullable PacketRule rule, ByteBuffer buffer, int teid, int qfi) {
        if (rule != null && rule.forwarding.toControl()) {
            apply(path, rule, buffer, teid, qfi);
        } else if (packet.icmpType() == ROUTER_SOLICITATION && rules.ue().prefixes().length > 0) {
            advertise(rules);
        } else {
            counters.drop(Drop.LINK_LOCAL);
        }
    }

    private void advertise(RuleSet rules) {
        boolean unspecified = packet.sourcePrefix() == 0;
        if (!advertise(rules, unspecified ? 0 : packet.sourceInterface())) {
            counters.drop(Drop.LINK_LOCAL);
        }
    }

    /** Tells a UE its prefix without being asked, if it has one and there is a way to it. */
    public void advertise(SessionPath path) {
        var rules = path.rules();
        if (rules.ue().prefixes().length > 0) {
            advertise(rules, 0);
            flush();
        }
    }

    private boolean advertise(RuleSet rules, long solicitor) {
        var rule = rules.lastToAccess();
        var tunnel = rule == null ? null : rule.forwarding.tunnel();
        if (rule == null || tunnel == null) {
            return false;
        }
        var answer = advertisement.write(rules.ue().prefixes()[0], solicitor);
        return send(tunnel, answer, answer.position(), answer.remaining(), rule.qfi, false);
    }

    private void apply(SessionPath path, PacketRule rule, ByteBuffer buffer, int teid, int qfi) {
        boolean uplink = rule.fromUe;
        int length = packet.length();
        var forwarding = rule.forwarding;
        if (forwarding.kind() == Kind.DROP) {
            counters.drop(Drop.RULE);
            return;
        }
        if (!passesGates(rule, uplink)) {
            return;
        }
        if (forwarding.kind() == Kind.BUFFER) {
            buffer(path, rule, buffer, teid, qfi);
            return;
        }
        if (!passesLimits(rule, uplink, length)) {
            return;
        }
        path.use();
        int marking = rule.qfi != NO_QFI ? rule.qfi : qfi;
        var tunnel = forwarding.tunnel();
        var network = forwarding.network();
        if (tunnel != null ? !send(tunnel, buffer, packet.offset(), length, marking, rule.reflectiveQos)
                : network == null || !sender(network).send(buffer.limit(packet.offset() + length).position(packet.offset()))) {
            counters.drop(Drop.NOT_SENT);
            return;
        }
        if (uplink) {
            uplinkPackets++;
            uplinkOctets += length;
        } else {
            downlinkPackets++;
            downlinkOctets += length;
        }
        for (var meter : rule.meters) {
            meter.count(uplink, length);
        }
    }

    private boolean passesGates(PacketRule rule, boolean uplink) {
        for (var enforcement : rule.enforcements) {
            if (!enforcement.isOpen(uplink)) {
                counters.drop(Drop.GATE);
                return false;
            }
        }
        for (var meter : rule.meters) {
            if (meter.isExhausted(uplink)) {
                counters.drop(Drop.QUOTA);
                return false;
            }
        }
        return true;
    }

    private boolean passesLimits(PacketRule rule, boolean uplink, int length) {
        for (var enforcement : rule.enforcements) {
            if (enforcement.isLimited() && !enforcement.passes(uplink, length, world.nanos())) {
                counters.drop(Drop.RATE);
                return false;
            }
        }
        return true;
    }

    private void buffer(SessionPath path, PacketRule rule, ByteBuffer buffer, int teid, int qfi) {
        if (path.buffer.add(buffer, packet.offset(), packet.length(), rule.forwarding.bufferLimit(), teid, qfi)) {
            counters.buffered.increment();
        } else {
            counters.drop(Drop.BUFFER_FULL);
        }
        if (rule.forwarding.tells()) {
            path.firstBuffered(rule.pdrId, rule.qfi != NO_QFI ? rule.qfi : qfi, packet.trafficClass());
        }
    }

    private PacketSender sender(NetworkPort network) {
        var sender = lastSender;
        if (network != lastNetwork || sender == null) {
            int place = networks.indexOf(network);
            if (place < 0) {
                place = networks.size();
                networks.add(network);
                senders.add(network.network().sender());
            }
            sender = senders.get(place);
            lastNetwork = network;
            lastSender = sender;
        }
        return sender;
    }

    private boolean send(Tunnel tunnel, ByteBuffer buffer, int offset, int length, int qfi, boolean reflectiveQos) {
        int start;
        if (qfi == NO_QFI) {
            start = offset - GtpuFlyweight.PLAIN_HEADER;
            GtpuFlyweight.writeHeader(buffer, start, tunnel.teid(), length);
        } else {
            start = offset - GtpuFlyweight.SESSION_HEADER;
            if (tunnel.toAccess()) {
                GtpuFlyweight.writeDownlinkHeader(buffer, start, tunnel.teid(), qfi, reflectiveQos, length);
            } else {
                GtpuFlyweight.writeUplinkHeader(buffer, start, tunnel.teid(), qfi, length);
            }
        }
        return output.send(tunnel.peer(), buffer.limit(offset + length).position(start));
    }
}
