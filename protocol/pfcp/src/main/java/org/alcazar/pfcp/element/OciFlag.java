// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.element;

/** Overload control information flags. The flags of the element, in the order of its bits (TS 29.244 §8.2.76). */
public enum OciFlag implements Flag {

    /** The overload is associated with the node. */
    AOCI;

    @Override
    public int bit() {
        return ordinal();
    }
}
