// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.net.InetAddress;
import java.util.regex.Pattern;
import org.alcazar.wire.Octets;

/**
 * An IPv6 prefix, in JSON {@code 2001:db8:0:1::/64} (TS 29.571 §5.2.2).
 *
 * @param address sixteen octets; those after the prefix are zero
 * @param length bits, 0 to 128
 */
public record Ipv6Prefix(Octets address, int length) {

    private static final Pattern TEXT = Pattern.compile("([0-9a-fA-F:.]{2,45})/(\\d{1,3})");
    private static final int ADDRESS_OCTETS = 16;
    private static final int GROUPS = 8;

    public Ipv6Prefix {
        if (address.length() != ADDRESS_OCTETS || length < 0 || length > 128) {
            throw new IllegalArgumentException("an IPv6 prefix is sixteen octets and 0 to 128 bits of them");
        }
        for (int bit = length; bit < 128; bit++) {
            if ((address.at(bit / 8) >> 7 - bit % 8 & 1) != 0) {
                throw new IllegalArgumentException("bits are set beyond the prefix's length of " + length);
            }
        }
    }

    /**
     * The prefix that a text names; names of hosts are not looked up.
     *
     * @throws IllegalArgumentException if the text names none
     */
    @JsonCreator
    public static Ipv6Prefix parse(String text) {
        var matcher = TEXT.matcher(text);
        if (!matcher.matches() || matcher.group(1).indexOf(':') < 0) {
            throw new IllegalArgumentException("not an IPv6 prefix: " + text);
        }
        var octets = InetAddress.ofLiteral(matcher.group(1)).getAddress();
        if (octets.length != ADDRESS_OCTETS) {
            throw new IllegalArgumentException("not an IPv6 prefix: " + text);
        }
        return new Ipv6Prefix(Octets.wrap(octets), Integer.parseInt(matcher.group(2)));
    }

    /** The prefix as RFC 5952 writes it but for the choice among equally long runs of zeros, which is the first. */
    @Override
    @JsonValue
    public String toString() {
        int longest = 0;
        int at = -1;
        for (int i = 0; i < GROUPS; i++) {
            int run = 0;
            while (i + run < GROUPS && group(i + run) == 0) {
                run++;
            }
            if (run > longest && run > 1) {
                longest = run;
                at = i;
            }
        }
        var text = new StringBuilder();
        for (int i = 0; i < GROUPS; i++) {
            if (i == at) {
                text.append("::");
                i += longest - 1;
            } else {
                if (i > 0 && text.charAt(text.length() - 1) != ':') {
                    text.append(':');
                }
                text.append(Integer.toHexString(group(i)));
            }
        }
        return text.append('/').append(length).toString();
    }

    private int group(int index) {
        return address.at(2 * index) << 8 | address.at(2 * index + 1);
    }
}
