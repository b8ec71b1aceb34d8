// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** Whether a UE's radio capabilities allow voice over IMS (TS 38.413 §9.3.1.89). */
public enum ImsVoiceSupportIndicator {
    SUPPORTED,
    NOT_SUPPORTED;

    /** Its encoding. */
    public static final AperType<ImsVoiceSupportIndicator> TYPE = Aper.enumerated(ImsVoiceSupportIndicator.class, 2);
}
