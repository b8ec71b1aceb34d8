// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.element;

/** What to measure. The flags of the element, in the order of its bits (TS 29.244 §8.2.40). */
public enum MeasurementMethod implements Flag {

    /** Duration. */
    DURAT,
    /** Volume. */
    VOLUM,
    /** Events. */
    EVENT;

    @Override
    public int bit() {
        return ordinal();
    }
}
