// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.context;

import org.alcazar.crypto.Secret;
import org.alcazar.crypto.kdf.KeyDerivation5g;

/**
 * What the keys of gNBs come of while a UE goes from one to another (TS 33.501 §6.9.2.1.1).
 *
 * <pre>
 *   K_AMF, COUNT ─► K_gNB  (NCC 0)          at the first gNB
 *   K_AMF, K_gNB ─► NH     (NCC 1) ─► …     first to be given out
 *   K_AMF, NH    ─► NH     (NCC 2) ─► …     and so on, each of the one before
 * </pre>
 *
 * <p>Each pair is given out once, whatever becomes of the handover: no two gNBs ever get the same. K_AMF is the one that K_gNB came of, also
 * when NAS has another meanwhile (§6.9.5).
 */
public final class NextHopChain implements AutoCloseable {

    private static final int COUNTS = 8;
    /**
     * Pairs that the UE may not have heard of, at most: one more would have the NCC that it is at, of which there are but eight, and the UE would
     * take the pair for the one it uses. One of these is kept for a path switch, which comes without being asked for.
     */
    private static final int UNHEARD = COUNTS - 2;

    private final Secret kAmf;
    private Secret nh;
    private int ncc = 1;
    private int unheard;
    private boolean unused;
    private int sinceUnused;

    /** Begins with the K_gNB of the first gNB. The arguments stay the caller's. */
    public NextHopChain(Secret kAmf, Secret kGnb) {
        this.kAmf = kAmf.copy();
        nh = KeyDerivation5g.nh(kAmf, kGnb);
    }

    /**
     * A pair for a gNB; the receiver closes it.
     *
     * @param ncc 0 to 7
     */
    public record NextHop(Secret nh, int ncc) implements AutoCloseable {

        @Override
        public void close() {
            nh.close();
        }
    }

    /** Whether there is a pair for another N2 handover: not after many that came to nothing in a row. */
    public boolean isUsable() {
        return unheard < UNHEARD;
    }

    /** The pair for the target of an N2 handover (§6.9.2.3.3). */
    public NextHop forHandover() {
        sinceUnused++;
        return next();
    }

    /** The UE has come to the target with the pair given last. */
    public void handedOver() {
        unheard = 0;
        unused = false;
    }

    /**
     * The pair for a gNB that the UE has come to over Xn, for the next change of gNB (§6.9.2.3.2). It came with the pair that the former gNB was
     * given so, if it was given one.
     */
    public NextHop forPathSwitch() {
        if (unused) {
            unheard = sinceUnused;
        }
        unused = true;
        sinceUnused = 0;
        return next();
    }

    private NextHop next() {
        unheard++;
        var given = new NextHop(nh, ncc);
        nh = KeyDerivation5g.nh(kAmf, nh);
        ncc = (ncc + 1) % COUNTS;
        return given;
    }

    @Override
    public void close() {
        kAmf.close();
        nh.close();
    }
}
