// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme.procedure;

import java.util.Objects;
import org.alcazar.mme.context.EmmState;
import org.alcazar.mme.context.UeCapability;
import org.alcazar.mme.context.UeContext;
import org.alcazar.mme.event.MmeEvent;
import org.alcazar.mme.procedure.ProcedureEnd.Rejection;
import org.alcazar.nas.eps.element.EmmCause;
import org.alcazar.nas.eps.element.EpsUpdateResult;
import org.alcazar.nas.eps.element.EpsUpdateType;
import org.alcazar.nas.eps.message.TrackingAreaUpdateAccept;
import org.alcazar.nas.eps.message.TrackingAreaUpdateComplete;
import org.alcazar.nas.eps.message.TrackingAreaUpdateRequest;
import org.alcazar.s1ap.element.CauseNas;
import org.alcazar.wire.Octets;

/**
 * Tracking area update (TS 23.401 §5.3.3, TS 24.301 §5.5.3), of a UE that is known here, and of one that comes from another MME or from 5GS
 * (TS 23.502 §4.11.1.3.2):
 *
 * <pre>
 * UE                          MME                          AMF or MME / HSS / gateway
 * |-- TAU Request ------------->|
 *                               |<-- the UE's context --->|   {@link ContextArrival}, where it is not known here
 * |<-- Security Mode Command -->|                             where other algorithms are preferred
 *                               |--- Create Session ------->|
 *                               |--- Update Location ------>|
 * |<-- TAU Accept --------------|
 * |--- TAU Complete ----------->|   the new GUTI is in use
 * </pre>
 */
final class TrackingAreaUpdateProcedure {

    private final UeSession ue;
    private final UeContext context;
    private final TrackingAreaUpdateRequest request;
    private final Octets pdu;

    /** @param pdu the request as it came */
    TrackingAreaUpdateProcedure(UeSession ue, TrackingAreaUpdateRequest request, Octets pdu) {
        this.ue = ue;
        this.context = ue.context();
        this.request = request;
        this.pdu = pdu;
    }

    /** @param verified whether the request proved, by its MAC, that it comes of the UE whose context this is */
    void run(boolean verified) {
        if (!verified && ue.mme().network().isOwn(request.oldGuti())) {
            throw new Rejection(EmmCause.UE_IDENTITY_CANNOT_BE_DERIVED, "a GUTI of this MME that proves nothing");
        }
        new ServedArea(ue).require();
        if (verified) {
            readIdentity();
            renewKeys();
        } else {
            new ContextArrival(ue, request, pdu).run();
        }
        alignBearers();
        accept(!verified);
    }

    /** The GUTI by which a UE names itself is the one it has. */
    private void readIdentity() {
        if (ue.mme().network().isOwn(request.oldGuti())) {
            ue.uses(request.oldGuti().mTmsi());
        }
    }

    /** The keys of a UE that proved itself serve on, unless their COUNTs run out or they were agreed on for other capabilities. */
    private void renewKeys() {
        var security = Objects.requireNonNull(context.security());
        var told = request.ueNetworkCapability();
        var capability = told == null ? security.capability() : new UeCapability(told, request.ueAdditionalSecurityCapability(),
                new ProtectedMobility(ue.mme().configuration().interworking()).said(request.others()));
        if (security.isWornOut() || !capability.equals(security.capability())) {
            new SecureStart(ue).run(Objects.requireNonNull(context.imsi()), request.ksi(), capability, null);
        }
    }

    /** What the UE has given up is none any more (TS 24.301 §5.5.3.2.4). */
    private void alignBearers() {
        var held = request.epsBearerContextStatus();
        if (held != null) {
            context.pdnConnections().all().stream().filter(one -> !held.contains(one.ebi())).forEach(new PdnRelease(ue)::one);
            context.pdnConnections().dedicated().stream().filter(one -> !held.contains(one.ebi())).forEach(context.pdnConnections()::remove);
        }
        if (context.pdnConnections().isEmpty()) {
            throw new Rejection(EmmCause.NO_EPS_BEARER_CONTEXT_ACTIVATED, "a UE without PDN connection");
        }
    }

    private void accept(boolean arrival) {
        var via = ue.emm().via();
        boolean periodic = request.updateType().kind() == EpsUpdateType.Kind.PERIODIC_UPDATING;
        boolean combined = request.updateType().kind() != EpsUpdateType.Kind.TA_UPDATING && !periodic;
        boolean serve = request.updateType().active() || ue.emm().enbContextRequested();
        var guti = periodic && !arrival ? null : ue.newGuti();
        var accept = TrackingAreaUpdateAccept.builder(EpsUpdateResult.TA_UPDATED)
                .t3412(ue.mme().network().t3412())
                .guti(guti)
                .taiList(ue.mme().network().taiList())
                .epsBearerContextStatus(context.pdnConnections().status())
                // There is no circuit switched domain behind this MME.
                .cause(combined ? EmmCause.CS_DOMAIN_NOT_AVAILABLE : null)
                .build();
        context.state(EmmState.REGISTERED);
        ue.mme().events().on(new MmeEvent.Updated(via, Objects.requireNonNull(context.imsi()), arrival));
        boolean confirmed = isConfirmed(accept, guti != null, request.updateType().active());
        var additional = request.additionalUpdateType();
        if (!confirmed || !serve && (additional == null || !additional.signallingActive())) {
            ue.release(CauseNas.NORMAL_RELEASE);
        }
    }

    private boolean isConfirmed(TrackingAreaUpdateAccept accept, boolean newGuti, boolean active) {
        if (!newGuti) {
            deliver(accept, active);
            return true;
        }
        boolean confirmed = ue.ask(() -> deliver(accept, active), ue.timers().t3450(), TrackingAreaUpdateComplete.class, any -> true) != null;
        if (confirmed) {
            ue.gutiConfirmed();
        }
        return confirmed;
    }

    private void deliver(TrackingAreaUpdateAccept accept, boolean active) {
        if (active) {
            new InitialContextSetupProcedure(ue).deliver(accept);
        } else {
            ue.send(accept);
        }
    }
}
