// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.keys;

import java.util.Arrays;

/**
 * Walks through DER (ITU-T X.690) in octets that stay the caller's.
 *
 * <p>Reading a private key through the JDK's key factories costs a start a tenth of a second, and leaves copies of the key behind.
 */
final class Der {

    static final int INTEGER = 0x02;
    static final int OCTET_STRING = 0x04;
    static final int OBJECT_IDENTIFIER = 0x06;
    static final int SEQUENCE = 0x30;

    private final byte[] octets;
    private final int end;
    private int at;

    Der(byte[] octets) {
        this(octets, 0, octets.length);
    }

    private Der(byte[] octets, int from, int end) {
        this.octets = octets;
        this.at = from;
        this.end = end;
    }

    /**
     * Steps over the next value and looks into it.
     *
     * @throws IllegalArgumentException if there is none, or one of another tag
     */
    Der enter(int tag) {
        if (octet() != tag) {
            throw new IllegalArgumentException("another tag");
        }
        int length = length();
        if (length > end - at) {
            throw new IllegalArgumentException("cut off");
        }
        at += length;
        return new Der(octets, at - length, at);
    }

    boolean isEmpty() {
        return at == end;
    }

    /** What is left to read, copied. */
    byte[] rest() {
        return Arrays.copyOfRange(octets, at, end);
    }

    /** Whether what is left to read is this. */
    boolean is(byte[] expected) {
        return Arrays.equals(octets, at, end, expected, 0, expected.length);
    }

    private int length() {
        int first = octet();
        return switch (first) {
            case 0x81 -> octet();
            case 0x82 -> octet() << 8 | octet();
            default -> {
                if (first > 0x7f) {
                    throw new IllegalArgumentException("a length that no key has");
                }
                yield first;
            }
        };
    }

    private int octet() {
        if (at == end) {
            throw new IllegalArgumentException("cut off");
        }
        return octets[at++] & 0xff;
    }
}
