// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.element;

/** The addresses of a pool. The flags of the element, in the order of its bits (TS 29.244 §8.2.177). */
public enum IpVersion implements Flag {

    /** IPv4. */
    V4,
    /** IPv6. */
    V6;

    @Override
    public int bit() {
        return ordinal();
    }
}
