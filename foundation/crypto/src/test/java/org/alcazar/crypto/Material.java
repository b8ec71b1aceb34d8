// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto;

import org.alcazar.testkit.Vector;
import org.alcazar.wire.Octets;

/** A vector's fields as this module's types. */
public final class Material {

    private Material() {
    }

    public static Octets octets(Vector vector, String field) {
        return Octets.wrap(vector.hex(field));
    }

    public static Secret secret(Vector vector, String field) {
        return Secret.wrap(vector.hex(field));
    }

    public static Secret secret(String hex) {
        return Secret.of(Octets.fromHex(hex));
    }

    /** A 32-bit value that the vector has as eight hexadecimal digits. */
    public static int word(Vector vector, String field) {
        return Integer.parseUnsignedInt(vector.text(field), 16);
    }
}
