// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.traffic;

import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;

/** The Internet checksum (RFC 1071). */
final class Checksum {

    private Checksum() {
    }

    /** Of octets whose own checksum is zero; zero of octets that hold it. */
    static int of(Octets octets) {
        return ~folded(sum(octets)) & 0xffff;
    }

    /** Of a payload and what its protocol covers of the IPv6 or IPv4 header (RFC 768, RFC 8200 §8.1). */
    static int of(Octets source, Octets destination, int protocol, Octets payload) {
        var pseudo = new OctetWriter(40).octets(source).octets(destination).u32(payload.length()).u32(protocol).toOctets();
        return ~folded(sum(pseudo) + sum(payload)) & 0xffff;
    }

    private static long sum(Octets octets) {
        long sum = 0;
        int i = 0;
        for (; i + 1 < octets.length(); i += 2) {
            sum += octets.at(i) << 8 | octets.at(i + 1);
        }
        return i < octets.length() ? sum + (octets.at(i) << 8) : sum;
    }

    private static int folded(long sum) {
        long folded = sum;
        while (folded >> 16 != 0) {
            folded = (folded & 0xffff) + (folded >> 16);
        }
        return (int) folded;
    }
}
