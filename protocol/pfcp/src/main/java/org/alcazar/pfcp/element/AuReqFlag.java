// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.element;

/** PFCPAUReq-Flags. The flags of the element, in the order of its bits (TS 29.244 §8.2.120). */
public enum AuReqFlag implements Flag {

    /** The association is released, usage reports were sent. */
    PARPS;

    @Override
    public int bit() {
        return ordinal();
    }
}
