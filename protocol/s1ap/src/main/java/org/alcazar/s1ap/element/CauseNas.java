// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** Causes of NAS (TS 36.413 §9.2.1.3). */
public enum CauseNas implements Cause {
    NORMAL_RELEASE,
    AUTHENTICATION_FAILURE,
    DETACH,
    UNSPECIFIED,
    CSG_SUBSCRIPTION_EXPIRY,
    UE_NOT_IN_PLMN_SERVING_AREA;

    static final AperType<CauseNas> TYPE = Aper.enumerated(CauseNas.class, 4);
}
