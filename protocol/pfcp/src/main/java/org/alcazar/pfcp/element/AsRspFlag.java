// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.element;

/** PFCPASRsp-Flags. The flags of the element, in the order of its bits (TS 29.244 §8.2.134). */
public enum AsRspFlag implements Flag {

    /** Sessions were retained. */
    PSREI,
    /** The UPF is configured for IPUPS. */
    UUPSI;

    @Override
    public int bit() {
        return ordinal();
    }
}
