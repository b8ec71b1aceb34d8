// SPDX-License-Identifier: Apache-2.0
package org.alcazar.upf.n4;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alcazar.pfcp.element.AlternativeSmfIpAddress;
import org.alcazar.pfcp.element.NodeId;
import org.alcazar.upf.session.UpSession;

/** An association with an SMF, and the sessions it has made (TS 29.244 §5.8). Only to be touched on the strand of N4. */
final class Association {

    final NodeId nodeId;
    /** Where requests to the SMF itself go. */
    final InetSocketAddress peer;
    final Map<Long, UpSession> sessions = new LinkedHashMap<>();
    private final Set<InetAddress> addresses = new HashSet<>();

    Association(NodeId nodeId, InetSocketAddress peer) {
        this.nodeId = nodeId;
        this.peer = peer;
        addresses.add(peer.getAddress());
    }

    /** Other addresses that the SMF says it has, or has no more. */
    void alternatives(List<AlternativeSmfIpAddress> alternatives) {
        for (var alternative : alternatives) {
            for (var address : new InetAddress[] {alternative.ipv4(), alternative.ipv6()}) {
                if (address != null && (addresses.size() < 16 || addresses.contains(address))) {
                    addresses.add(address);
                }
            }
        }
    }

    /** Whether the address is the SMF's. */
    boolean has(InetAddress address) {
        return addresses.contains(address);
    }
}
