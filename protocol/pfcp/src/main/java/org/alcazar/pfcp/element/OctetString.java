// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.element;

import java.nio.charset.StandardCharsets;
import org.alcazar.wire.Octets;

/**
 * An identifier that the standard leaves to the operator: an application, a predefined rule, a pool.
 *
 * @param octets any
 */
public record OctetString(Octets octets) {

    /** The text's UTF-8 octets. */
    public static OctetString of(String text) {
        return new OctetString(Octets.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The octets as UTF-8; control characters and what is none come out as U+FFFD. */
    public String text() {
        return Text.of(octets);
    }

    @Override
    public String toString() {
        return text();
    }
}
