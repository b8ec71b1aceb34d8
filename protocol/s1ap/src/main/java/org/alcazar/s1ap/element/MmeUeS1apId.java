// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import org.alcazar.ap.element.UeId;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/**
 * Names a UE on the MME's side of the S1 interface (TS 36.413 §9.2.3.3). Chosen by the MME; an eNB that sends one proves nothing by it.
 *
 * @param value 0 to 2^32-1
 */
public record MmeUeS1apId(long value) implements UeId {

    private static final long MOST = 0xffff_ffffL;

    /** Its encoding. */
    public static final AperType<MmeUeS1apId> TYPE = Aper.longInteger(0, MOST).as(MmeUeS1apId::new, MmeUeS1apId::value);

    public MmeUeS1apId {
        if (value < 0 || value > MOST) {
            throw new IllegalArgumentException("out of range: " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
