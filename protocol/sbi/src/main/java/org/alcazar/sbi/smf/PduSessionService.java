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
     * the session is established: the 5GSM answer follows by {@code N1N2MessageTransfer}.
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
}
