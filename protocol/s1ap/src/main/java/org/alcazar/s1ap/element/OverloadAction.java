// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** What signalling an overloaded MME wants kept back (TS 36.413 §9.2.3.20). */
public enum OverloadAction {
    REJECT_NON_EMERGENCY_MO_DT,
    REJECT_RRC_CR_SIGNALLING,
    PERMIT_EMERGENCY_SESSIONS_AND_MOBILE_TERMINATED_SERVICES_ONLY,
    PERMIT_HIGH_PRIORITY_SESSIONS_AND_MOBILE_TERMINATED_SERVICES_ONLY,
    REJECT_DELAY_TOLERANT_ACCESS,
    PERMIT_HIGH_PRIORITY_SESSIONS_AND_EXCEPTION_REPORTING_AND_MOBILE_TERMINATED_SERVICES_ONLY,
    NOT_ACCEPT_MO_DATA_OR_DELAY_TOLERANT_ACCESS_FROM_CP_C_IO_T;

    /** Its encoding. */
    public static final AperType<OverloadAction> TYPE = Aper.enumerated(OverloadAction.class, 3);
}
