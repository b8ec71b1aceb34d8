// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.procedure;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.alcazar.amf.AmfConfiguration;
import org.alcazar.amf.context.RegistrationState;
import org.alcazar.amf.context.UeContext;
import org.alcazar.amf.event.AmfEvent;
import org.alcazar.amf.event.AmfEvent.Audit.Kind;
import org.alcazar.amf.procedure.ProcedureEnd.Abandoned;
import org.alcazar.amf.procedure.ProcedureEnd.Rejection;
import org.alcazar.amf.procedure.SessionManagement.Reactivation;
import org.alcazar.nas.element.AccessType;
import org.alcazar.nas.element.FiveGGuti;
import org.alcazar.nas.element.FiveGmmCause;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.element.RegistrationResult;
import org.alcazar.nas.element.RegistrationType;
import org.alcazar.nas.message.RegistrationAccept;
import org.alcazar.nas.message.RegistrationComplete;
import org.alcazar.nas.message.RegistrationRequest;
import org.alcazar.ngap.element.CauseNas;
import org.alcazar.ondemand.CapabilityBlock;
import org.alcazar.ondemand.Layer;
import org.alcazar.ondemand.ServiceElements;
import org.alcazar.sbi.Ambr;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.Snssai;
import org.alcazar.sbi.nrf.PolicyInformationRequest;
import org.alcazar.sbi.ondemand.SecurityPolicyData;
import org.alcazar.sbi.ondemand.UeServiceCapability;
import org.alcazar.sbi.pcf.PolicyAssociation;
import org.alcazar.sbi.pcf.PolicyAssociationRequest;
import org.alcazar.sbi.smf.SmContextCause;
import org.alcazar.sbi.udm.AccessAndMobilitySubscriptionData;
import org.alcazar.sbi.udm.Amf3GppAccessRegistration;
import org.alcazar.sbi.udm.RatType;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

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
 * |<-- security services ------>|   where somebody wants some: {@link SecurityServicesProcedure}
 *                               |--- am-data, registration >|
 * |<-- Registration Accept -----|   in Initial Context Setup, with K_gNB for the gNB
 * |--- Registration Complete -->|   the new 5G-GUTI is in use
 * </pre>
 */
final class RegistrationProcedure {

    private final UeSession ue;
    private final UeContext context;
    private final AmfConfiguration configuration;
    private final boolean verified;
    private final RegistrationKeys keys;
    private RegistrationRequest request;

    /**
     * @param request whole, as far as it is known: what the UE ciphered in it included
     * @param verified whether the request proved, by its MAC, that it comes of the UE whose context this is
     * @param pdu the request as it came
     */
    RegistrationProcedure(UeSession ue, RegistrationRequest request, boolean verified, Octets pdu) {
        this.ue = ue;
        this.context = ue.context();
        this.configuration = ue.amf().configuration();
        this.request = request;
        this.verified = verified;
        this.keys = new RegistrationKeys(ue, request, verified, pdu);
    }

    void run() {
        if (verified && !ue.amf().load().returns(ue.n1().via())) {
            throw new Rejection(FiveGmmCause.CONGESTION, "more UEs come back than can be served");
        }
        keys.establish();
        request = keys.request();
        requireServedArea();
        var supi = Objects.requireNonNull(context.supi());
        var subscription = subscription(supi);
        var slices = SliceSelection.of(request.requestedNssai(), subscription.nssai(), servedSlices());
        if (slices.isEmpty()) {
            throw new Rejection(FiveGmmCause.NO_NETWORK_SLICES_AVAILABLE, "no slice is both subscribed and served");
        }
        var services = services(supi, subscription, slices);
        slices = slices.only(services.run(slices.allowed()));
        registerWithUdm(supi);
        accept(supi, slices, ambr(supi, slices, subscription.subscribedUeAmbr()), services);
    }

