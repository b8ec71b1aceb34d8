// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** Whether user data is to be protected: IntegrityProtectionIndication, ConfidentialityProtectionIndication (TS 38.413 §9.3.1.27). */
public enum ProtectionIndication {
    /** A session that can't be protected is not to be set up. */
    REQUIRED,
    /** It is, where the RAN node can. */
    PREFERRED,
    NOT_NEEDED;

    /** Its encoding. */
    public static final AperType<ProtectionIndication> TYPE = Aper.enumerated(ProtectionIndication.class, 3);
}
