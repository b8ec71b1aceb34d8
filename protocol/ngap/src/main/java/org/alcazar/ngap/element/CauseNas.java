// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** Causes of NAS (TS 38.413 §9.3.1.2). */
public enum CauseNas implements Cause {
    NORMAL_RELEASE,
    AUTHENTICATION_FAILURE,
    DEREGISTER,
    UNSPECIFIED,
    UE_NOT_IN_PLMN_SERVING_AREA;

    static final AperType<CauseNas> TYPE = Aper.enumerated(CauseNas.class, 4);
}
