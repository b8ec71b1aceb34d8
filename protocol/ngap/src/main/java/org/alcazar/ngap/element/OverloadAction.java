// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.ap.element.IeChoice;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** What signalling an overloaded AMF wants kept back (TS 38.413 §9.3.1.105). */
public enum OverloadAction {
    REJECT_NON_EMERGENCY_MO_DT,
    REJECT_RRC_CR_SIGNALLING,
    PERMIT_EMERGENCY_SESSIONS_AND_MOBILE_TERMINATED_SERVICES_ONLY,
    PERMIT_HIGH_PRIORITY_SESSIONS_AND_MOBILE_TERMINATED_SERVICES_ONLY;

    /** Its encoding. */
    public static final AperType<OverloadAction> TYPE = Aper.enumerated(OverloadAction.class, 4);

    /** OverloadResponse: a choice that so far has the one alternative. */
    public static final AperType<OverloadAction> RESPONSE = IeChoice.sole(OverloadAction.class, TYPE);
}