    /** A gNB may serve areas of other AMFs too: a UE there would be outside of its registration area at once. */
    private void requireServedArea() {
        var tai = context.tai();
        if (tai != null && !ue.amf().network().serves(tai)) {
            throw new Rejection(FiveGmmCause.NO_SUITABLE_CELLS_IN_TRACKING_AREA, "tracking area " + tai + " is not served here");
        }
    }

    private AccessAndMobilitySubscriptionData subscription(String supi) {
        try {
            return ue.amf().functions().subscriberData().getAmData(supi);
        } catch (ProblemDetails problem) {
            throw HomeNetworkRefusal.ofSubscription(problem);
        }
    }

    /** The security services that the registration is to have, by the rows that there are now. */
    private SecurityServicesProcedure services(String supi, AccessAndMobilitySubscriptionData subscription, SliceSelection slices) {
        int generation = ue.amf().policyGeneration().current();
        var rows = rows(supi, subscription, slices);
        if (rows == null) {
            ue.audit(Kind.POLICY_UNAVAILABLE, configuration.onDemand().source() + " does not answer, or has no rows to keep");
            throw new Rejection(FiveGmmCause.CONGESTION, "the rows of policy cannot be had");
        }
        var known = new UeServiceCapability(said(), subscription.provisionedCapability());
        context.services(context.services().with(known, rows, generation));
        return new SecurityServicesProcedure(ue, rows, known);
    }

    /** From where they are kept; null if they cannot be had, which is not the same as none. */
    private @Nullable SecurityPolicyData rows(String supi, AccessAndMobilitySubscriptionData subscription, SliceSelection slices) {
        var source = configuration.onDemand().source();
        try {
            return switch (source) {
                case null -> SecurityPolicyData.NOTHING;
                case UDM_AUTHENTICATION -> keys.policy() == null && verified && !keys.isPolicyOld() ? context.services().policy() : keys.policy();
                case UDM_AM_DATA -> subscription.securityPolicy();
                case PCF_AM -> {
                    if (context.policyAssociation() != null && !keys.isPolicyOld()) {
                        yield context.services().policy();
                    }
                    PolicyEnd.of(ue);
                    yield associate(supi, slices, subscription.subscribedUeAmbr()).securityPolicy();
                }
                case NRF -> {
                    var store = ue.amf().functions().security().policyInformation();
                    yield store == null ? null : store.get(new PolicyInformationRequest(Layer.MM, supi, slices.allowed(), null));
                }
                case UDM_SM_DATA, PCF_SM -> throw new IllegalStateException("an AMF does not ask " + source);
            };
        } catch (ProblemDetails problem) {
            return null;
        }
    }

    /** What the UE says of security services, where it is protected; of a UE that says nothing now, what it said when it registered. */
    private @Nullable CapabilityBlock said() {
        var said = ServiceElements.capability(request.others().get(OtherElements.SECURITY_SERVICE_CAPABILITY));
        return said == null && request.registrationType().kind() != RegistrationType.Kind.INITIAL ? context.services().capability().said() : said;
    }

    /** Last before the Accept, so that the home network is told of no UE that is rejected; not for one that it knows to be here. */
    private void registerWithUdm(String supi) {
        boolean initial = request.registrationType().kind() == RegistrationType.Kind.INITIAL;
        if (ue.isRegistered() && !initial) {
            return;
        }
        ue.bind(supi);
        var imeisv = context.imeisv();
        try {
            ue.amf().functions().contextManagement().amf3GppAccessRegistration(supi, new Amf3GppAccessRegistration(configuration.instanceId(),
                    deregistrationCallback(supi), configuration.guami(), RatType.NR, imeisv == null ? null : imeisv.toPei(), initial));
        } catch (ProblemDetails problem) {
            throw HomeNetworkRefusal.ofSubscription(problem);
        }
    }

    /** What policy says, else what the subscription says; a policy control function that does not answer changes nothing. */
    private Ambr ambr(String supi, SliceSelection slices, Ambr subscribed) {
        if (context.policyAssociation() == null) {
            try {
                associate(supi, slices, subscribed);
            } catch (ProblemDetails problem) {
                return subscribed;
            }
        }
        return Objects.requireNonNullElse(context.ambr(), subscribed);
    }

