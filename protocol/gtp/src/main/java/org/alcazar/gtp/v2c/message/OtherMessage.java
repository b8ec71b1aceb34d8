// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.message;

import java.util.List;
import org.alcazar.gtp.v2c.codec.RawIe;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;

/**
 * A message of the standard without a record of its own: named, its elements as they came.
 *
 * @param messageType 0..255
 */
public record OtherMessage(int messageType, List<RawIe> elements) implements Gtpv2Message {

    public OtherMessage {
        elements = List.copyOf(elements);
    }

    /**
     * Reads the elements of a message.
     *
     * @throws org.alcazar.gtp.v2c.codec.ElementFault if one reaches past the end
     */
    public static OtherMessage read(int messageType, Octets elements) {
        return new OtherMessage(messageType, RawIe.readAll(elements));
    }

    /** The message's name in the standard. */
    public String name() {
        return MessageNames.of(messageType);
    }

    void write(OctetWriter out) {
        RawIe.writeAll(out, elements);
    }
}
