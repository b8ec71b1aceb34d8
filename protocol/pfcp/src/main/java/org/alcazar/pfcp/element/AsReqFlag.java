// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.element;

/** PFCPASReq-Flags. The flags of the element, in the order of its bits (TS 29.244 §8.2.178). */
public enum AsReqFlag implements Flag {

    /** The UPF is configured for IPUPS. */
    UUPSI;

    @Override
    public int bit() {
        return ordinal();
    }
}
