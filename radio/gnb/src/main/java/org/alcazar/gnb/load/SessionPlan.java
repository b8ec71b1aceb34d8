// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gnb.load;

import java.time.Duration;
import org.alcazar.ue.session.SessionRequest;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * What each UE does with PDU sessions once it is registered.
 *
 * @param sessions how many it establishes, 0 to 15, one after the other
 * @param request what each is to be
 * @param target whom it speaks to over each session, 4 or 16 octets; null for the first DNS server that it is told
 * @param pings echoes asked for over each session, 0 or more
 * @param transferOctets data sent over each session to the target's echo port, 0 or more
 * @param cycles how often it then goes idle and comes back for an echo over its first session
 * @param idle how long it stays idle each time, at least
 */
public record SessionPlan(int sessions, SessionRequest request, @Nullable Octets target, int pings, long transferOctets, int cycles,
        Duration idle) {

    /** No session. */
    public static final SessionPlan NONE = new SessionPlan(0, SessionRequest.IPV4, null, 0, 0, 0, Duration.ofSeconds(1));

    /** @throws IllegalArgumentException if these make no plan */
    public SessionPlan {
        if (sessions < 0 || sessions > 15 || pings < 0 || pings > 0xffff || transferOctets < 0 || cycles < 0) {
            throw new IllegalArgumentException("a UE has 0 to 15 sessions, and asks for 0 to 65535 echoes over each");
        }
        if (target != null && target.length() != 4 && target.length() != 16) {
            throw new IllegalArgumentException("a target has an IPv4 or IPv6 address");
        }
    }

    /** So many sessions of that kind, without traffic. */
    public static SessionPlan of(int sessions, SessionRequest request) {
        return new SessionPlan(sessions, request, null, 0, 0, 0, NONE.idle);
    }

    public SessionPlan withTarget(@Nullable Octets value) {
        return new SessionPlan(sessions, request, value, pings, transferOctets, cycles, idle);
    }

    public SessionPlan withPings(int value) {
        return new SessionPlan(sessions, request, target, value, transferOctets, cycles, idle);
    }

    public SessionPlan withTransferOctets(long value) {
        return new SessionPlan(sessions, request, target, pings, value, cycles, idle);
    }

    public SessionPlan withCycles(int value) {
        return new SessionPlan(sessions, request, target, pings, transferOctets, value, idle);
    }
}
