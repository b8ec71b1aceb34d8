// SPDX-License-Identifier: Apache-2.0
package org.alcazar.upf;

import java.util.List;
import java.util.Map;
import org.alcazar.pfcp.node.PfcpCounts;
import org.alcazar.upf.forwarding.Drop;
import org.alcazar.upf.n3.N3Counts;

/**
 * What a UPF does, at one moment.
 *
 * @param associations the SMFs' node identities
 * @param sessions how many there are
 * @param uplinkPackets forwarded since the start
 * @param uplinkOctets of IP
 * @param downlinkPackets forwarded since the start
 * @param downlinkOctets of IP
 * @param buffered downlink packets that were buffered since the start
 * @param waiting downlink packets that are buffered now
 * @param drops packets that went no further, by reason
 * @param paths GTP-U peers watched
 * @param reports session reports sent
 * @param foreign PFCP requests for sessions that are another SMF's, or from who may not ask
 */
public record UpfFigures(List<String> associations, int sessions, long uplinkPackets, long uplinkOctets, long downlinkPackets,
        long downlinkOctets, long buffered, int waiting, Map<Drop, Long> drops, int paths, long reports, long foreign, N3Counts n3,
        PfcpCounts n4) {

    public UpfFigures {
        associations = List.copyOf(associations);
        drops = Map.copyOf(drops);
    }
}
