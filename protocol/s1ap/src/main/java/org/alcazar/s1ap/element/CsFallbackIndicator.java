// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** That the UE is to go to a circuit-switched network for a call (TS 36.413 §9.2.3.21). */
public enum CsFallbackIndicator {
    CS_FALLBACK_REQUIRED,
    CS_FALLBACK_HIGH_PRIORITY;

    /** Its encoding. */
    public static final AperType<CsFallbackIndicator> TYPE = Aper.enumerated(CsFallbackIndicator.class, 1);
}
