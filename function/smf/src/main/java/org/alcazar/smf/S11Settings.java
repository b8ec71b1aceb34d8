// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Set;

/**
 * How an SMF serves MMEs, as SGW-C and PGW-C in one (TS 23.501 §4.3.1).
 *
 * @param address what MMEs are told as this SMF's address, IPv4 or IPv6
 * @param mmes who is listened to, by address; nobody else is answered
 * @param mmePort where MMEs take what they did not ask for
 * @param t3 how long an answer of an MME is waited for before a message is sent again
 * @param n3 how often a message is sent at most
 * @param move how long a session that has left one system waits to be taken up by the other; then it ends
 */
public record S11Settings(InetAddress address, Set<InetAddress> mmes, int mmePort, Duration t3, int n3, Duration move) {

    private static final int GTPV2_C = 2123;

    public S11Settings {
        mmes = Set.copyOf(mmes);
        if (mmePort < 1 || mmePort > 0xffff || !t3.isPositive() || n3 < 1 || !move.isPositive()) {
            throw new IllegalArgumentException("a message is sent once at least, to a port that there is, and a move takes time");
        }
    }

    /** As the standard has it, and half a minute for a move. */
    public S11Settings(InetAddress address, Set<InetAddress> mmes) {
        this(address, mmes, GTPV2_C, Duration.ofSeconds(3), 3, Duration.ofSeconds(30));
    }
}
