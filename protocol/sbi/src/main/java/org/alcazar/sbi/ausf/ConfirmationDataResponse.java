// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.ausf;

import org.alcazar.crypto.Secret;
import org.jspecify.annotations.Nullable;

/**
 * What the home network makes of the UE's answer (TS 29.509 §6.1.6.2.6).
 *
 * @param supi who it is; only on success
 * @param kseaf the anchor key, 32 octets, the receiver's to wipe; only on success
 */
public record ConfirmationDataResponse(AuthResult authResult, @Nullable String supi, @Nullable Secret kseaf) {

    /** The UE did not prove itself. */
    public static final ConfirmationDataResponse FAILURE = new ConfirmationDataResponse(AuthResult.AUTHENTICATION_FAILURE, null, null);

    public ConfirmationDataResponse {
        boolean success = authResult == AuthResult.AUTHENTICATION_SUCCESS;
        if (success != (supi != null) || success != (kseaf != null)) {
            throw new IllegalArgumentException("SUPI and K_SEAF come with success, and only then");
        }
        if (kseaf != null && kseaf.length() != 32) {
            throw new IllegalArgumentException("K_SEAF has 32 octets");
        }
    }
}
