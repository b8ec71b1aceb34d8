// SPDX-License-Identifier: Apache-2.0
package org.alcazar.upf.forwarding;

import java.net.InetAddress;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules of a session as packets are matched against them. Never changes: a modified session gets another. */
public final class RuleSet {

    private static final PacketRule[] NO_RULES = {};

    /** The rules of a session that has none. */
    public static final RuleSet EMPTY = new RuleSet(Map.of(), List.of(), UeAddresses.NONE, Map.of());

    private final int[] teids;
    private final PacketRule[][] byTeid;
    private final PacketRule[] fromNetwork;
    private final UeAddresses ue;
    private final PacketRule[] toUe;
    private final InetAddress[] accessPeers;
    private final InetAddress[] corePeers;
    private final Map<NetworkPort, UeAddresses> reachable;

    /**
     * @param byTeid rules of packets from each tunnel, by precedence
     * @param fromNetwork rules of packets from data networks, by precedence
     * @param ue what the UE may send from
     * @param reachable which addresses lead to this session in each data network
     */
    RuleSet(Map<Integer, List<PacketRule>> byTeid, List<PacketRule> fromNetwork, UeAddresses ue, Map<NetworkPort, UeAddresses> reachable) {
        this.teids = byTeid.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
        this.byTeid = new PacketRule[teids.length][];
        for (int i = 0; i < teids.length; i++) {
            this.byTeid[i] = byTeid.getOrDefault(teids[i], List.of()).toArray(NO_RULES);
        }
        this.fromNetwork = fromNetwork.toArray(NO_RULES);
        this.ue = ue;
        this.reachable = Map.copyOf(reachable);
        this.toUe = Stream.concat(byTeid.values().stream().flatMap(List::stream), fromNetwork.stream()).filter(rule -> !rule.fromUe)
                .sorted(PacketRule.BY_PRECEDENCE).toArray(PacketRule[]::new);
        this.accessPeers = peers(this.byTeid, this.fromNetwork, true);
        this.corePeers = peers(this.byTeid, this.fromNetwork, false);
    }

    private static InetAddress[] peers(PacketRule[][] byTeid, PacketRule[] fromNetwork, boolean access) {
        var peers = new LinkedHashSet<InetAddress>();
        for (var rules : byTeid) {
            addPeers(peers, rules, access);
        }
        addPeers(peers, fromNetwork, access);
        return peers.toArray(new InetAddress[0]);
    }

    private static void addPeers(Set<InetAddress> peers, PacketRule[] rules, boolean access) {
        for (var rule : rules) {
            var tunnel = rule.forwarding.tunnel();
            if (tunnel != null && tunnel.toAccess() == access) {
                peers.add(tunnel.peer().getAddress());
            }
        }
    }

    /** The TEIDs of this end. */
    public int[] teids() {
        return teids.clone();
    }

    PacketRule[] ofTunnel(int teid) {
        for (int i = 0; i < teids.length; i++) {
            if (teids[i] == teid) {
                return byTeid[i];
            }
        }
        return NO_RULES;
    }

    PacketRule[] ofNetwork() {
        return fromNetwork;
    }

    UeAddresses ue() {
        return ue;
    }

    Map<NetworkPort, UeAddresses> reachable() {
        return reachable;
    }

    /**
     * Whether a packet of a tunnel may come from the address: that of the access node, or of the UPF beyond this one, whichever the tunnel
     * is from; any as long as it is not known where that is.
     */
    boolean mayComeFrom(int teid, InetAddress address) {
        var rules = ofTunnel(teid);
        var peers = rules.length > 0 && !rules[0].fromUe ? corePeers : accessPeers;
        if (peers.length == 0) {
            return true;
        }
        for (var peer : peers) {
            if (peer.equals(address)) {
                return true;
            }
        }
        return false;
    }

    /** Where packets that the UPF itself sends to the UE go: by the last rule that leads into a tunnel towards it. */
    @Nullable PacketRule lastToAccess() {
        for (int i = toUe.length - 1; i >= 0; i--) {
            var forwarding = toUe[i].forwarding;
            if (forwarding.kind() == Forwarding.Kind.FORWARD && forwarding.tunnel() != null && forwarding.tunnel().toAccess()) {
                return toUe[i];
            }
        }
        return null;
    }
}
