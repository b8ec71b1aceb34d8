// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.procedure;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.alcazar.amf.AmfConfiguration;
import org.alcazar.amf.context.RegistrationState;
import org.alcazar.amf.context.SecurityContext;
import org.alcazar.amf.context.Translation;
import org.alcazar.amf.context.UeContext;
import org.alcazar.amf.event.AmfEvent;
import org.alcazar.amf.event.AmfEvent.Audit.Kind;
import org.alcazar.amf.procedure.AuthenticationProcedure.Authenticated;
import org.alcazar.amf.procedure.ProcedureEnd.Abandoned;
import org.alcazar.amf.procedure.ProcedureEnd.Rejection;
import org.alcazar.nas.Nas5gs;
import org.alcazar.nas.element.AccessType;
import org.alcazar.nas.element.FiveGGuti;
import org.alcazar.nas.element.FiveGmmCause;
import org.alcazar.nas.element.GprsTimer3;
import org.alcazar.nas.element.RegistrationResult;
import org.alcazar.nas.element.RegistrationType;
import org.alcazar.nas.element.Suci;
import org.alcazar.nas.element.TaiList;
import org.alcazar.nas.element.UeSecurityCapability;
import org.alcazar.nas.message.RegistrationAccept;
import org.alcazar.nas.message.RegistrationComplete;
import org.alcazar.nas.message.RegistrationRequest;
import org.alcazar.nas.message.SecurityModeComplete;
import org.alcazar.ngap.element.CauseNas;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.Snssai;
import org.alcazar.sbi.udm.AccessAndMobilitySubscriptionData;
import org.alcazar.sbi.udm.Amf3GppAccessRegistration;
import org.alcazar.sbi.udm.RatType;

/**
 * Registration (TS 23.502 §4.2.2.2.2, TS 24.501 §5.5.1), from top to bottom:
 *
 * <pre>
 * UE                          AMF                        AUSF / UDM
 * |-- Registration Request ---->|
 * |<- Identity Request/Response>|   where the UE gave no SUCI and its 5G-GUTI proves nothing
 * |<----- authentication ------>|<------ 5G AKA ---------->|
 * |<-- Security Mode Command ---|
 * |--- Complete (whole request) >|
 *                               |--- registration, am-data >|
 * |<-- Registration Accept -----|   in Initial Context Setup, with K_gNB for the gNB
 * |--- Registration Complete -->|   the new 5G-GUTI is in use
 * </pre>
 */
final class RegistrationProcedure {

    private final UeSession ue;
    private final UeContext context;
    private final AmfConfiguration configuration;
    private final boolean verified;
    private RegistrationRequest request;

    /**
     * @param request whole, as far as it is known: what the UE ciphered in it included
     * @param verified whether the request proved, by its MAC, that it comes of the UE whose context this is
     */
    RegistrationProcedure(UeSession ue, RegistrationRequest request, boolean verified) {
        this.ue = ue;
        this.context = ue.context();
        this.configuration = ue.amf().configuration();
        this.request = request;
        this.verified = verified;
    }

    void run() {
        if (request.registrationType().kind() == RegistrationType.Kind.EMERGENCY) {
            throw new Rejection(FiveGmmCause.FIVE_GS_SERVICES_NOT_ALLOWED, "emergency registration is not offered");
        }
        if (!verified) {
            secure(authenticate(identify()));
        }
        var subscription = subscription(Objects.requireNonNull(context.supi()));
        var slices = SliceSelection.of(request.requestedNssai(), subscription.nssai(), servedSlices());
        if (slices.isEmpty()) {
            throw new Rejection(FiveGmmCause.NO_NETWORK_SLICES_AVAILABLE, "no slice is both subscribed and served");
        }
        accept(slices, subscription);
    }

    private Suci identify() {
        return switch (request.mobileIdentity()) {
            case Suci suci -> suci;
            default -> new IdentificationProcedure(ue).run();
        };
    }

    private Authenticated authenticate(Suci suci) {
        return new AuthenticationProcedure(ue, request.ngKsi()).run(suci.toSuciString());
    }

