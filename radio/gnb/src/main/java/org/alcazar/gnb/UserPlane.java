// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gnb;

import java.net.InetSocketAddress;
import org.alcazar.transport.DatagramCarrier;

/**
 * Where a gNB takes and sends the packets of its UEs.
 *
 * @param carrier stays its owner's to close
 * @param local an address of this machine at which UPFs reach the gNB, with the port of GTP-U
 */
public record UserPlane(DatagramCarrier carrier, InetSocketAddress local) {

    /** @throws IllegalArgumentException if the address is none that a UPF can be told */
    public UserPlane {
        if (local.isUnresolved() || local.getAddress().isAnyLocalAddress()) {
            throw new IllegalArgumentException("a UPF sends to one address, not to " + local.getHostString());
        }
    }
}
