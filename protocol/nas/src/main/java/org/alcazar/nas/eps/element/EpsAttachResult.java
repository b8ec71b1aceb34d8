// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.element;

/** What a UE is attached for (TS 24.301 §9.9.3.10). */
public enum EpsAttachResult {
    EPS_ONLY(1),
    COMBINED_EPS_IMSI(2);

    private final int value;

    EpsAttachResult(int value) {
        this.value = value;
    }

    /** The coded value, three bits. */
    public int value() {
        return value;
    }
}
