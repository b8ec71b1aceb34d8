// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.aka;

import org.alcazar.crypto.Secret;

/**
 * What f2 to f5 make of a RAND. Closing wipes it.
 *
 * @param res the response, f2: 4 to 32 octets
 * @param ck the cipher key, f3: 16 or 32 octets
 * @param ik the integrity key, f4: 16 or 32 octets
 * @param ak the anonymity key, f5: 6 octets
 */
public record ChallengeKeys(Secret res, Secret ck, Secret ik, Secret ak) implements AutoCloseable {

    @Override
    public void close() {
        res.close();
        ck.close();
        ik.close();
        ak.close();
    }
}
