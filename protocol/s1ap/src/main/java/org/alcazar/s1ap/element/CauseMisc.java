// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** Causes of no other kind (TS 36.413 §9.2.1.3). */
public enum CauseMisc implements Cause {
    CONTROL_PROCESSING_OVERLOAD,
    NOT_ENOUGH_USER_PLANE_PROCESSING_RESOURCES,
    HARDWARE_FAILURE,
    OM_INTERVENTION,
    UNSPECIFIED,
    UNKNOWN_PLMN;

    static final AperType<CauseMisc> TYPE = Aper.enumerated(CauseMisc.class, 6);
}
