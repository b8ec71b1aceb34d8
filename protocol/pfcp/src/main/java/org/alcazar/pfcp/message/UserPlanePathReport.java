// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.message;

import static org.alcazar.pfcp.element.IeType.REMOTE_GTP_U_PEER;

import java.util.List;
import org.alcazar.pfcp.codec.Endpoints;
import org.alcazar.pfcp.codec.IeTable;
import org.alcazar.pfcp.element.OtherElements;
import org.alcazar.pfcp.element.RemoteGtpuPeer;

/**
 * Peers to which the path failed or recovered, or that restarted; its element's type tells which (TS 29.244 §7.4.5.1.2, §7.4.5.1.3,
 * §7.4.5.1.7).
 */
public record UserPlanePathReport(List<RemoteGtpuPeer> remoteGtpuPeers, OtherElements others) {

    static final IeTable<UserPlanePathReport> TABLE = IeTable.of(UserPlanePathReport::others, t -> {
        var remoteGtpuPeers = t.atLeastOne(REMOTE_GTP_U_PEER, Endpoints.REMOTE_GTPU_PEER, UserPlanePathReport::remoteGtpuPeers);
        return v -> new UserPlanePathReport(v.get(remoteGtpuPeers), v.others());
    });

    public UserPlanePathReport {
        remoteGtpuPeers = List.copyOf(remoteGtpuPeers);
    }

    /** Nothing beyond the components. */
    public UserPlanePathReport(List<RemoteGtpuPeer> remoteGtpuPeers) {
        this(remoteGtpuPeers, OtherElements.NONE);
    }
}
