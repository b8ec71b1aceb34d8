// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.element;

/** PFCPSDRsp-Flags. The flags of the element, in the order of its bits (TS 29.244 §8.2.215). */
public enum SdRspFlag implements Flag {

    /** Usage reports are pending at the UP function. */
    PURU;

    @Override
    public int bit() {
        return ordinal();
    }
}
