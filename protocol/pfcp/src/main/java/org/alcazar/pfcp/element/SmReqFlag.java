// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.element;

/** PFCPSMReq-Flags. The flags of the element, in the order of its bits (TS 29.244 §8.2.31). */
public enum SmReqFlag implements Flag {

    /** Drop what is buffered. */
    DROBU,
    /** Send end marker packets. */
    SNDEM,
    /** Query all URRs. */
    QAURR,
    /** Stop usage measurement to pause charging. */
    SUMPC,
    /** Resume usage measurement. */
    RUMUC,
    /** Delete all PDRs that match the TEID. */
    DETEID;

    @Override
    public int bit() {
        return ordinal();
    }
}
