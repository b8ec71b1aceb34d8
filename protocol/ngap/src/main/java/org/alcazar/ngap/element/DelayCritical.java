// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** Whether a GBR flow's delay is critical (TS 38.413 §9.3.1.18). */
public enum DelayCritical {
    DELAY_CRITICAL,
    NON_DELAY_CRITICAL;

    /** Its encoding. */
    public static final AperType<DelayCritical> TYPE = Aper.enumerated(DelayCritical.class, 2);
}