    private void secure(Authenticated authenticated) {
        var capability = request.ueSecurityCapability();
        if (capability == null) {
            authenticated.kAmf().close();
            throw new Rejection(FiveGmmCause.INVALID_MANDATORY_INFORMATION, "an initial registration without UE security capability");
        }
        var complete = new SecurityModeProcedure(ue).run(authenticated, capability, true);
        ue.authenticatedAs(authenticated.supi());
        context.imeisv(complete.imeisv());
        readWholeRequest(complete, capability);
    }

    /** What came before protection was in place may have been changed on the way: from here on the protected copy counts (§4.4.6). */
    private void readWholeRequest(SecurityModeComplete complete, UeSecurityCapability capability) {
        var container = complete.nasMessageContainer();
        if (container == null) {
            return;
        }
        // The container was decoded when the message was let in.
        if (!(Nas5gs.decode(container) instanceof RegistrationRequest whole)) {
            throw new Rejection(FiveGmmCause.SEMANTICALLY_INCORRECT_MESSAGE, "the NAS message container holds no Registration Request");
        }
        request = whole;
        var protectedCapability = whole.ueSecurityCapability();
        if (protectedCapability != null && !protectedCapability.equals(capability)) {
            ue.audit(Kind.CAPABILITY_MISMATCH, "unprotected " + capability.contents() + ", protected " + protectedCapability.contents());
            throw new Rejection(FiveGmmCause.UE_SECURITY_CAPABILITIES_MISMATCH, "capabilities changed on the way");
        }
    }

    private AccessAndMobilitySubscriptionData subscription(String supi) {
        boolean initial = request.registrationType().kind() == RegistrationType.Kind.INITIAL;
        var imeisv = context.imeisv();
        try {
            ue.amf().contextManagement().amf3GppAccessRegistration(supi, new Amf3GppAccessRegistration(configuration.instanceId(),
                    deregistrationCallback(supi), configuration.guami(), RatType.NR, imeisv == null ? null : imeisv.toString(), initial));
            return ue.amf().subscriberData().getAmData(supi);
        } catch (ProblemDetails problem) {
            throw new Rejection(FiveGmmCause.FIVE_GS_SERVICES_NOT_ALLOWED, "the UDM answers " + problem.cause());
        }
    }

    private URI deregistrationCallback(String supi) {
        return URI.create("/namf-callback/v1/" + supi + "/dereg-notify");
    }

    /** What this AMF and the tracking area of the gNB have in common. */
    private List<Snssai> servedSlices() {
        var tai = context.tai();
        return tai == null ? configuration.slices()
                : configuration.slices().stream().filter(slice -> ue.via().gnb().serves(tai, slice)).toList();
    }

    private void accept(SliceSelection slices, AccessAndMobilitySubscriptionData subscription) {
        var guti = ue.newGuti();
        context.allowedNssai(slices.allowedNssai());
        var accept = acceptance(guti, slices);
        var setup = new InitialContextSetupProcedure(ue);
        // Registered from the Accept on, whether the Complete comes or not; until it comes, both 5G-GUTIs are good (TS 24.501 §5.5.1.2.8).
        context.state(RegistrationState.REGISTERED);
        var complete = ue.ask(first -> setup.deliver(accept, subscription.subscribedUeAmbr(), first), ue.timers().t3550(),
                RegistrationComplete.class);
        if (complete != null) {
            ue.gutiConfirmed();
        }
        report(guti);
        if (!request.registrationType().followOnRequest()) {
            ue.release(CauseNas.NORMAL_RELEASE);
        }
    }

    private RegistrationAccept acceptance(FiveGGuti guti, SliceSelection slices) {
        var areas = configuration.trackingAreas().stream().map(Translation::tai).toList();
        return RegistrationAccept.builder(RegistrationResult.of(AccessType.THREE_GPP))
                .guti(guti)
                .taiList(TaiList.of(areas))
                .allowedNssai(slices.allowedNssai())
                .rejectedNssai(slices.rejectedNssai())
                .t3512(GprsTimer3.of(configuration.timers().t3512()))
                .build();
    }

    private void report(FiveGGuti guti) {
        SecurityContext security = context.security();
        if (security == null) {
            throw new Abandoned("registered without a security context");
        }
        var supi = Objects.requireNonNull(context.supi());
        ue.report(via -> new AmfEvent.Registered(via, supi, guti, security.nas().cipheringAlgorithm(),
                security.nas().integrityAlgorithm()));
    }
}
