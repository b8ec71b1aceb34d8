// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** How much a UE can take under integrity protection (TS 38.413 §9.3.1.103). */
public enum MaximumIntegrityProtectedDataRate {
    BITRATE_64_KBS,
    MAXIMUM_UE_RATE;

    /** Its encoding. */
    public static final AperType<MaximumIntegrityProtectedDataRate> TYPE = Aper.enumerated(MaximumIntegrityProtectedDataRate.class, 2);
}
