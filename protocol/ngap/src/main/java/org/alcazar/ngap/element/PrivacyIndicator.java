// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** What of a trace of minimised drive tests concerns the user's privacy (TS 38.413 §9.2.10.4). */
public enum PrivacyIndicator {
    IMMEDIATE_MDT,
    LOGGED_MDT;

    /** Its encoding. */
    public static final AperType<PrivacyIndicator> TYPE = Aper.enumerated(PrivacyIndicator.class, 2);
}
