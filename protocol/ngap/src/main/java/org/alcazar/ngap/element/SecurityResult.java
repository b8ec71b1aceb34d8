// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.AperType;

/** Whether a PDU session's user data is protected over the air, where that was "preferred" (TS 38.413 §9.3.1.59). */
public record SecurityResult(ProtectionResult integrityProtectionResult, ProtectionResult confidentialityProtectionResult) {

    /** Its encoding. */
    public static final AperType<SecurityResult> TYPE = IeSequence.of(s -> {
        var integrity = s.mandatory(ProtectionResult.TYPE, SecurityResult::integrityProtectionResult);
        var confidentiality = s.mandatory(ProtectionResult.TYPE, SecurityResult::confidentialityProtectionResult);
        return v -> new SecurityResult(v.get(integrity), v.get(confidentiality));
    });
}
