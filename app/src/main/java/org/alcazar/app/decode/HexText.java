// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.decode;

import java.util.Arrays;
import org.alcazar.wire.DecodeException;
import org.alcazar.wire.Octets;

/** Reads hexadecimal as people write it: with blanks, colons, commas, dashes, line breaks, {@code 0x} and {@code \x} between octets. */
public final class HexText {

    /** Values of the characters of ASCII that are digits; -1 for others. */
    private static final byte[] DIGITS = new byte[128];

    static {
        for (int c = 0; c < DIGITS.length; c++) {
            DIGITS[c] = (byte) Character.digit(c, 16);
        }
    }

    private HexText() {
    }

    /**
     * The octets that the text stands for.
     *
     * @throws DecodeException if it is no hexadecimal; the offset is of the character at fault, in the text
     */
    public static Octets parse(CharSequence text) {
        var bytes = new byte[text.length() / 2 + 1];
        int length = 0;
        int high = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int digit = c < 128 ? DIGITS[c] : -1;
            if (high < 0 && (c == '0' || c == '\\') && isPrefix(text, i)) {
                i++;
            } else if (digit >= 0) {
                if (high < 0) {
                    high = digit;
                } else {
                    bytes[length++] = (byte) (high << 4 | digit);
                    high = -1;
                }
            } else if (!isBetween(c)) {
                throw new DecodeException("not hexadecimal: character " + (i + 1) + " is " + shown(c), i);
            }
        }
        if (high >= 0) {
            throw new DecodeException("an odd number of hexadecimal digits: the last octet is half there", text.length());
        }
        return Octets.wrap(Arrays.copyOf(bytes, length));
    }

    private static boolean isPrefix(CharSequence text, int at) {
        return at + 1 < text.length() && (text.charAt(at + 1) == 'x' || text.charAt(at + 1) == 'X');
    }

    private static boolean isBetween(char c) {
        return Character.isWhitespace(c) || c == ':' || c == ',' || c == '-' || c == '|' || c == '"';
    }

    private static String shown(char c) {
        return c >= ' ' && c < 127 ? "'" + c + "'" : "U+%04X".formatted((int) c);
    }
}
