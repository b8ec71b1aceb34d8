// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** Whether user data is protected: IntegrityProtectionResult, ConfidentialityProtectionResult (TS 38.413 §9.3.1.59). */
public enum ProtectionResult {
    PERFORMED,
    NOT_PERFORMED;

    /** Its encoding. */
    public static final AperType<ProtectionResult> TYPE = Aper.enumerated(ProtectionResult.class, 2);
}
