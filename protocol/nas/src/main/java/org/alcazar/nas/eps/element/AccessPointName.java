// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.element;

import java.nio.charset.StandardCharsets;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;

/**
 * An access point name (TS 23.003 §9.1), kept octet for octet.
 *
 * @param contents 1 to 100 octets: labels, each after its length
 */
public record AccessPointName(Octets contents) {

    /** Octets an access point name has at most. */
    public static final int MAX_LENGTH = 100;

    private static final int MAX_LABEL = 63;

    public AccessPointName {
        if (contents.isEmpty() || contents.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("an access point name has 1 to 100 octets, not " + contents.length());
        }
    }

    /**
     * The name of labels with dots between them, "internet.mnc070.mcc999.gprs".
     *
     * @throws IllegalArgumentException if a label has no letter or more than 63, or the name is too long
     */
    public static AccessPointName of(String text) {
        var out = new OctetWriter();
        for (var label : text.split("\\.", -1)) {
            var letters = label.getBytes(StandardCharsets.US_ASCII);
            if (letters.length == 0 || letters.length > MAX_LABEL) {
                throw new IllegalArgumentException("a label has 1 to 63 letters: " + text);
            }
            out.u8(letters.length).bytes(letters, 0, letters.length);
        }
        return new AccessPointName(out.toOctets());
    }

    /** The labels with dots between them; a label that is cut off ends where the octets do. */
    public String text() {
        var text = new StringBuilder(contents.length());
        for (int at = 0; at < contents.length();) {
            int end = Math.min(contents.length(), at + 1 + contents.at(at));
            text.append(text.isEmpty() ? "" : ".").append(new String(contents.slice(at + 1, end).toArray(), StandardCharsets.US_ASCII));
            at = end;
        }
        return text.toString();
    }
}
