// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.context;

import java.util.ArrayList;
import java.util.List;
import org.alcazar.sbi.Arp;
import org.alcazar.sbi.smf.EbiArpMapping;

/**
 * Which sessions of one UE the identities 5 to 15 of EPS bearers stand for (TS 23.502 §4.11.1.4). An SMF assigns from its own turn, while the UE's
 * strand may wait for that SMF: so this is the one part of a UE's context that is safe for use by several threads.
 */
public final class EpsBearerIdentities {

    private static final int FIRST = 5;
    private static final int LAST = 15;
    private static final int BITS = 4;

    /** Four bits for each identity: the session that has it, 0 for none. */
    private long owners;

    /**
     * Gives a session an identity for each priority, those that it has already first. What there is none left for is missing at the end.
     *
     * @param pduSessionId 1 to 15
     */
    public synchronized List<EbiArpMapping> assign(int pduSessionId, List<Arp> priorities) {
        var free = new ArrayList<>(of(pduSessionId));
        for (int ebi = FIRST; ebi <= LAST; ebi++) {
            if (owner(ebi) == 0) {
                free.add(ebi);
            }
        }
        var assigned = new ArrayList<EbiArpMapping>();
        for (int i = 0; i < priorities.size() && i < free.size(); i++) {
            owner(free.get(i), pduSessionId);
            assigned.add(new EbiArpMapping(free.get(i), priorities.get(i)));
        }
        return assigned;
    }

    /**
     * A session that comes from the EPS keeps the identity that it had there.
     *
     * @return false if it is another session's
     */
    public synchronized boolean take(int pduSessionId, int ebi) {
        if (ebi < FIRST || ebi > LAST || owner(ebi) != 0 && owner(ebi) != pduSessionId) {
            return false;
        }
        owner(ebi, pduSessionId);
        return true;
    }

    /** The session's identities, the lowest first. */
    public synchronized List<Integer> of(int pduSessionId) {
        var its = new ArrayList<Integer>();
        for (int ebi = FIRST; ebi <= LAST; ebi++) {
            if (owner(ebi) == pduSessionId) {
                its.add(ebi);
            }
        }
        return its;
    }

    /** The session has this identity no longer. False if it did not have it. */
    public synchronized boolean release(int pduSessionId, int ebi) {
        if (ebi < FIRST || ebi > LAST || owner(ebi) != pduSessionId) {
            return false;
        }
        owner(ebi, 0);
        return true;
    }

    /** The session is gone, and has none any more. */
    public synchronized void release(int pduSessionId) {
        of(pduSessionId).forEach(ebi -> owner(ebi, 0));
    }

    private int owner(int ebi) {
        return (int) (owners >>> (ebi - FIRST) * BITS) & 0xf;
    }

    private void owner(int ebi, int pduSessionId) {
        int shift = (ebi - FIRST) * BITS;
        owners = owners & ~(0xfL << shift) | (long) pduSessionId << shift;
    }
}
