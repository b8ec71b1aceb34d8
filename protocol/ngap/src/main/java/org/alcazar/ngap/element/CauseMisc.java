// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** Causes of no other kind (TS 38.413 §9.3.1.2). */
public enum CauseMisc implements Cause {
    CONTROL_PROCESSING_OVERLOAD,
    NOT_ENOUGH_USER_PLANE_PROCESSING_RESOURCES,
    HARDWARE_FAILURE,
    OM_INTERVENTION,
    UNKNOWN_PLMN_OR_SNPN,
    UNSPECIFIED;

    static final AperType<CauseMisc> TYPE = Aper.enumerated(CauseMisc.class, 6);
}
