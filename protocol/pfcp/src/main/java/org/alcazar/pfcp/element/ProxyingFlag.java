// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.element;

/** What the UP function answers in place of the UE. The flags of the element, in the order of its bits (TS 29.244 §8.2.97). */
public enum ProxyingFlag implements Flag {

    /** ARP. */
    ARP,
    /** IPv6 neighbour solicitation. */
    INS;

    @Override
    public int bit() {
        return ordinal();
    }
}
