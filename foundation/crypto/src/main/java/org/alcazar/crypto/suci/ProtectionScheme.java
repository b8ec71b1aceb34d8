// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.suci;

import org.alcazar.crypto.primitive.P256;
import org.alcazar.crypto.primitive.X25519;
import org.jspecify.annotations.Nullable;

/** The protection schemes of a SUCI (TS 33.501 §C.1). */
public enum ProtectionScheme {

    /** 0x0: the scheme output is the scheme input. */
    NULL(0, 0),
    /** 0x1: ECIES with X25519. */
    PROFILE_A(X25519.LENGTH, X25519.LENGTH),
    /** 0x2: ECIES with secp256r1, its points compressed. */
    PROFILE_B(P256.FIELD, P256.COMPRESSED);

    private static final ProtectionScheme[] ALL = values();

    private final int privateKeyLength;
    private final int publicKeyLength;

    ProtectionScheme(int privateKeyLength, int publicKeyLength) {
        this.privateKeyLength = privateKeyLength;
        this.publicKeyLength = publicKeyLength;
    }

    /** The scheme with this identifier, or null where it is reserved or the operator's own. */
    public static @Nullable ProtectionScheme of(int identifier) {
        return identifier >= 0 && identifier < ALL.length ? ALL[identifier] : null;
    }

    /** The four bits that name it. */
    public int identifier() {
        return ordinal();
    }

    /** Octets of the home network's private key; 0 for the null scheme. */
    public int privateKeyLength() {
        return privateKeyLength;
    }

    /** Octets of the home network's public key as it is handed out; 0 for the null scheme. */
    public int publicKeyLength() {
        return publicKeyLength;
    }
}
