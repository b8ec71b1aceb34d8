// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.ausf;

import org.alcazar.crypto.Secret;
import org.alcazar.sbi.ondemand.SecurityPolicyData;
import org.jspecify.annotations.Nullable;

/**
 * What the home network makes of the UE's answer (TS 29.509 §6.1.6.2.6).
 *
 * @param supi who it is; only on success
 * @param kseaf the anchor key, 32 octets, the receiver's to wipe; only on success
 * @param securityPolicy all rows for the subscriber and its slices; only on success, and null if the UDM does not keep them there
 */
public record ConfirmationDataResponse(AuthResult authResult, @Nullable String supi, @Nullable Secret kseaf,
        @Nullable SecurityPolicyData securityPolicy) {

    /** The UE did not prove itself. */
    public static final ConfirmationDataResponse FAILURE = new ConfirmationDataResponse(AuthResult.AUTHENTICATION_FAILURE, null, null, null);

    public ConfirmationDataResponse {
        boolean success = authResult == AuthResult.AUTHENTICATION_SUCCESS;
        if (success != (supi != null) || success != (kseaf != null)) {
            throw new IllegalArgumentException("SUPI and K_SEAF come with success, and only then");
        }
        if (!success && securityPolicy != null) {
            throw new IllegalArgumentException("rows of policy come with success only");
        }
        if (kseaf != null && kseaf.length() != 32) {
            throw new IllegalArgumentException("K_SEAF has 32 octets");
        }
    }

    /** Without rows of policy. */
    public ConfirmationDataResponse(AuthResult authResult, @Nullable String supi, @Nullable Secret kseaf) {
        this(authResult, supi, kseaf, null);
    }
}
