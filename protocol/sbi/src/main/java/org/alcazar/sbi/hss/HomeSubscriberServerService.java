// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.hss;

import org.alcazar.sbi.Cause;
import org.alcazar.sbi.ProblemDetails;

/**
 * The HSS as an MME sees it: the operations of S6a (TS 29.272 §5.2). What Diameter says by an Experimental-Result is a
 * {@link ProblemDetails} here.
 */
public interface HomeSubscriberServerService {

    /**
     * Vectors for EPS AKA, each bound to the serving network ({@code Authentication-Information-Request}, §5.2.3.1).
     *
     * @throws ProblemDetails {@link Cause#USER_NOT_FOUND}; {@link Cause#AUTHENTICATION_REJECTED} for an AUTS that does not verify;
     *         {@link Cause#AV_GENERATION_PROBLEM}; {@link Cause#SYSTEM_FAILURE}
     */
    AuthenticationInformationAnswer authenticationInformation(AuthenticationInformationRequest request);

    /**
     * Registers the MME that serves a UE ({@code Update-Location-Request}, §5.2.1.1). Another MME, or the AMF, that served it before is told
     * that it does not any more: a UE is registered in one of both systems (TS 23.502 §4.11.1.3.2). An MME asks when a move has come to its
     * end, not while it is on the way.
     *
     * @throws ProblemDetails {@link Cause#USER_NOT_FOUND}, {@link Cause#DATA_NOT_FOUND} if the subscription has no data network for EPS,
     *         {@link Cause#SYSTEM_FAILURE}
     */
    UpdateLocationAnswer updateLocation(UpdateLocationRequest request);

    /**
     * The MME has forgotten the UE ({@code Purge-UE-Request}, §5.2.1.3). One that is not registered for it, or not any more, ends nothing.
     *
     * @throws ProblemDetails {@link Cause#USER_NOT_FOUND}
     */
    void purgeUe(PurgeUeRequest request);
}
