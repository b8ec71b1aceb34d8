// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** Whether restrictions hold for the fallback (TS 36.413 §9.2.3.37). */
public enum AdditionalCsFallbackIndicator {
    NO_RESTRICTION,
    RESTRICTION;

    /** Its encoding. */
    public static final AperType<AdditionalCsFallbackIndicator> TYPE = Aper.enumerated(AdditionalCsFallbackIndicator.class, 2);
}
