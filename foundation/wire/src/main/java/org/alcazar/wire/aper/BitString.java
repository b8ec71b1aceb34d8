// SPDX-License-Identifier: Apache-2.0
package org.alcazar.wire.aper;

import org.alcazar.wire.Octets;

/**
 * An ASN.1 BIT STRING.
 *
 * @param octets the bits, the first one in the top bit of the first octet; the unused bits of the last octet are zero
 * @param length number of bits
 */
public record BitString(Octets octets, int length) {

    public BitString {
        if (length < 0 || octets.length() != (length + 7) / 8) {
            throw new IllegalArgumentException(length + " bits in " + octets.length() + " octets");
        }
        int unused = octets.length() * 8 - length;
        if (unused > 0 && (octets.at(octets.length() - 1) & (1 << unused) - 1) != 0) {
            throw new IllegalArgumentException("unused bits are not zero");
        }
    }

    /** All bits of the octets. */
    public static BitString of(Octets octets) {
        return new BitString(octets, octets.length() * 8);
    }

    /** The low {@code length} bits of {@code value}, the highest of them first; at most 64. */
    public static BitString of(long value, int length) {
        var bytes = new byte[(length + 7) / 8];
        long shifted = length == 0 ? 0 : value << 64 - length;
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (shifted >>> 56 - 8 * i);
        }
        return new BitString(Octets.wrap(bytes), length);
    }

    /** The bits as an unsigned number, the first bit the highest; for at most 64 bits. */
    public long toLong() {
        if (length > 64) {
            throw new IllegalStateException(length + " bits do not fit a long");
        }
        long value = 0;
        for (int i = 0; i < octets.length(); i++) {
            value = value << 8 | octets.at(i);
        }
        return value >>> octets.length() * 8 - length;
    }
}
