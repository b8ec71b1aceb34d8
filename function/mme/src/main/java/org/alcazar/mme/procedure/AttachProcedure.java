// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme.procedure;

import java.util.Objects;
import org.alcazar.crypto.algorithm.Direction;
import org.alcazar.mme.context.EmmState;
import org.alcazar.mme.context.UeCapability;
import org.alcazar.mme.context.UeContext;
import org.alcazar.mme.event.Drop;
import org.alcazar.mme.event.MmeEvent;
import org.alcazar.mme.event.MmeEvent.Audit.Kind;
import org.alcazar.mme.procedure.ProcedureEnd.Abandoned;
import org.alcazar.mme.procedure.ProcedureEnd.Rejection;
import org.alcazar.nas.eps.EpsNasDecodeException;
import org.alcazar.nas.eps.NasEps;
import org.alcazar.nas.eps.element.EmmCause;
import org.alcazar.nas.eps.element.EpsAttachResult;
import org.alcazar.nas.eps.element.EpsAttachType;
import org.alcazar.nas.eps.element.EpsGuti;
import org.alcazar.nas.eps.element.Imsi;
import org.alcazar.nas.eps.message.ActivateDefaultEpsBearerContextReject;
import org.alcazar.nas.eps.message.ActivateDefaultEpsBearerContextRequest;
import org.alcazar.nas.eps.message.AttachAccept;
import org.alcazar.nas.eps.message.AttachComplete;
import org.alcazar.nas.eps.message.AttachRequest;
import org.alcazar.nas.eps.message.EmmMessage;
import org.alcazar.nas.eps.message.PdnConnectivityRequest;
import org.jspecify.annotations.Nullable;

/**
 * Attach (TS 23.401 §5.3.2.1, TS 24.301 §5.5.1), from top to bottom:
 *
 * <pre>
 * UE                          MME                          HSS / gateway
 * |-- Attach Request ---------->|
 * |<- Identity Request/Response>|   where the UE gave no IMSI and its GUTI proves nothing
 * |<----- authentication ------>|<------ vectors ----------->|
 * |<-- Security Mode Command -->|
 * |<-- ESM Information Request >|   where the UE keeps its APN and options for after protection
 *                               |--- Update Location ------->|
 *                               |--- Create Session -------->|
 * |<-- Attach Accept -----------|   in Initial Context Setup, with K_eNB and the default bearer for the eNB
 * |--- Attach Complete -------->|   the new GUTI and the bearer are in use
 *                               |--- Modify Bearer --------->|   when the eNB has answered
 * </pre>
 */
final class AttachProcedure {

    private final UeSession ue;
    private final UeContext context;
    private final boolean verified;
    private AttachRequest request;

    /** @param verified whether the request proved, by its MAC, that it comes of the UE whose context this is */
    AttachProcedure(UeSession ue, AttachRequest request, boolean verified) {
        this.ue = ue;
        this.context = ue.context();
        this.request = request;
        this.verified = verified;
    }

    void run() {
        requireOffered();
        var capability = capability();
        if (!verified) {
            readWholeRequest(capability, new SecureStart(ue).run(identify(), request.ksi(), capability, request));
        } else {
            readIdentity();
            var security = Objects.requireNonNull(context.security());
            if (security.isWornOut() || !security.capability().equals(capability)) {
                new SecureStart(ue).run(Objects.requireNonNull(context.imsi()), request.ksi(), capability, null);
            }
        }
        new ServedArea(ue).require();
        var imsi = Objects.requireNonNull(context.imsi());
        var connectivity = new PdnConnectivity(ue, connectivityRequest());
        connectivity.completeRequest();
        new LocationUpdate(ue).run(imsi, true);
        // What the UE had before it has forgotten (§5.5.1.2.4).
        new PdnRelease(ue).all();
        var activation = connectivity.establish();
        if (activation instanceof PdnConnectivity.Outcome.Refused(var reject)) {
            throw new Rejection(EmmCause.ESM_FAILURE, "no PDN connection: " + reject.cause(), reject);
        }
        accept(imsi, ((PdnConnectivity.Outcome.Established) activation).activation());
    }

