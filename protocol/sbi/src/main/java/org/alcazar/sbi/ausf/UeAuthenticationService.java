// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.ausf;

import org.alcazar.sbi.Cause;
import org.alcazar.sbi.ProblemDetails;

/** {@code Nausf_UEAuthentication}: authentication of a UE by its home network, for the SEAF (TS 29.509 §5.2.2; TS 33.501 §6.1). */
public interface UeAuthenticationService {

    /**
     * Begins an authentication, or begins it again after a synchronisation failure ({@code POST /ue-authentications}).
     *
     * @throws ProblemDetails {@link Cause#USER_NOT_FOUND}, {@link Cause#SERVING_NETWORK_NOT_AUTHORIZED},
     *         {@link Cause#AUTHENTICATION_REJECTED} (an AUTS that does not verify), {@link Cause#INVALID_HN_PUBLIC_KEY_IDENTIFIER},
     *         {@link Cause#INVALID_SCHEME_OUTPUT}, {@link Cause#UNSUPPORTED_PROTECTION_SCHEME}, {@link Cause#MANDATORY_IE_INCORRECT},
     *         {@link Cause#NF_CONGESTION}, {@link Cause#SYSTEM_FAILURE}
     */
    UeAuthenticationCtx authenticate(AuthenticationInfo info);

    /**
     * Shows the home network what the UE answered ({@code PUT /ue-authentications/{authCtxId}/5g-aka-confirmation}). A context can be
     * confirmed once.
     *
     * @param authCtxId {@link UeAuthenticationCtx#authCtxId}
     * @return the result; the key and the SUPI only with {@link AuthResult#AUTHENTICATION_SUCCESS}
     * @throws ProblemDetails {@link Cause#CONTEXT_NOT_FOUND} if there is no such context, not any more, or it was used before
     */
    ConfirmationDataResponse confirm5gAka(String authCtxId, ConfirmationData data);
}
