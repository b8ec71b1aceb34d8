// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.udm;

import org.alcazar.sbi.Cause;
import org.alcazar.sbi.ProblemDetails;

/** {@code Nudm_UEAuthentication}: authentication vectors for the AUSF, and what came of them (TS 29.503 §5.4). */
public interface NudmUeAuthenticationService {

    /**
     * Opens the SUCI if it is one, selects the method, and makes a vector
     * ({@code POST /{supiOrSuci}/security-information/generate-auth-data}).
     *
     * @throws ProblemDetails {@link Cause#USER_NOT_FOUND}, {@link Cause#SERVING_NETWORK_NOT_AUTHORIZED},
     *         {@link Cause#AUTHENTICATION_REJECTED} (an AUTS that does not verify), {@link Cause#INVALID_HN_PUBLIC_KEY_IDENTIFIER},
     *         {@link Cause#INVALID_SCHEME_OUTPUT}, {@link Cause#UNSUPPORTED_PROTECTION_SCHEME}, {@link Cause#MANDATORY_IE_INCORRECT},
     *         {@link Cause#AV_GENERATION_PROBLEM}, {@link Cause#SYSTEM_FAILURE}
     */
    AuthenticationInfoResult generateAuthData(String supiOrSuci, AuthenticationInfoRequest request);

    /**
     * Records what came of an authentication ({@code POST /{supi}/auth-events}).
     *
     * @throws ProblemDetails {@link Cause#USER_NOT_FOUND}
     */
    void confirmAuth(String supi, AuthEvent event);
}
