// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.context;

import org.alcazar.crypto.Secret;
import org.alcazar.crypto.kdf.KeyDerivation5g;

/**
 * The UE's side of the chain of keys by which it goes from cell to cell (TS 33.501 §6.9.2.1.1, §6.9.2.3.4): the key in use, and the NH that it keeps up
 * with the network's.
 */
public final class RadioKeys implements AutoCloseable {

    private static final int COUNTS = 8;

    private final Secret kAmf;
    private final Secret kGnb;
    /** At NCC 0, where there is none yet, the K_GNB that the first comes of. */
    private final Secret nextHop;
    private final int nextHopChainingCount;

    /** Begins with K_gNB. The arguments stay the caller's. */
    public RadioKeys(Secret kAmf, Secret kGnb) {
        this(kAmf.copy(), kGnb.copy(), kGnb.copy(), 0);
    }

    private RadioKeys(Secret kAmf, Secret kGnb, Secret nextHop, int nextHopChainingCount) {
        this.kAmf = kAmf;
        this.kGnb = kGnb;
        this.nextHop = nextHop;
        this.nextHopChainingCount = nextHopChainingCount;
    }

    /** 0 to 7. */
    public int nextHopChainingCount() {
        return nextHopChainingCount;
    }

    /** Whether that is the key in use. */
    public boolean isKey(Secret other) {
        return kGnb.sameAs(other);
    }

    /**
     * The keys in another cell: of the key in use where the NCC is the same, else of the NH that has that NCC.
     *
     * @param chainingCount 0 to 7
     */
    public RadioKeys inCell(int pci, int arfcnDl, int chainingCount) {
        var hop = nextHop.copy();
        for (int count = nextHopChainingCount; count != chainingCount; count = (count + 1) % COUNTS) {
            try (var former = hop) {
                hop = KeyDerivation5g.nh(kAmf, former);
            }
        }
        var base = chainingCount == nextHopChainingCount ? kGnb : hop;
        return new RadioKeys(kAmf.copy(), KeyDerivation5g.kNgRanStarForGnb(base, pci, arfcnDl), hop, chainingCount);
    }

    @Override
    public void close() {
        kAmf.close();
        kGnb.close();
        nextHop.close();
    }
}
