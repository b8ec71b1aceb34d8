// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.kdf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.primitive.Hmac;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;

/** A SHA-256 hash of parts, each after its length in two octets, so that no two lists of parts are the same octets. */
final class LengthPrefixed {

    private final MessageDigest digest = Hmac.digest();

    private LengthPrefixed() {
    }

    /** Begins with a label, which says what is hashed. */
    static LengthPrefixed label(String label) {
        return new LengthPrefixed().text(label);
    }

    LengthPrefixed octets(Octets value) {
        return part(value.sharedArray());
    }

    /** In UTF-8. */
    LengthPrefixed text(String value) {
        return part(value.getBytes(StandardCharsets.UTF_8));
    }

    LengthPrefixed u8(int value) {
        return part(new byte[] {(byte) value});
    }

    LengthPrefixed secret(Secret value) {
        return part(value.reveal());
    }

    /** A part of length 0. */
    LengthPrefixed nothing() {
        return part(new byte[0]);
    }

    /** 32 octets. Ends the use of this object. */
    Octets hash() {
        return Octets.wrap(digest.digest());
    }

    /** The same before octets that are not hashed here. */
    static void write(Octets value, OctetWriter out) {
        if (value.length() > 0xffff) {
            throw new IllegalArgumentException("a part of " + value.length() + " octets");
        }
        out.u16(value.length()).octets(value);
    }

    private LengthPrefixed part(byte[] value) {
        if (value.length > 0xffff) {
            throw new IllegalArgumentException("a part of " + value.length + " octets");
        }
        digest.update((byte) (value.length >> 8));
        digest.update((byte) value.length);
        digest.update(value);
        return this;
    }
}
