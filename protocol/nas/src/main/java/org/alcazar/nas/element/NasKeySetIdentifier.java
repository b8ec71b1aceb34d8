// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

/**
 * ngKSI: which security context a message speaks of (TS 24.501 §9.11.3.32).
 *
 * @param mapped a context mapped from EPS rather than native
 * @param value 0..6; 7 for "no key is available"
 */
public record NasKeySetIdentifier(boolean mapped, int value) {

    /** The UE has no key. */
    public static final NasKeySetIdentifier NO_KEY = new NasKeySetIdentifier(false, 7);

    public NasKeySetIdentifier {
        if (value < 0 || value > 7) {
            throw new IllegalArgumentException("a key set identifier is 0 to 7, not " + value);
        }
    }

    /** A native context, 0..6. */
    public static NasKeySetIdentifier of(int value) {
        return new NasKeySetIdentifier(false, value);
    }

    public boolean isAvailable() {
        return value != 7;
    }

    /** The identifier for the context that follows this one: the next of 0..6. */
    public NasKeySetIdentifier next() {
        return of(value >= 6 ? 0 : value + 1);
    }
}
