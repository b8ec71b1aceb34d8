// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.ausf;

import org.alcazar.sbi.Cause;
import org.alcazar.sbi.ProblemDetails;

/**
 * A key between a UE and an SMF that no function in between has ({@code docs/extension-encoding.md} §6). An operation of this core's own beside
 * {@code Nausf_UEAuthentication}, in the manner of the key for an application function (TS 33.535 §6.1): for SMFs alone.
 */
@FunctionalInterface
public interface SmKeyService {

    /**
     * K_SM of a session, from the K_AUSF of the subscriber's last authentication.
     *
     * @return the receiver's to wipe
     * @throws ProblemDetails {@link Cause#CONTEXT_NOT_FOUND} if this AUSF has no K_AUSF of that subscriber, or not any more
     */
    SmKeyData deriveSmKey(SmKeyInfo info);
}
