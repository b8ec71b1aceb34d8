// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** Whether a bearer's user data is to be integrity protected (TS 36.413 §9.2.1.163). */
public enum IntegrityProtectionIndication {
    REQUIRED,
    PREFERRED,
    NOT_NEEDED;

    /** Its encoding. */
    public static final AperType<IntegrityProtectionIndication> TYPE = Aper.enumerated(IntegrityProtectionIndication.class, 3);
}
