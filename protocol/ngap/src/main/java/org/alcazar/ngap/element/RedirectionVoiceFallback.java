// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** Whether voice fallback by redirection is possible (TS 38.413 §9.3.1.116). */
public enum RedirectionVoiceFallback {
    POSSIBLE,
    NOT_POSSIBLE;

    /** Its encoding. */
    public static final AperType<RedirectionVoiceFallback> TYPE = Aper.enumerated(RedirectionVoiceFallback.class, 2);
}
