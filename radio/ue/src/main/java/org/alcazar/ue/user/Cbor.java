// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.user;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.alcazar.wire.Octets;

/** Writes the little of CBOR (RFC 8949) that an authenticator says, in CTAP2's canonical form if keys are given in its order. */
final class Cbor {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** A map of that many pairs; they follow. */
    Cbor map(int pairs) {
        return head(5, pairs);
    }

    Cbor integer(long value) {
        return value < 0 ? head(1, -1 - value) : head(0, value);
    }

    Cbor text(String text) {
        var octets = text.getBytes(StandardCharsets.UTF_8);
        head(3, octets.length).out.writeBytes(octets);
        return this;
    }

    Cbor octets(Octets octets) {
        head(2, octets.length()).out.writeBytes(octets.toArray());
        return this;
    }

    Octets toOctets() {
        return Octets.wrap(out.toByteArray());
    }

    private Cbor head(int major, long value) {
        if (value < 24) {
            out.write(major << 5 | (int) value);
        } else if (value < 0x100) {
            out.write(major << 5 | 24);
            out.write((int) value);
        } else if (value < 0x10000) {
            out.write(major << 5 | 25);
            out.write((int) value >> 8);
            out.write((int) value);
        } else {
            throw new IllegalArgumentException("an authenticator says nothing of this size: " + value);
        }
        return this;
    }
}
