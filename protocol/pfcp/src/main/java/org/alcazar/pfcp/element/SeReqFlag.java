// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.element;

/** PFCPSEReq-Flags. The flags of the element, in the order of its bits (TS 29.244 §8.2.136). */
public enum SeReqFlag implements Flag {

    /** The session is restored. */
    RESTI,
    /** Stop usage measurement to pause charging. */
    SUMPC;

    @Override
    public int bit() {
        return ordinal();
    }
}
