// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.element;

/** QER control indications. The flags of the element, in the order of its bits (TS 29.244 §8.2.174). */
public enum QerControlIndication implements Flag {

    /** Send the rate control status on release. */
    RCSR;

    @Override
    public int bit() {
        return ordinal();
    }
}
