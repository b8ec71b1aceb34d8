// SPDX-License-Identifier: Apache-2.0
package org.alcazar.upf.forwarding;

import java.net.InetSocketAddress;

/**
 * Where packets go in a GTP-U tunnel.
 *
 * @param teid the receiver's, 32 bits
 * @param peer the receiver
 * @param toAccess whether they go towards the UE, so that a PDU session container says downlink
 */
public record Tunnel(int teid, InetSocketAddress peer, boolean toAccess) {
}
