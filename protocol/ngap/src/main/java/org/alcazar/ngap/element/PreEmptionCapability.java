// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** Whether a flow may displace another (TS 38.413 §9.3.1.19). */
public enum PreEmptionCapability {
    SHALL_NOT_TRIGGER_PRE_EMPTION,
    MAY_TRIGGER_PRE_EMPTION;

    /** Its encoding. */
    public static final AperType<PreEmptionCapability> TYPE = Aper.enumerated(PreEmptionCapability.class, 2);
}
