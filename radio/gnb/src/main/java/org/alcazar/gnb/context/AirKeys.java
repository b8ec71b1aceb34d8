// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gnb.context;

import org.alcazar.crypto.Secret;
import org.alcazar.crypto.kdf.KeyDerivation5g;
import org.alcazar.ngap.element.SecurityContext;
import org.jspecify.annotations.Nullable;

/**
 * What a gNB has to protect a UE's radio by, and to make the key of the next cell of (TS 33.501 §6.9.2.3). Guarded by the connection that it is of.
 *
 * @param key in use here; K_gNB, or K_NG-RAN* of a handover
 * @param nextHopChainingCount that it comes of, 0 to 7
 * @param next a pair that the core gave and that is not used yet
 */
public record AirKeys(Secret key, int nextHopChainingCount, @Nullable SecurityContext next) {

    /** Those of a UE that has come by a pair of the core's, which is used up by it. */
    public static AirKeys of(SecurityContext given, int pci, int arfcnDl) {
        try (var nextHop = given.nextHop().secret()) {
            return new AirKeys(KeyDerivation5g.kNgRanStarForGnb(nextHop, pci, arfcnDl), given.nextHopChainingCount(), null);
        }
    }

    /** The keys of another cell: of the core's unused pair if there is one, else of the key in use here. */
    public AirKeys inCell(int pci, int arfcnDl) {
        return next == null ? new AirKeys(KeyDerivation5g.kNgRanStarForGnb(key, pci, arfcnDl), nextHopChainingCount, null)
                : new AirKeys(KeyDerivation5g.kNgRanStarForGnb(next.nextHop().secret(), pci, arfcnDl), next.nextHopChainingCount(), null);
    }

    /** The same with a pair for the next cell. */
    public AirKeys with(SecurityContext given) {
        return new AirKeys(key, nextHopChainingCount, given);
    }

    /** Wipes them. */
    public void close() {
        key.close();
        if (next != null) {
            next.nextHop().secret().close();
        }
    }
}
