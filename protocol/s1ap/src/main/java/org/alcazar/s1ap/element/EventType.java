// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** When a UE's place is to be reported (TS 36.413 §9.2.1.34). */
public enum EventType {
    DIRECT,
    CHANGE_OF_SERVE_CELL,
    STOP_CHANGE_OF_SERVE_CELL;

    /** Its encoding. */
    public static final AperType<EventType> TYPE = Aper.enumerated(EventType.class, 3);
}
