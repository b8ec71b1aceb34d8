// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.element;

/** Ethernet filter properties. The flags of the element, in the order of its bits (TS 29.244 §8.2.99). */
public enum EthernetFilterFlag implements Flag {

    /** The filter is for both directions. */
    BIDE;

    @Override
    public int bit() {
        return ordinal();
    }
}
