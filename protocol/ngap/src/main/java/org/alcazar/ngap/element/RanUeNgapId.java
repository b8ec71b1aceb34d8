// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.ap.element.UeId;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/**
 * Names a UE on the RAN node's side of the NG interface (TS 38.413 §9.3.3.2), unique within one RAN node.
 *
 * @param value 0 to 2^32-1
 */
public record RanUeNgapId(long value) implements UeId {

    private static final long MOST = 0xffff_ffffL;

    /** Its encoding. */
    public static final AperType<RanUeNgapId> TYPE = Aper.longInteger(0, MOST).as(RanUeNgapId::new, RanUeNgapId::value);

    public RanUeNgapId {
        if (value < 0 || value > MOST) {
            throw new IllegalArgumentException("out of range: " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
