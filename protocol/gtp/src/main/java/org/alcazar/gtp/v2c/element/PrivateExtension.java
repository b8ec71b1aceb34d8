// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.element;

import org.alcazar.wire.Octets;

/**
 * Something of a vendor (TS 29.274 §8.67).
 *
 * @param enterprise IANA number, 16 bits
 */
public record PrivateExtension(int enterprise, Octets value) {

    /** Without the value, which may be a key. */
    @Override
    public String toString() {
        return "PrivateExtension[enterprise=" + enterprise + ", " + value.length() + " octets]";
    }
}
