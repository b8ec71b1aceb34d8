// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

import java.nio.charset.StandardCharsets;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * A network's name for people (TS 24.008 §10.5.3.5a).
 *
 * @param contents one octet of coding (extension bit, coding scheme, country's initials, spare bits), then the text
 */
public record NetworkName(Octets contents) {

    private static final int UCS2 = 0x90;

    public NetworkName {
        if (contents.isEmpty() || contents.length() > 255) {
            throw new IllegalArgumentException("a network name has 1 to 255 octets");
        }
    }

    /** The name in UCS-2, which every UE can show. */
    public static NetworkName of(String text) {
        return new NetworkName(new OctetWriter().u8(UCS2).octets(Octets.wrap(text.getBytes(StandardCharsets.UTF_16BE))).toOctets());
    }

    /** The text, or null where it is coded in neither UCS-2 nor the plain letters of the 7-bit default alphabet (TS 23.038 §6.2.1). */
    public @Nullable String text() {
        return switch (contents.at(0) >> 4 & 7) {
            case 0 -> sevenBit();
            case 1 -> new String(contents.slice(1, contents.length()).toArray(), StandardCharsets.UTF_16BE);
            default -> null;
        };
    }

    private @Nullable String sevenBit() {
        int letters = ((contents.length() - 1) * 8 - (contents.at(0) & 7)) / 7;
        var text = new StringBuilder();
        for (int i = 0; i < letters; i++) {
            int bit = i * 7;
            int octet = 1 + bit / 8;
            int pair = contents.at(octet) | (octet + 1 < contents.length() ? contents.at(octet + 1) << 8 : 0);
            int letter = pair >> bit % 8 & 0x7f;
            if (!sameInAscii(letter)) {
                return null;
            }
            text.append((char) letter);
        }
        return text.toString();
    }

    private static boolean sameInAscii(int letter) {
        return letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z' || letter >= ' ' && letter <= '?' && letter != '$';
    }
}
