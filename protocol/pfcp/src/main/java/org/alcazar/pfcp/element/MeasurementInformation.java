// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.element;

/** How to measure. The flags of the element, in the order of its bits (TS 29.244 §8.2.68). */
public enum MeasurementInformation implements Flag {

    /** Before QoS enforcement. */
    MBQE,
    /** The measurement is inactive. */
    INAM,
    /** With a reduced detection of applications. */
    RADI,
    /** Time from now on, without a packet. */
    ISTM,
    /** Packets too. */
    MNOP,
    /** Send the start of pause of charging. */
    SSPOC,
    /** Applicable to the start of pause of charging. */
    ASPOC,
    /** Control of inactive measurement. */
    CIAM;

    @Override
    public int bit() {
        return ordinal();
    }
}
