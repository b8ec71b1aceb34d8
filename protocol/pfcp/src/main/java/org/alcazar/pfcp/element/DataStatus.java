// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.element;

/** What happened to downlink data. The flags of the element, in the order of its bits (TS 29.244 §8.2.179). */
public enum DataStatus implements Flag {

    /** Discarded. */
    DROP,
    /** Buffered. */
    BUFF;

    @Override
    public int bit() {
        return ordinal();
    }
}
