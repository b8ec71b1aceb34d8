// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** Whether the GUMMEI the UE gave was a true one or made of another system's (TS 36.413 §9.1.7.1). */
public enum GummeiType {
    NATIVE,
    MAPPED,
    MAPPED_FROM5_G;

    /** Its encoding. */
    public static final AperType<GummeiType> TYPE = Aper.enumerated(GummeiType.class, 2);
}
