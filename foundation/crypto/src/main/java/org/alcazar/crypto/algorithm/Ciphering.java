// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.algorithm;

import org.alcazar.wire.Octets;

/**
 * A ciphering algorithm under one key (TS 33.501 §D.2). The same operation enciphers and deciphers.
 *
 * <p>Holds a reference to its key and nothing else, so that a security context of an idle UE stays small. May be used by several threads.
 */
public interface Ciphering {

    /** BEARER of NAS over 3GPP access (TS 33.501 §6.4.4). */
    int NAS_3GPP = 1;

    /** BEARER of NAS over non-3GPP access (TS 33.501 §6.4.4). */
    int NAS_NON_3GPP = 2;

    /** The algorithm. */
    CipheringAlgorithm algorithm();

    /**
     * Adds the key stream to the {@code bits} leading bits of {@code data} from octet {@code from} on, in place; bits beyond stay as they
     * are.
     *
     * @param count COUNT, 32 bits
     * @param bearer BEARER, 0..31
     */
    void apply(int count, int bearer, Direction direction, byte[] data, int from, int bits);

    /** The octets given with the key stream added. */
    default Octets apply(int count, int bearer, Direction direction, Octets data) {
        var bytes = data.toArray();
        apply(count, bearer, direction, bytes, 0, bytes.length * 8);
        return Octets.wrap(bytes);
    }
}
