// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.codec;

/** How an element lies in a message (TS 24.007 §11.2.1.1): I(dentifier), L(ength), V(alue). Type 1 elements have no constant: their codec tells. */
public enum Format {
    /** The value alone, its length fixed. */
    V(0),
    /** The value alone, up to the end of the message; not an option of TS 24.007, but of an extension's messages. */
    REST(0),
    /** One octet of length, then the value. */
    LV(1),
    /** Two octets of length, then the value. */
    LV_E(2),
    /** The identifier alone. */
    T(0),
    /** The identifier, then a value of fixed length. */
    TV(0),
    /** The identifier, one octet of length, the value. */
    TLV(1),
    /** The identifier, two octets of length, the value. */
    TLV_E(2);

    final int lengthOctets;

    Format(int lengthOctets) {
        this.lengthOctets = lengthOctets;
    }

    /** The longest value the length field can tell. */
    int longest() {
        return lengthOctets == 1 ? 0xff : 0xffff;
    }
}
