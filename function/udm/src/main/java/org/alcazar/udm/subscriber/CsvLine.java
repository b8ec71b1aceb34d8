// SPDX-License-Identifier: Apache-2.0
package org.alcazar.udm.subscriber;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.alcazar.crypto.Secret;

/**
 * One line after another of a CSV file, all in the same memory, so that a file of any length needs the same, and a key is never a string.
 * Fields are divided by commas, and blanks around them do not count.
 */
final class CsvLine {

    private static final int LONGEST = 2048;
    private static final int MOST_FIELDS = 32;

    private final InputStream in;
    private final byte[] line = new byte[LONGEST];
    private final int[] from = new int[MOST_FIELDS];
    private final int[] to = new int[MOST_FIELDS];
    private int length;
    private int fields;
    private long number;
    private long octets;

    /** @param in buffered */
    CsvLine(InputStream in) {
        this.in = in;
    }

    /**
     * Goes to the next line.
     *
     * @return false at the end of the file
     * @throws IllegalArgumentException if the line is too long, or has too many fields
     */
    boolean next() throws IOException {
        Arrays.fill(line, 0, length, (byte) 0);
        length = 0;
        fields = 0;
        number++;
        int read = 0;
        int octet = in.read();
        for (; octet >= 0 && octet != '\n'; octet = in.read()) {
            if (read < LONGEST) {
                line[read] = (byte) octet;
            }
            read++;
        }
        octets += octet < 0 ? read : read + 1;
        length = Math.min(read, LONGEST);
        if (octet < 0 && read == 0) {
            return false;
        }
        if (read > LONGEST) {
            throw new IllegalArgumentException("longer than a line can be (" + LONGEST + " octets)");
        }
        split();
        return true;
    }

    private void split() {
        int start = number == 1 && length >= 3 && line[0] == (byte) 0xef && line[1] == (byte) 0xbb && line[2] == (byte) 0xbf ? 3 : 0;
        for (int at = start; at <= length; at++) {
            if (at == length || line[at] == ',') {
                if (fields == MOST_FIELDS) {
                    fields = 0;
                    throw new IllegalArgumentException("more than " + MOST_FIELDS + " fields");
                }
                int first = start;
                int last = at;
                while (first < last && line[first] <= ' ' && line[first] >= 0) {
                    first++;
                }
                while (first < last && line[last - 1] <= ' ' && line[last - 1] >= 0) {
                    last--;
                }
                from[fields] = first;
                to[fields++] = last;
                start = at + 1;
            }
        }
    }

    /** The line's number, from 1. */
    long number() {
        return number;
    }

    /** How many octets were read so far. */
    long octets() {
        return octets;
    }

    /** How many fields the line has; an empty line has one, which is empty. */
    int fields() {
        return fields;
    }

    boolean isEmpty(int field) {
        return from[field] == to[field];
    }

    String text(int field) {
        return new String(line, from[field], to[field] - from[field], StandardCharsets.UTF_8);
    }

    /**
     * The field's hexadecimal digits as a key.
     *
     * @param column its name, for the reason
     */
    Secret secret(int field, String column) {
        int digits = to[field] - from[field];
        var octets = new byte[digits / 2];
        boolean right = digits % 2 == 0;
        for (int i = 0; i < octets.length && right; i++) {
            int at = from[field] + 2 * i;
            right = HexFormat.isHexDigit(line[at]) && HexFormat.isHexDigit(line[at + 1]);
            if (right) {
                octets[i] = (byte) (HexFormat.fromHexDigit(line[at]) << 4 | HexFormat.fromHexDigit(line[at + 1]));
            }
        }
        if (!right) {
            Arrays.fill(octets, (byte) 0);
            throw new IllegalArgumentException(column + " is not hexadecimal, two digits for each octet");
        }
        return Secret.wrap(octets);
    }
}