    private void requireOffered() {
        switch (request.attachType()) {
            case EPS_ATTACH, COMBINED_EPS_IMSI_ATTACH -> { }
            case EPS_EMERGENCY_ATTACH, EPS_RLOS_ATTACH -> throw new Rejection(EmmCause.EPS_SERVICES_NOT_ALLOWED,
                    request.attachType() + " is not offered");
        }
    }

    private UeCapability capability() {
        return new UeCapability(request.ueNetworkCapability(), request.ueAdditionalSecurityCapability(),
                new ProtectedMobility(ue.mme().configuration().interworking()).said(request.others()));
    }

    /** The GUTI by which a UE names itself is the one it has. */
    private void readIdentity() {
        if (request.identity() instanceof EpsGuti guti && ue.mme().network().isOwn(guti)) {
            ue.uses(guti.mTmsi());
        }
    }

    private String identify() {
        return switch (request.identity()) {
            case Imsi imsi -> imsi.digits();
            default -> new IdentificationProcedure(ue).run().digits();
        };
    }

    private void readWholeRequest(UeCapability capability, @Nullable EmmMessage whole) {
        if (whole instanceof AttachRequest counts && !counts.equals(request)) {
            request = counts;
            requireOffered();
            if (!capability().equals(capability)) {
                ue.audit(Kind.CAPABILITY_MISMATCH, "unprotected " + capability.network().contents() + ", protected "
                        + request.ueNetworkCapability().contents());
                throw new Rejection(EmmCause.UE_SECURITY_CAPABILITIES_MISMATCH, "capabilities changed on the way");
            }
        }
    }

    /** An attach comes with a PDN connection here (TS 24.301 §5.5.1.1). */
    private PdnConnectivityRequest connectivityRequest() {
        try {
            if (NasEps.decode(request.esmMessage(), Direction.UPLINK) instanceof PdnConnectivityRequest connectivity) {
                return connectivity;
            }
        } catch (EpsNasDecodeException e) {
            throw new Rejection(EmmCause.INVALID_MANDATORY_INFORMATION, "the ESM message does not decode: " + e.getMessage());
        }
        throw new Rejection(EmmCause.ESM_FAILURE, "an attach without PDN connectivity is not offered");
    }

    private void accept(String imsi, ActivateDefaultEpsBearerContextRequest activation) {
        var via = ue.emm().via();
        var guti = ue.newGuti();
        var accept = AttachAccept.builder(EpsAttachResult.EPS_ONLY, ue.mme().network().t3412(), ue.mme().network().taiList(), NasEps.encode(activation))
                .guti(guti)
                // There is no circuit switched domain behind this MME.
                .cause(request.attachType() == EpsAttachType.COMBINED_EPS_IMSI_ATTACH ? EmmCause.CS_DOMAIN_NOT_AVAILABLE : null)
                .build();
        var setup = new InitialContextSetupProcedure(ue);
        // Attached from the Accept on, whether the Complete comes or not; until it comes, both GUTIs are good (TS 24.301 §5.5.1.2.7).
        context.state(EmmState.REGISTERED);
        var complete = ue.ask(() -> setup.deliver(accept), ue.timers().t3450(), AttachComplete.class, any -> true);
        var nas = Objects.requireNonNull(context.security()).nas();
        ue.mme().events().on(new MmeEvent.Attached(via, imsi, guti, nas.cipheringAlgorithm(), nas.integrityAlgorithm()));
        if (complete == null) {
            throw new Abandoned("no Attach Complete");
        }
        ue.gutiConfirmed();
        requireBearer(complete);
    }

    /** The UE may take the attach and not the bearer: then it has nothing to be attached for (TS 24.301 §6.4.1.4). */
    private void requireBearer(AttachComplete complete) {
        try {
            if (NasEps.decode(complete.esmMessage(), Direction.UPLINK) instanceof ActivateDefaultEpsBearerContextReject reject) {
                ue.drop(Drop.NAS_UNEXPECTED, "the UE refuses its default bearer: " + reject.cause());
                new DetachProcedure(ue).byNetwork(true);
            }
        } catch (EpsNasDecodeException e) {
            ue.drop(Drop.NAS_UNDECODABLE, "the ESM message of Attach Complete");
        }
    }
}
