// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.algorithm;

import org.alcazar.crypto.Secret;
import org.jspecify.annotations.Nullable;

/** The ciphering algorithms of 5GS; those of EPS, 128-EEA0 to 3, are the same under other names (TS 33.501 §5.11.1.1, §D.2). */
public enum CipheringAlgorithm {

    /** The null algorithm. */
    NEA0(16),
    /** 128-NEA1: SNOW 3G. */
    NEA1(16),
    /** 128-NEA2: AES in counter mode. */
    NEA2(16),
    /** 128-NEA3: ZUC. */
    NEA3(16);

    private static final CipheringAlgorithm[] ALL = values();

    private final int keyLength;

    CipheringAlgorithm(int keyLength) {
        this.keyLength = keyLength;
    }

    /** The algorithm with this identifier, or null if there is none. */
    public static @Nullable CipheringAlgorithm of(int identifier) {
        return identifier >= 0 && identifier < ALL.length ? ALL[identifier] : null;
    }

    /** The four bits that name it on the wire and in key derivation. */
    public int identifier() {
        return ordinal();
    }

    /** Octets of its key. */
    public int keyLength() {
        return keyLength;
    }

    /**
     * The algorithm under {@code key}, which must outlive it.
     *
     * @throws IllegalArgumentException if the key has another length than {@link #keyLength}
     */
    public Ciphering keyed(Secret key) {
        if (key.length() != keyLength) {
            throw new IllegalArgumentException(this + " takes a key of " + keyLength + " octets, not " + key.length());
        }
        return switch (this) {
            case NEA0 -> NullAlgorithms.CIPHERING;
            case NEA1 -> new Nea1(key);
            case NEA2 -> new Nea2(key);
            case NEA3 -> new Nea3(key);
        };
    }
}
