// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.alcazar.wire.Octets;

/**
 * An IPv4 address, in JSON dotted (TS 29.571 §5.2.2).
 *
 * @param octets four
 */
public record Ipv4Addr(Octets octets) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})");

    public Ipv4Addr {
        if (octets.length() != 4) {
            throw new IllegalArgumentException("an IPv4 address has four octets, not " + octets.length());
        }
    }

    /** The address of 32 bits, the first octet uppermost. */
    public static Ipv4Addr of(int bits) {
        return new Ipv4Addr(Octets.of(bits >>> 24, bits >>> 16 & 0xff, bits >>> 8 & 0xff, bits & 0xff));
    }

    /**
     * The address that a text such as {@code 10.45.0.2} names; names of hosts are not looked up.
     *
     * @throws IllegalArgumentException if the text names none
     */
    @JsonCreator
    public static Ipv4Addr parse(String text) {
        var matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not an IPv4 address: " + text);
        }
        int bits = 0;
        for (int i = 1; i <= 4; i++) {
            int octet = Integer.parseInt(matcher.group(i));
            if (octet > 255) {
                throw new IllegalArgumentException("not an IPv4 address: " + text);
            }
            bits = bits << 8 | octet;
        }
        return of(bits);
    }

    /** The address as 32 bits, the first octet uppermost. */
    public int bits() {
        return octets.at(0) << 24 | octets.at(1) << 16 | octets.at(2) << 8 | octets.at(3);
    }

    @Override
    @JsonValue
    public String toString() {
        return octets.at(0) + "." + octets.at(1) + "." + octets.at(2) + "." + octets.at(3);
    }
}
