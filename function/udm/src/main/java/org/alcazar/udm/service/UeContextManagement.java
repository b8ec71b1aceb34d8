// SPDX-License-Identifier: Apache-2.0
package org.alcazar.udm.service;

import java.util.UUID;
import org.alcazar.persistence.PersistenceException;
import org.alcazar.sbi.Cause;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.hss.CancellationType;
import org.alcazar.sbi.udm.Amf3GppAccessRegistration;
import org.alcazar.sbi.udm.Amf3GppAccessRegistrationModification;
import org.alcazar.sbi.udm.DeregistrationReason;
import org.alcazar.sbi.udm.SmfRegistration;
import org.alcazar.sbi.udm.UeContextManagementService;
import org.alcazar.udm.UdmEvent;
import org.alcazar.udm.context.Events;
import org.alcazar.udm.context.SmfRegistrations;
import org.alcazar.udm.context.SubscriberContexts;

/** Nudm_UEContextManagement (TS 29.503 §5.3). */
public final class UeContextManagement implements UeContextManagementService {

    private final SubscriberContexts contexts;
    private final SmfRegistrations sessions;
    private final Events events;
    private final FormerNodes formerNodes;
    private final boolean authenticationRequired;

    public UeContextManagement(SubscriberContexts contexts, SmfRegistrations sessions, Events events, FormerNodes formerNodes,
            boolean authenticationRequired) {
        this.contexts = contexts;
        this.sessions = sessions;
        this.events = events;
        this.formerNodes = formerNodes;
        this.authenticationRequired = authenticationRequired;
    }

    @Override
    public void amf3GppAccessRegistration(String supi, Amf3GppAccessRegistration registration) {
        var context = contexts.of(supi);
        if (authenticationRequired && !context.state().vouchedFor(registration.guami().plmnId().servingNetworkName())) {
            events.count(UdmEvent.AMF_REFUSED);
            throw new ProblemDetails(Cause.AUTHENTICATION_REJECTED, "not authenticated in this network");
        }
        // Why it registers concerns the AMF before, and is not worth remembering.
        var kept = new Amf3GppAccessRegistration(registration.amfInstanceId(), registration.deregCallbackUri(), registration.guami(),
                registration.ratType(), registration.pei(), false);
        var before = contexts.change(context, state -> state.served(kept));
        events.count(UdmEvent.AMF_REGISTERED);
        boolean initial = registration.initialRegistrationInd();
        var amf = before.registration();
        if (amf != null && !amf.amfInstanceId().equals(registration.amfInstanceId())) {
            formerNodes.tell(amf, supi, initial ? DeregistrationReason.UE_INITIAL_REGISTRATION : DeregistrationReason.UE_REGISTRATION_AREA_CHANGE);
        }
        if (before.mme() != null) {
            formerNodes.tell(before.mme(), supi, initial ? CancellationType.INITIAL_ATTACH_PROCEDURE : CancellationType.MME_UPDATE_PROCEDURE);
        }
    }

    @Override
    public void updateAmf3GppAccessRegistration(String supi, Amf3GppAccessRegistrationModification modification) {
        var context = contexts.of(supi);
        contexts.change(context, state -> {
            var registration = state.registration();
            if (registration == null) {
                throw new ProblemDetails(Cause.CONTEXT_NOT_FOUND);
            }
            if (!registration.guami().equals(modification.guami())) {
                throw new ProblemDetails(Cause.INVALID_GUAMI);
            }
            return modification.purgeFlag() ? state.unserved() : state;
        });
    }

    @Override
    public Amf3GppAccessRegistration getAmf3GppAccessRegistration(String supi) {
        var registration = contexts.of(supi).state().registration();
        if (registration == null) {
            throw new ProblemDetails(Cause.CONTEXT_NOT_FOUND);
        }
        return registration;
    }

    @Override
    public void smfRegistration(String supi, SmfRegistration registration) {
        try {
            sessions.put(contexts.of(supi).subscriber().supi(), registration);
        } catch (PersistenceException e) {
            throw contexts.fault(e);
        }
    }

    @Override
    public void smfDeregistration(String supi, int pduSessionId, UUID smfInstanceId) {
        try {
            if (!sessions.remove(supi, pduSessionId, smfInstanceId)) {
                throw new ProblemDetails(Cause.CONTEXT_NOT_FOUND);
            }
        } catch (PersistenceException e) {
            throw contexts.fault(e);
        }
    }
}
