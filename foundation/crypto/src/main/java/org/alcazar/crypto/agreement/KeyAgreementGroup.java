// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.agreement;

import org.jspecify.annotations.Nullable;

/** What two ends agree on a secret by, from the weakest to the strongest. The code points are those of TLS (RFC 8446 §4.2.7, draft-ietf-tls-ecdhe-mlkem). */
public enum KeyAgreementGroup {
    /** ECDH on P-256. */
    SECP256R1(0x0017, 65, 65),
    /** RFC 7748. */
    X25519(0x001d, 32, 32),
    /** ML-KEM-768 (FIPS 203) and X25519: safe as long as either is. */
    X25519MLKEM768(0x11ec, 1216, 1120);

    private final int value;
    private final int initiatorOctets;
    private final int responderOctets;

    KeyAgreementGroup(int value, int initiatorOctets, int responderOctets) {
        this.value = value;
        this.initiatorOctets = initiatorOctets;
        this.responderOctets = responderOctets;
    }

    /** The code point, of two octets. */
    public int value() {
        return value;
    }

    /** How long the public value is with which an exchange begins, in octets. */
    public int initiatorOctets() {
        return initiatorOctets;
    }

    /** How long the public value is that answers it, in octets. */
    public int responderOctets() {
        return responderOctets;
    }

    /** The group of that code point; null if it is none of these. */
    public static @Nullable KeyAgreementGroup of(int value) {
        for (var group : values()) {
            if (group.value == value) {
                return group;
            }
        }
        return null;
    }
}
