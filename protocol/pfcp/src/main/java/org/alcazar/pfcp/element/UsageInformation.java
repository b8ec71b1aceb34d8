// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.element;

/** Which usage a report tells. The flags of the element, in the order of its bits (TS 29.244 §8.2.59). */
public enum UsageInformation implements Flag {

    /** Before the monitoring time. */
    BEF,
    /** After the monitoring time. */
    AFT,
    /** After QoS enforcement. */
    UAE,
    /** Before QoS enforcement. */
    UBE;

    @Override
    public int bit() {
        return ordinal();
    }
}
