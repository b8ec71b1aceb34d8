// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.element;

/** A flag of an element that is a bit mask. */
public interface Flag {

    /** Bits from the first octet's least significant one: 8 for bit 1 of the second octet. */
    int bit();

    /** The octets the mask has at least. */
    default int octets() {
        return 1;
    }
}
