// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.element;

/** PFCPSRReq-Flags. The flags of the element, in the order of its bits (TS 29.244 §8.2.119). */
public enum SrReqFlag implements Flag {

    /** The UP function has deleted the session. */
    PSDBU;

    @Override
    public int bit() {
        return ordinal();
    }
}
