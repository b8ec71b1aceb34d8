// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.element;

/** What came of a tracking area update (TS 24.301 §9.9.3.13). */
public enum EpsUpdateResult {
    TA_UPDATED(0),
    COMBINED_TA_LA_UPDATED(1),
    TA_UPDATED_ISR_ACTIVATED(4),
    COMBINED_TA_LA_UPDATED_ISR_ACTIVATED(5);

    private final int value;

    EpsUpdateResult(int value) {
        this.value = value;
    }

    /** The coded value, three bits. */
    public int value() {
        return value;
    }
}
