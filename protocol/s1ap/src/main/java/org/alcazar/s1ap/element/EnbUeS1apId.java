// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import org.alcazar.ap.element.UeId;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/**
 * Names a UE on the eNB's side of the S1 interface (TS 36.413 §9.2.3.4), unique within one eNB.
 *
 * @param value 0 to 2^24-1
 */
public record EnbUeS1apId(long value) implements UeId {

    private static final long MOST = 0xff_ffffL;

    /** Its encoding. */
    public static final AperType<EnbUeS1apId> TYPE = Aper.longInteger(0, MOST).as(EnbUeS1apId::new, EnbUeS1apId::value);

    public EnbUeS1apId {
        if (value < 0 || value > MOST) {
            throw new IllegalArgumentException("out of range: " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
