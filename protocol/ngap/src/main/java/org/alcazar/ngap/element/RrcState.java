// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** The UE's RRC state (TS 38.413 §9.3.1.92). */
public enum RrcState {
    INACTIVE,
    CONNECTED;

    /** Its encoding. */
    public static final AperType<RrcState> TYPE = Aper.enumerated(RrcState.class, 2);
}
