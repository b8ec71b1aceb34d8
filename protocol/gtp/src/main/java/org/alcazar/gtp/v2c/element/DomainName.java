// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.element;

import java.nio.charset.StandardCharsets;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;

/**
 * An APN or FQDN (TS 29.274 §8.6, §8.66; TS 23.003 §9.1).
 *
 * @param labels each after its length, 1 to 255 octets in all; no final zero
 */
public record DomainName(Octets labels) {

    private static final int LONGEST = 255;

    public DomainName {
        if (!isWellFormed(labels)) {
            throw new IllegalArgumentException("not labels after their lengths");
        }
    }

    /** Whether the octets are labels, each of 1 to 63 octets after its length. */
    public static boolean isWellFormed(Octets labels) {
        int at = 0;
        while (at < labels.length() && labels.at(at) > 0 && labels.at(at) < 64) {
            at += 1 + labels.at(at);
        }
        return at == labels.length() && at > 0 && at <= LONGEST;
    }

    /**
     * Of a name with dots.
     *
     * @throws IllegalArgumentException if a label is empty or too long
     */
    public static DomainName of(String name) {
        var out = new OctetWriter();
        for (var label : name.split("\\.", -1)) {
            var octets = Octets.wrap(label.getBytes(StandardCharsets.US_ASCII));
            out.u8(octets.length()).octets(octets);
        }
        return new DomainName(out.toOctets());
    }

    /** With dots; a byte that is not of ASCII shows as a replacement character. */
    public String name() {
        var name = new StringBuilder();
        var in = labels.reader();
        while (in.hasRemaining()) {
            name.append(name.isEmpty() ? "" : ".").append(new String(in.octets(in.u8()).sharedArray(), StandardCharsets.US_ASCII));
        }
        return name.toString();
    }

    @Override
    public String toString() {
        return name();
    }
}
