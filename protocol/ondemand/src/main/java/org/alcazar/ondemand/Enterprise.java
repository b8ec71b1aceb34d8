// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ondemand;

import org.alcazar.wire.OctetReader;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;

/** The five octets with which each element and message of this extension begins (§1). */
final class Enterprise {

    static final int NUMBER = 32473;
    static final int VERSION = 1;
    static final int LENGTH = 5;

    private Enterprise() {
    }

    static void write(OctetWriter out) {
        out.u32(NUMBER).u8(VERSION);
    }

    /**
     * A reader of what follows them.
     *
     * @throws OnDemandDecodeException with #97 if the octets begin with others
     */
    static OctetReader after(Octets value) {
        var in = value.reader();
        if (in.remaining() < LENGTH || in.u32() != NUMBER || in.u8() != VERSION) {
            throw new OnDemandDecodeException(OnDemandDecodeException.MESSAGE_TYPE_NON_EXISTENT, "of another enterprise or version", 0);
        }
        return in;
    }
}
