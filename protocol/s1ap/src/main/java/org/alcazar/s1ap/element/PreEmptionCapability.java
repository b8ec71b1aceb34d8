// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** Whether a bearer may push others out (TS 36.413 §9.2.1.60). */
public enum PreEmptionCapability {
    SHALL_NOT_TRIGGER_PRE_EMPTION,
    MAY_TRIGGER_PRE_EMPTION;

    /** Its encoding. */
    public static final AperType<PreEmptionCapability> TYPE = Aper.enumerated(PreEmptionCapability.class);
}
