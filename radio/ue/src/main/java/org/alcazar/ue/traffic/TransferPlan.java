// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.traffic;

import java.time.Duration;
import org.alcazar.wire.Octets;

/**
 * Datagrams to be sent to who returns them (RFC 862).
 *
 * @param target 4 or 16 octets
 * @param port 1 to 65535
 * @param packets 1 to 1,000,000
 * @param octets of data in each, 8 to 1400
 * @param perSecond packets each second, 1 or more
 * @param patience how long the last one waits for its return
 */
public record TransferPlan(Octets target, int port, int packets, int octets, int perSecond, Duration patience) {

    /** Where echoes are served (RFC 862). */
    public static final int ECHO_PORT = 7;

    /** What a packet holds beside its number. */
    private static final int USUAL = 1200;

    /** @throws IllegalArgumentException if these make no plan */
    public TransferPlan {
        boolean addressed = (target.length() == 4 || target.length() == 16) && port > 0 && port <= 0xffff;
        if (!addressed || packets < 1 || packets > 1_000_000 || octets < 8 || octets > 1400 || perSecond < 1) {
            throw new IllegalArgumentException("a transfer has a target, 1 to 1000000 packets of 8 to 1400 octets, and a rate");
        }
    }

    /** So many octets in packets of 1200, a thousand each second, to the echo port. */
    public static TransferPlan of(Octets target, long octets) {
        return new TransferPlan(target, ECHO_PORT, (int) Math.clamp(Math.ceilDiv(octets, USUAL), 1, 1_000_000), USUAL, 1000, Duration.ofSeconds(2));
    }
}
