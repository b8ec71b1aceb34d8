// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.element;

import org.alcazar.wire.Octets;

/**
 * An element that is not looked into.
 *
 * @param type 0 to 65535; from 32768 on the vendor's own (TS 29.244 §8.1.1)
 * @param value what follows the length
 */
public record RawElement(int type, Octets value) {

    private static final int FIRST_OF_VENDORS = 32768;

    /** An element of the standard. */
    public RawElement(IeType type, Octets value) {
        this(type.value(), value);
    }

    public RawElement {
        if (type < 0 || type > 0xffff) {
            throw new IllegalArgumentException("type " + type);
        }
    }

    /** The standard's name, or the number where it has none. */
    public String name() {
        return IeType.nameOf(type);
    }

    /** The vendor's private enterprise number, or -1 if the element is the standard's or too short to say. */
    public int enterpriseId() {
        return type < FIRST_OF_VENDORS || value.length() < 2 ? -1 : value.at(0) << 8 | value.at(1);
    }
}
