// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.decode;

import org.alcazar.wire.DecodeException;
import org.alcazar.wire.Octets;

/** A protocol whose messages can be shown. */
interface Protocol {

    /** As it is given on the command line, such as {@code nas-5gs}. */
    String name();

    /** Whether a look at the first octets does not rule it out. Cheap; never throws. */
    boolean isPlausible(Octets octets);

    /**
     * Reads a message.
     *
     * @throws DecodeException if it is none
     */
    Object decode(Octets octets);

    /** The message as octets again. */
    Octets encode(Object message);

    /** The message's name in its standard. */
    String title(Object message);

    /** Octets or elements that were kept but not understood: between several protocols that fit, the fewest win. */
    default int strangers(Object message) {
        return 0;
    }
}
