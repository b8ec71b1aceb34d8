// SPDX-License-Identifier: Apache-2.0
package org.alcazar.interworking;

import org.alcazar.crypto.Secret;
import org.alcazar.crypto.algorithm.Direction;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.wire.Octets;

/** MAC-2, by which the Registration Request is protected with the NAS integrity key of EPS (§4). */
public final class Mac2 {

    /**
     * BEARER: NAS of EPS has 0. One key and COUNT must never make two MACs over one key stream, since the algorithms 1 and 3 mask with it.
     */
    private static final int BEARER = 1;

    private Mac2() {
    }

    /**
     * Computes it.
     *
     * @param kNasInt K_NASint of the EPS context
     * @param count uplink EPS NAS COUNT, 24 bits
     * @param input of {@link MacManner#input}
     * @throws IllegalArgumentException with the null algorithm, which protects nothing
     */
    public static int compute(IntegrityAlgorithm algorithm, Secret kNasInt, int count, Octets input) {
        if (algorithm == IntegrityAlgorithm.NIA0) {
            throw new IllegalArgumentException("the null algorithm protects nothing");
        }
        return algorithm.keyed(kNasInt).mac(count, BEARER, Direction.UPLINK, input);
    }

    /**
     * Whether the MAC received is the one of the input, in time that does not depend on where they differ. With the null algorithm none is.
     *
     * @param kNasInt K_NASint of the EPS context
     * @param count uplink EPS NAS COUNT, 24 bits
     */
    public static boolean holds(IntegrityAlgorithm algorithm, Secret kNasInt, int count, Octets input, int received) {
        // One comparison of whole words: its time tells nothing of where they differ.
        return algorithm != IntegrityAlgorithm.NIA0 && compute(algorithm, kNasInt, count, input) == received;
    }
}
