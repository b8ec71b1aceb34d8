// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.pcf;

import org.alcazar.sbi.Cause;
import org.alcazar.sbi.ProblemDetails;

/** {@code Npcf_AMPolicyControl} (TS 29.507 §4.2). */
public interface AmPolicyControlService {

    /**
     * Asks how a registered UE is to be treated ({@code POST /policies}).
     *
     * @throws ProblemDetails {@link Cause#USER_UNKNOWN}
     */
    PolicyAssociation create(PolicyAssociationRequest request);

    /**
     * The UE is not registered any more ({@code DELETE /policies/{polAssoId}}).
     *
     * @throws ProblemDetails {@link Cause#CONTEXT_NOT_FOUND}
     */
    void delete(String polAssoId);
}
