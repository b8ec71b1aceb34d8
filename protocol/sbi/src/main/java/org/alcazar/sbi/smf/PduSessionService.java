// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.smf;

import org.alcazar.sbi.Cause;
import org.alcazar.sbi.ProblemDetails;

/**
 * {@code Nsmf_PDUSession} as an AMF uses it (TS 29.502 §5.2.2).
 *
 * <p>An AMF may wait in these calls. The SMF therefore never waits for that AMF in them: what it has for the UE beyond the answer it hands over
 * by {@code Namf_Communication} later, from its own turn.
 */
public interface PduSessionService {

    /**
     * Creates the context of a session that a UE asks for, or moves one here ({@code POST /sm-contexts}). That it was created does not mean that
     * the session is established: the 5GSM answer follows by {@code N1N2MessageTransfer}. One that comes from the EPS is there when this answers,
     * and says nothing to the UE; a refusal of such one is {@link Cause#CONTEXT_NOT_FOUND} if there is no such PDN connection, or
     * {@link Cause#POLICY_CONTEXT_DENIED} if it lacks what is required of a session here.
     *
     * @throws ProblemDetails {@link Cause#NF_CONGESTION}, {@link Cause#SYSTEM_FAILURE}: the request was not understood or not taken up at all
     */
    SmContextCreateOutcome createSmContext(SmContextCreateData data);

    /**
     * Brings what the UE or the RAN node has for session management, or asks for the user plane to be activated, moved or deactivated
     * ({@code POST /sm-contexts/{smContextRef}/modify}).
     *
     * @throws ProblemDetails {@link Cause#CONTEXT_NOT_FOUND}; {@link Cause#NF_CONGESTION}
     */
    SmContextUpdateOutcome updateSmContext(String smContextRef, SmContextUpdateData data);

    /**
     * Ends a context without asking the UE ({@code POST /sm-contexts/{smContextRef}/release}).
     *
     * @throws ProblemDetails {@link Cause#CONTEXT_NOT_FOUND}
     */
    void releaseSmContext(String smContextRef, SmContextReleaseData data);

    /**
     * What an MME is to know of a session so that it goes on in the EPS ({@code POST /sm-contexts/{smContextRef}/retrieve}, §5.2.2.6). The session
     * stays where it is until the MME comes for it; what arrives for the UE meanwhile is kept.
     *
     * @throws ProblemDetails {@link Cause#CONTEXT_NOT_FOUND}; {@link Cause#TARGET_MME_CAPABILITY} if the MME does not take such a session;
     *         {@link Cause#POLICY_CONTEXT_DENIED} if it has no EPS bearer identity, or has what the EPS does not have
     */
    SmContextRetrievedData retrieveSmContext(String smContextRef, SmContextRetrieveData data);
}
