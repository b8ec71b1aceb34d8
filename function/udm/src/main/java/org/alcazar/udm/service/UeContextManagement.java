// SPDX-License-Identifier: Apache-2.0
package org.alcazar.udm.service;

import java.net.URI;
import java.util.UUID;
import java.util.function.Function;
import org.alcazar.persistence.PersistenceException;
import org.alcazar.sbi.Cause;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.udm.Amf3GppAccessRegistration;
import org.alcazar.sbi.udm.Amf3GppAccessRegistrationModification;
import org.alcazar.sbi.udm.DeregistrationCallback;
import org.alcazar.sbi.udm.DeregistrationData;
import org.alcazar.sbi.udm.DeregistrationReason;
import org.alcazar.sbi.udm.SmfRegistration;
import org.alcazar.sbi.udm.UeContextManagementService;
import org.alcazar.strand.World;
import org.alcazar.udm.UdmEvent;
import org.alcazar.udm.context.Events;
import org.alcazar.udm.context.SmfRegistrations;
import org.alcazar.udm.context.SubscriberContexts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Nudm_UEContextManagement (TS 29.503 §5.3). */
public final class UeContextManagement implements UeContextManagementService {

    private static final Logger LOG = LoggerFactory.getLogger(UeContextManagement.class);

    private final World world;
    private final SubscriberContexts contexts;
    private final SmfRegistrations sessions;
    private final Events events;
    private final Function<? super URI, ? extends @Nullable DeregistrationCallback> callbacks;
    private final boolean authenticationRequired;

    public UeContextManagement(World world, SubscriberContexts contexts, SmfRegistrations sessions, Events events,
            Function<? super URI, ? extends @Nullable DeregistrationCallback> callbacks, boolean authenticationRequired) {
        this.world = world;
        this.contexts = contexts;
        this.sessions = sessions;
        this.events = events;
        this.callbacks = callbacks;
        this.authenticationRequired = authenticationRequired;
    }

    @Override
    public void amf3GppAccessRegistration(String supi, Amf3GppAccessRegistration registration) {
        var context = contexts.of(supi);
        if (authenticationRequired && !registration.guami().plmnId().servingNetworkName().equals(context.state().authenticatedIn())) {
            events.count(UdmEvent.AMF_REFUSED);
            throw new ProblemDetails(Cause.AUTHENTICATION_REJECTED, "not authenticated in this network");
        }
        // Why it registers concerns the AMF before, and is not worth remembering.
        var kept = new Amf3GppAccessRegistration(registration.amfInstanceId(), registration.deregCallbackUri(), registration.guami(),
                registration.ratType(), registration.pei(), false);
        var before = contexts.change(context, state -> state.served(kept)).registration();
        events.count(UdmEvent.AMF_REGISTERED);
        if (before != null && !before.amfInstanceId().equals(registration.amfInstanceId())) {
            tell(before, supi, registration.initialRegistrationInd()
                    ? DeregistrationReason.UE_INITIAL_REGISTRATION : DeregistrationReason.UE_REGISTRATION_AREA_CHANGE);
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
            return modification.purgeFlag() ? state.served(null) : state;
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

    /** Tells an AMF that a UE is not its any more, in a turn of its own: whoever caused it may be that AMF, and must not wait for itself. */
    public void tell(Amf3GppAccessRegistration amf, String supi, DeregistrationReason reason) {
        world.turn(() -> {
            try {
                var callback = callbacks.apply(amf.deregCallbackUri());
                if (callback != null) {
                    callback.deregistrationNotification(supi, new DeregistrationData(reason));
                    events.count(UdmEvent.AMF_NOTIFIED);
                    return;
                }
            } catch (RuntimeException e) {
                LOG.warn("the AMF at {} does not take a notification: {}", amf.deregCallbackUri(), e.getMessage());
            }
            events.count(UdmEvent.AMF_NOT_REACHED);
        });
    }
}
