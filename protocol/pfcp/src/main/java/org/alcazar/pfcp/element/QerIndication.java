// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.element;

/** QER indications. The flags of the element, in the order of its bits (TS 29.244 §8.2.216). */
public enum QerIndication implements Flag {

    /** Insert the QFI sequence number. */
    IQFISN;

    @Override
    public int bit() {
        return ordinal();
    }
}
