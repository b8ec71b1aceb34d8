// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** Whether a flow's guaranteed rate is kept again, or no longer (TS 38.413 §9.3.4.5). */
public enum NotificationCause {
    FULFILLED,
    NOT_FULFILLED;

    /** Its encoding. */
    public static final AperType<NotificationCause> TYPE = Aper.enumerated(NotificationCause.class, 2);
}
