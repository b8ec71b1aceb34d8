// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import static org.alcazar.ap.element.Criticality.IGNORE;

import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.AperType;
import org.jspecify.annotations.Nullable;

/**
 * Whether a PDU session's user data is to be protected over the air (TS 38.413 §9.3.1.27).
 *
 * @param maximumIntegrityProtectedDataRateUl there where integrity protection is required or preferred
 * @param maximumIntegrityProtectedDataRateDl the same as uplink where there is none
 */
public record SecurityIndication(ProtectionIndication integrityProtectionIndication,
        ProtectionIndication confidentialityProtectionIndication,
        @Nullable MaximumIntegrityProtectedDataRate maximumIntegrityProtectedDataRateUl,
        @Nullable MaximumIntegrityProtectedDataRate maximumIntegrityProtectedDataRateDl) {

    /** Its encoding. */
    public static final AperType<SecurityIndication> TYPE = IeSequence.of(s -> {
        var integrity = s.mandatory(ProtectionIndication.TYPE, SecurityIndication::integrityProtectionIndication);
        var confidentiality = s.mandatory(ProtectionIndication.TYPE, SecurityIndication::confidentialityProtectionIndication);
        var uplink = s.optional(MaximumIntegrityProtectedDataRate.TYPE, SecurityIndication::maximumIntegrityProtectedDataRateUl);
        var downlink = s.extension(151, IGNORE, MaximumIntegrityProtectedDataRate.TYPE,
                SecurityIndication::maximumIntegrityProtectedDataRateDl);
        return v -> new SecurityIndication(v.get(integrity), v.get(confidentiality), v.get(uplink), v.get(downlink));
    });
}
