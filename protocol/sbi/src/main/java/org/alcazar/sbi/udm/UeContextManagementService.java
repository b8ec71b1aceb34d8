// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.udm;

import java.util.UUID;
import org.alcazar.sbi.Cause;
import org.alcazar.sbi.ProblemDetails;

/** {@code Nudm_UEContextManagement}: which AMF serves a UE (TS 29.503 §5.3). */
public interface UeContextManagementService {

    /**
     * Registers the AMF that serves a UE over 3GPP access ({@code PUT /{supi}/registrations/amf-3gpp-access}). An AMF that was registered
     * before, another one, is told by {@link DeregistrationCallback}.
     *
     * @throws ProblemDetails {@link Cause#USER_NOT_FOUND}; {@link Cause#AUTHENTICATION_REJECTED} if the home network knows of no
     *         authentication of this UE in the AMF's network (TS 33.501 §6.1.4)
     */
    void amf3GppAccessRegistration(String supi, Amf3GppAccessRegistration registration);

    /**
     * Changes a registration, such as to say that the UE's context is purged ({@code PATCH /{supi}/registrations/amf-3gpp-access}).
     *
     * @throws ProblemDetails {@link Cause#CONTEXT_NOT_FOUND} if no AMF is registered, {@link Cause#INVALID_GUAMI} if it is another one
     */
    void updateAmf3GppAccessRegistration(String supi, Amf3GppAccessRegistrationModification modification);

    /**
     * The AMF registered for a UE ({@code GET /{supi}/registrations/amf-3gpp-access}).
     *
     * @throws ProblemDetails {@link Cause#USER_NOT_FOUND}, {@link Cause#CONTEXT_NOT_FOUND} if no AMF is registered
     */
    Amf3GppAccessRegistration getAmf3GppAccessRegistration(String supi);

    /**
     * Registers the SMF that serves a session ({@code PUT /{supi}/registrations/smf-registrations/{pduSessionId}}).
     *
     * @throws ProblemDetails {@link Cause#USER_NOT_FOUND}
     */
    void smfRegistration(String supi, SmfRegistration registration);

    /**
     * The session ended ({@code DELETE /{supi}/registrations/smf-registrations/{pduSessionId}}). Only the SMF that is registered can end it: one
     * that comes late ends nothing.
     *
     * @throws ProblemDetails {@link Cause#CONTEXT_NOT_FOUND} if no SMF is registered for it
     */
    void smfDeregistration(String supi, int pduSessionId, UUID smfInstanceId);
}
