// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** Whether a GUAMI is native or mapped from a GUMMEI (TS 38.413 §9.2.6.2). */
public enum GuamiType {
    NATIVE,
    MAPPED;

    /** Its encoding. */
    public static final AperType<GuamiType> TYPE = Aper.enumerated(GuamiType.class, 2);
}
