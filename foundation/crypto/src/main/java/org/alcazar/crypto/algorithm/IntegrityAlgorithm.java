// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.algorithm;

import org.alcazar.crypto.Secret;
import org.jspecify.annotations.Nullable;

/** The integrity algorithms of 5GS; those of EPS, 128-EIA0 to 3, are the same under other names (TS 33.501 §5.11.1.2, §D.3). */
public enum IntegrityAlgorithm {

    /** The null algorithm, for unauthenticated emergency sessions only: its MAC is all zeros and a receiver does not check it. */
    NIA0(16),
    /** 128-NIA1: SNOW 3G. */
    NIA1(16),
    /** 128-NIA2: AES-CMAC. */
    NIA2(16),
    /** 128-NIA3: ZUC. */
    NIA3(16);

    private static final IntegrityAlgorithm[] ALL = values();

    private final int keyLength;

    IntegrityAlgorithm(int keyLength) {
        this.keyLength = keyLength;
    }

    /** The algorithm with this identifier, or null if there is none. */
    public static @Nullable IntegrityAlgorithm of(int identifier) {
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
    public Integrity keyed(Secret key) {
        if (key.length() != keyLength) {
            throw new IllegalArgumentException(this + " takes a key of " + keyLength + " octets, not " + key.length());
        }
        return switch (this) {
            case NIA0 -> NullAlgorithms.INTEGRITY;
            case NIA1 -> new Nia1(key);
            case NIA2 -> new Nia2(key);
            case NIA3 -> new Nia3(key);
        };
    }
}