    private PolicyAssociation associate(String supi, SliceSelection slices, Ambr subscribed) {
        var imeisv = context.imeisv();
        var association = ue.amf().functions().policy().create(new PolicyAssociationRequest(supi, imeisv == null ? null : imeisv.toPei(),
                configuration.guami().plmnId(), subscribed, slices.allowed()));
        context.policyAssociation(association.polAssoId());
        context.ambr(association.ueAmbr() == null ? subscribed : association.ueAmbr());
        return association;
    }

    private URI deregistrationCallback(String supi) {
        return URI.create(configuration.callbackPath() + supi + "/dereg-notify");
    }

    /** What this AMF and the tracking area of the gNB have in common. */
    private List<Snssai> servedSlices() {
        var tai = context.tai();
        var gnb = ue.n1().via().gnb();
        return tai == null ? configuration.slices() : configuration.slices().stream().filter(slice -> gnb.serves(tai, slice)).toList();
    }

    private void accept(String supi, SliceSelection slices, Ambr ambr, SecurityServicesProcedure services) {
        var via = ue.n1().via();
        var guti = ue.newGuti();
        context.allowedNssai(slices.allowedNssai());
        context.ambr(ambr);
        var bearers = keys.moved().isEmpty() ? null : new MovedSessions(ue).take(keys.moved());
        var sessions = sessions();
        var accept = acceptance(guti, slices, sessions, bearers == null ? services.elements()
                : services.elements().with(RegistrationAccept.EPS_BEARER_CONTEXT_STATUS, bearers));
        var setup = new InitialContextSetupProcedure(ue, sessions.setups());
        // Registered from the Accept on, whether the Complete comes or not; until it comes, both 5G-GUTIs are good (TS 24.501 §5.5.1.2.8).
        context.state(RegistrationState.REGISTERED);
        boolean confirmed = isConfirmed(() -> setup.deliver(accept, ambr));
        var nas = Objects.requireNonNull(context.security()).nas();
        ue.amf().events().on(new AmfEvent.Registered(via, supi, guti, nas.cipheringAlgorithm(), nas.integrityAlgorithm()));
        if (!confirmed || !request.registrationType().followOnRequest() && sessions.setups().isEmpty() && ue.outbox().isEmpty()) {
            ue.release(CauseNas.NORMAL_RELEASE);
        }
    }

    /** An initial registration begins without sessions; any other says which there are, and for which the UE has data. */
    private Reactivation sessions() {
        var management = new SessionManagement(ue);
        if (request.registrationType().kind() == RegistrationType.Kind.INITIAL) {
            management.releaseAll(SmContextCause.UE_DEREGISTERED);
            return management.reactivate(null, null);
        }
        return management.reactivate(request.pduSessionStatus(), request.uplinkDataStatus());
    }

    private boolean isConfirmed(Runnable deliver) {
        try {
            boolean confirmed = ue.ask(deliver, ue.timers().t3550(), RegistrationComplete.class) != null;
            if (confirmed) {
                ue.gutiConfirmed();
            }
            return confirmed;
        } catch (Abandoned cutOff) {
            return false;
        }
    }

    private RegistrationAccept acceptance(FiveGGuti guti, SliceSelection slices, Reactivation sessions, OtherElements elements) {
        return RegistrationAccept.builder(RegistrationResult.of(AccessType.THREE_GPP))
                .guti(guti)
                .taiList(ue.amf().network().taiList())
                .allowedNssai(slices.allowedNssai())
                .rejectedNssai(slices.rejectedNssai())
                .pduSessionStatus(sessions.status())
                .reactivationResult(sessions.result())
                .reactivationErrors(sessions.errors())
                .t3512(ue.amf().network().t3512())
                .others(elements)
                .build();
    }
}
