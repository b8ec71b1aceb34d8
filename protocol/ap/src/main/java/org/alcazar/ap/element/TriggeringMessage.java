// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ap.element;

import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** Which of a procedure's messages a diagnosis is about (TS 38.413 §9.3.1.3, TS 36.413 §9.2.1.21). */
public enum TriggeringMessage {
    INITIATING_MESSAGE,
    SUCCESSFUL_OUTCOME,
    UNSUCCESSFUL_OUTCOME;

    /** Its encoding. */
    public static final AperType<TriggeringMessage> TYPE = Aper.enumerated(TriggeringMessage.class);
}
