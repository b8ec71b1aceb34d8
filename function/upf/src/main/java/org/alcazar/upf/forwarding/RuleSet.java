// SPDX-License-Identifier: Apache-2.0
package org.alcazar.upf.forwarding;

import java.net.InetAddress;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final InetAddress[] accessPeers;
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
        this.accessPeers = peers(this.byTeid, this.fromNetwork);
    }

    private static InetAddress[] peers(PacketRule[][] byTeid, PacketRule[] fromNetwork) {
        var peers = new LinkedHashSet<InetAddress>();
        for (var rules : byTeid) {
            addPeers(peers, rules);
        }
        addPeers(peers, fromNetwork);
        return peers.toArray(new InetAddress[0]);
    }

    private static void addPeers(Set<InetAddress> peers, PacketRule[] rules) {
        for (var rule : rules) {
            var tunnel = rule.forwarding.tunnel();
            if (tunnel != null && tunnel.toAccess()) {
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

    /** Whether the access node of this session has the address, or it is not known yet where that is. */
    boolean mayComeFrom(InetAddress address) {
        if (accessPeers.length == 0) {
            return true;
        }
        for (var peer : accessPeers) {
            if (peer.equals(address)) {
                return true;
            }
        }
        return false;
    }

    /** Where packets that the UPF itself sends to the UE go: by the last rule that leads into a tunnel towards it. */
    @Nullable PacketRule lastToAccess() {
        for (int i = fromNetwork.length - 1; i >= 0; i--) {
            var forwarding = fromNetwork[i].forwarding;
            if (forwarding.kind() == Forwarding.Kind.FORWARD && forwarding.tunnel() != null) {
                return fromNetwork[i];
            }
        }
        return null;
    }
}
