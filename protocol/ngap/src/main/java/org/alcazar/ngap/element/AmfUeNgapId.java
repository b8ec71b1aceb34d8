// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.ap.element.UeId;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/**
 * Names a UE on the AMF's side of the NG interface (TS 38.413 §9.3.3.1). Chosen by the AMF; a RAN node that sends one proves nothing by it.
 *
 * @param value 0 to 2^40-1
 */
public record AmfUeNgapId(long value) implements UeId {

    private static final long MOST = 0xff_ffff_ffffL;

    /** Its encoding. */
    public static final AperType<AmfUeNgapId> TYPE = Aper.longInteger(0, MOST).as(AmfUeNgapId::new, AmfUeNgapId::value);

    public AmfUeNgapId {
        if (value < 0 || value > MOST) {
            throw new IllegalArgumentException("out of range: " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
