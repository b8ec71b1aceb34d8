// SPDX-License-Identifier: Apache-2.0
package org.alcazar.upf.session;

import java.net.InetAddress;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alcazar.upf.forwarding.Tunnel;

/** Whose are the tunnels that packets are sent in, for when their other end says that there is no such tunnel. On the strand of N4. */
public final class RemoteTunnels {

    private record End(InetAddress peer, int teid) {
    }

    private final Map<End, Set<UpSession>> sessions = new HashMap<>();

    /** The sessions that send in the tunnel. */
    public List<UpSession> of(InetAddress peer, int teid) {
        return List.copyOf(sessions.getOrDefault(new End(peer, teid), Set.of()));
    }

    void add(UpSession session, Collection<Tunnel> tunnels) {
        for (var tunnel : tunnels) {
            sessions.computeIfAbsent(end(tunnel), _ -> new LinkedHashSet<>(2)).add(session);
        }
    }

    void remove(UpSession session, Collection<Tunnel> tunnels) {
        for (var tunnel : tunnels) {
            sessions.computeIfPresent(end(tunnel), (_, users) -> {
                users.remove(session);
                return users.isEmpty() ? null : users;
            });
        }
    }

    private static End end(Tunnel tunnel) {
        return new End(tunnel.peer().getAddress(), tunnel.teid());
    }
}
