// SPDX-License-Identifier: Apache-2.0
package org.alcazar.udm.service;

import java.util.ArrayList;
import org.alcazar.persistence.PersistenceException;
import org.alcazar.sbi.Cause;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.hss.AuthenticationInformationAnswer;
import org.alcazar.sbi.hss.AuthenticationInformationRequest;
import org.alcazar.sbi.hss.CancellationType;
import org.alcazar.sbi.hss.EUtranVector;
import org.alcazar.sbi.hss.HomeSubscriberServerService;
import org.alcazar.sbi.hss.PurgeUeRequest;
import org.alcazar.sbi.hss.SubscriptionData;
import org.alcazar.sbi.hss.UpdateLocationAnswer;
import org.alcazar.sbi.hss.UpdateLocationRequest;
import org.alcazar.sbi.udm.DeregistrationReason;
import org.alcazar.sbi.udm.ResynchronizationInfo;
import org.alcazar.udm.UdmEvent;
import org.alcazar.udm.arpf.Arpf;
import org.alcazar.udm.context.Events;
import org.alcazar.udm.context.MmeRegistration;
import org.alcazar.udm.context.SubscriberContext;
import org.alcazar.udm.context.SubscriberContexts;
import org.alcazar.udm.subscriber.Subscriber;
import org.jspecify.annotations.Nullable;

/** What an HSS is to an MME, answered from the UDM's subscribers (TS 29.272 §5.2, TS 23.632). */
public final class HomeSubscriberServer implements HomeSubscriberServerService {

    private final Arpf arpf;
    private final SubscriberContexts contexts;
    private final Events events;
    private final FormerNodes formerNodes;

    public HomeSubscriberServer(Arpf arpf, SubscriberContexts contexts, Events events, FormerNodes formerNodes) {
        this.arpf = arpf;
        this.contexts = contexts;
        this.events = events;
        this.formerNodes = formerNodes;
    }

    @Override
    public AuthenticationInformationAnswer authenticationInformation(AuthenticationInformationRequest request) {
        var context = contexts.of(Subscriber.supi(request.userName()));
        var vectors = new ArrayList<EUtranVector>();
        try {
            for (int i = 0; i < request.numberOfRequestedVectors(); i++) {
                vectors.add(vector(context, request, i == 0 ? request.resynchronizationInfo() : null));
            }
            return new AuthenticationInformationAnswer(vectors);
        } catch (PersistenceException e) {
            throw contexts.fault(e);
        } catch (ProblemDetails e) {
            if (e.cause() == Cause.AUTHENTICATION_REJECTED) {
                events.count(UdmEvent.AUTS_REFUSED);
            }
            throw e;
        }
    }

    private EUtranVector vector(SubscriberContext context, AuthenticationInformationRequest request, @Nullable ResynchronizationInfo resynchronization) {
        var made = arpf.eUtranVector(context.sealed(), context.numbers(), request.visitedPlmnId().octets(), resynchronization);
        if (made.resynchronised()) {
            events.count(UdmEvent.RESYNCHRONISED);
        }
        events.count(UdmEvent.EPS_VECTOR);
        return made.vector();
    }

    @Override
    public UpdateLocationAnswer updateLocation(UpdateLocationRequest request) {
        var supi = Subscriber.supi(request.userName());
        var context = contexts.afresh(supi);
        var data = request.skipSubscriberData() ? null : subscriptionData(context);
        var mme = new MmeRegistration(request.originHost(), request.visitedPlmnId(), request.cancelLocationUri());
        var before = contexts.change(context, state -> state.served(mme));
        events.count(UdmEvent.MME_REGISTERED);
        boolean initial = request.initialAttachIndicator();
        if (before.registration() != null) {
            formerNodes.tell(before.registration(), supi, initial ? DeregistrationReason.FIVE_GS_TO_EPS_MOBILITY_UE_INITIAL_REGISTRATION
                    : DeregistrationReason.FIVE_GS_TO_EPS_MOBILITY);
        }
        if (before.mme() != null && !before.mme().originHost().equals(mme.originHost())) {
            formerNodes.tell(before.mme(), supi, initial ? CancellationType.INITIAL_ATTACH_PROCEDURE : CancellationType.MME_UPDATE_PROCEDURE);
        }
        return new UpdateLocationAnswer(data);
    }

    @Override
    public void purgeUe(PurgeUeRequest request) {
        contexts.change(contexts.of(Subscriber.supi(request.userName())),
                state -> state.mme() != null && state.mme().originHost().equals(request.originHost()) ? state.unserved() : state);
    }

    private SubscriptionData subscriptionData(SubscriberContext context) {
        var amData = context.amData();
        return new SubscriptionData(amData.subscribedUeAmbr(), EpsSubscription.of(amData.nssai(), slice -> contexts.sessions(context, slice)));
    }
}
