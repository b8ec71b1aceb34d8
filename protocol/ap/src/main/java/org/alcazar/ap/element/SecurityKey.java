// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ap.element;

import org.alcazar.crypto.Secret;
import org.alcazar.wire.Octets;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;
import org.alcazar.wire.aper.BitString;

/**
 * The key the core network gives a radio node for a UE: K_gNB (TS 38.413 §9.3.1.87), K_eNB (TS 36.413 §9.2.1.41) or NH. 256 bits, never
 * shown, compared in constant time.
 */
public final class SecurityKey {

    private static final int BITS = 256;

    /** Its encoding. */
    public static final AperType<SecurityKey> TYPE = Aper.bitString(BITS, BITS, false)
            .as(bits -> new SecurityKey(Secret.wrap(bits.octets().toArray())), key -> BitString.of(Octets.of(key.secret.reveal())));

    private final Secret secret;

    /** The key; what it is of stays the caller's to wipe, and must live as long as this. */
    public SecurityKey(Secret secret) {
        if (secret.length() * 8 != BITS) {
            throw new IllegalArgumentException("a key of " + secret.length() + " octets");
        }
        this.secret = secret;
    }

    /** The key itself. */
    public Secret secret() {
        return secret;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SecurityKey that && secret.sameAs(that.secret);
    }

    /** The same for all keys: it must not tell one from another. */
    @Override
    public int hashCode() {
        return BITS;
    }

    @Override
    public String toString() {
        return secret.toString();
    }
}
