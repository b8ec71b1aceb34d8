// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.algorithm;

import org.alcazar.wire.Octets;

/**
 * An integrity algorithm under one key (TS 33.501 §D.3).
 *
 * <p>Holds a reference to its key and nothing else, so that a security context of an idle UE stays small. May be used by several threads.
 */
public interface Integrity {

    /** The algorithm. */
    IntegrityAlgorithm algorithm();

    /**
     * The 32-bit MAC of the {@code bits} leading bits of {@code message} from octet {@code from} on.
     *
     * @param count COUNT, 32 bits
     * @param bearer BEARER, 0..31, see {@link Ciphering#NAS_3GPP}
     */
    int mac(int count, int bearer, Direction direction, byte[] message, int from, int bits);

    /** The 32-bit MAC of whole octets. */
    default int mac(int count, int bearer, Direction direction, Octets message) {
        return mac(count, bearer, direction, message.sharedArray(), 0, message.length() * 8);
    }
}
