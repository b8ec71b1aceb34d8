// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.pcf;

import org.alcazar.sbi.Cause;
import org.alcazar.sbi.ProblemDetails;

/** {@code Npcf_SMPolicyControl} (TS 29.512 §4.2). */
public interface SmPolicyControlService {

    /**
     * Asks how a session is to be treated ({@code POST /sm-policies}).
     *
     * @throws ProblemDetails {@link Cause#USER_UNKNOWN}; {@link Cause#POLICY_CONTEXT_DENIED} if policy forbids the session
     */
    SmPolicyControl create(SmPolicyContextData context);

    /**
     * Tells of a change and asks anew ({@code POST /sm-policies/{smPolicyId}/update}).
     *
     * @throws ProblemDetails {@link Cause#CONTEXT_NOT_FOUND}
     */
    SmPolicyDecision update(String smPolicyId, SmPolicyUpdateContextData change);

    /**
     * The session ended ({@code POST /sm-policies/{smPolicyId}/delete}).
     *
     * @throws ProblemDetails {@link Cause#CONTEXT_NOT_FOUND}
     */
    void delete(String smPolicyId);
}
