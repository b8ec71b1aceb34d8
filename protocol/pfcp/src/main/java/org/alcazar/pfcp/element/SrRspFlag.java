// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.element;

/** PFCPSRRsp-Flags. The flags of the element, in the order of its bits (TS 29.244 §8.2.32). */
public enum SrRspFlag implements Flag {

    /** Drop what is buffered. */
    DROBU;

    @Override
    public int bit() {
        return ordinal();
    }
}
