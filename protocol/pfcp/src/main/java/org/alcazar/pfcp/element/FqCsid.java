// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.element;

import java.util.List;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * PDN connection sets of a node, which are restored or deleted together (TS 29.244 §8.2.43).
 *
 * @param nodeIdType 0 an IPv4 address, 1 an IPv6 address, 2 PLMN and number
 * @param nodeAddress 16 octets of type 1, else 4
 * @param csids 0 to 15 identifiers of 16 bits
 * @param nodeType 0 MME, 1 SGW-C, 2 PGW-C or SMF, 3 ePDG, 4 TWAN, 5 user plane; null where the sender is of an early release
 */
public record FqCsid(int nodeIdType, Octets nodeAddress, List<Integer> csids, @Nullable Integer nodeType) {

    private static final int MOST = 15;

    public FqCsid {
        csids = List.copyOf(csids);
        if (nodeIdType < 0 || nodeIdType > 2 || nodeAddress.length() != (nodeIdType == 1 ? 16 : 4) || csids.size() > MOST) {
            throw new IllegalArgumentException("FQ-CSID of node type " + nodeIdType + " with " + csids.size() + " sets");
        }
    }
}
