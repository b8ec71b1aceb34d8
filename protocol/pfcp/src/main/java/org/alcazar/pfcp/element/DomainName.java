// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.element;

import java.nio.charset.StandardCharsets;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;

/**
 * A domain name or an access point name: a network instance, a DNN, the name of a node (TS 23.003 §9.1, §19.4.2).
 *
 * <p>Some write the text itself in place of labels. Names are compared as they came.
 *
 * @param octets labels, each after its length
 */
public record DomainName(Octets octets) {

    static final int LONGEST_LABEL = 63;

    /**
     * The name in labels.
     *
     * @param name its labels joined by points
     * @throws IllegalArgumentException if a label is empty or longer than 63 octets
     */
    public static DomainName of(String name) {
        var out = new OctetWriter(name.length() + 1);
        for (var label : name.split("\\.", -1)) {
            var bytes = label.getBytes(StandardCharsets.UTF_8);
            if (bytes.length == 0 || bytes.length > LONGEST_LABEL) {
                throw new IllegalArgumentException("a label of " + bytes.length + " octets");
            }
            out.u8(bytes.length).bytes(bytes, 0, bytes.length);
        }
        return new DomainName(out.toOctets());
    }

    /** The text itself in place of labels, as a network instance may be. */
    public static DomainName ofText(String text) {
        return new DomainName(Octets.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The labels joined by points; the text itself if there are none. */
    public String name() {
        return Text.ofLabels(octets);
    }

    @Override
    public String toString() {
        return name();
    }
}
