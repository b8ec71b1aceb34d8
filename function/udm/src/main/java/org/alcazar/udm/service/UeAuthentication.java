// SPDX-License-Identifier: Apache-2.0
package org.alcazar.udm.service;

import org.alcazar.crypto.kdf.ServingNetworkName;
import org.alcazar.ondemand.Layer;
import org.alcazar.persistence.PersistenceException;
import org.alcazar.policy.PolicyAnswers;
import org.alcazar.sbi.Cause;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.Suci;
import org.alcazar.sbi.ondemand.PolicySource;
import org.alcazar.sbi.udm.AuthEvent;
import org.alcazar.sbi.udm.AuthType;
import org.alcazar.sbi.udm.AuthenticationInfoRequest;
import org.alcazar.sbi.udm.AuthenticationInfoResult;
import org.alcazar.sbi.udm.NudmUeAuthenticationService;
import org.alcazar.udm.UdmEvent;
import org.alcazar.udm.arpf.Arpf;
import org.alcazar.udm.context.Events;
import org.alcazar.udm.context.SubscriberContexts;
import org.alcazar.udm.sidf.Sidf;

/** Nudm_UEAuthentication (TS 29.503 §5.4). */
public final class UeAuthentication implements NudmUeAuthenticationService {

    private final Sidf sidf;
    private final Arpf arpf;
    private final SubscriberContexts contexts;
    private final Events events;
    private final PolicyAnswers policies;

    public UeAuthentication(Sidf sidf, Arpf arpf, SubscriberContexts contexts, Events events, PolicyAnswers policies) {
        this.sidf = sidf;
        this.arpf = arpf;
        this.contexts = contexts;
        this.events = events;
        this.policies = policies;
    }

    @Override
    public AuthenticationInfoResult generateAuthData(String supiOrSuci, AuthenticationInfoRequest request) {
        var network = network(request.servingNetworkName());
        var context = contexts.of(supiOrSuci.startsWith(Suci.PREFIX) ? supi(supiOrSuci) : supiOrSuci);
        try {
            var made = arpf.vector(context.sealed(), context.numbers(), network, request.resynchronizationInfo());
            if (made.resynchronised()) {
                events.count(UdmEvent.RESYNCHRONISED);
            }
            events.count(UdmEvent.VECTOR);
            var supi = context.subscriber().supi();
            return new AuthenticationInfoResult(AuthType.FIVE_G_AKA, made.vector(), supi, policies.answer(PolicySource.UDM_AUTHENTICATION, Layer.MM,
                    supi, context.amData().nssai().all(), null));
        } catch (PersistenceException e) {
            throw contexts.fault(e);
        } catch (ProblemDetails e) {
            if (e.cause() == Cause.AUTHENTICATION_REJECTED) {
                events.count(UdmEvent.AUTS_REFUSED);
            }
            throw e;
        }
    }

    @Override
    public void confirmAuth(String supi, AuthEvent event) {
        var context = contexts.of(supi);
        events.count(event.success() ? UdmEvent.AUTHENTICATED : UdmEvent.AUTHENTICATION_FAILED);
        long at = event.timeStamp().toEpochMilli();
        contexts.change(context, state -> event.success() ? state.authenticated(event.servingNetworkName(), at) : state.refused(at));
    }

    private String supi(String suci) {
        try {
            return sidf.deconceal(Suci.parse(suci));
        } catch (ProblemDetails e) {
            events.count(e.cause() == Cause.USER_NOT_FOUND ? UdmEvent.UNKNOWN_USER : UdmEvent.SUCI_REFUSED);
            throw e;
        }
    }

    private static ServingNetworkName network(String name) {
        try {
            return new ServingNetworkName(name);
        } catch (IllegalArgumentException e) {
            throw new ProblemDetails(Cause.SERVING_NETWORK_NOT_AUTHORIZED, "servingNetworkName is none");
        }
    }
}
