// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.element;

/** Ethernet PDU session information. The flags of the element, in the order of its bits (TS 29.244 §8.2.102). */
public enum EthernetPduSessionFlag implements Flag {

    /** The PDI is for the whole Ethernet PDU session. */
    ETHI;

    @Override
    public int bit() {
        return ordinal();
    }
}
