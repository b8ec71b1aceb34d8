// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.procedure;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.kdf.SecurityServiceKeys;
import org.alcazar.crypto.kdf.SecurityServiceKeys.SmKeyInput;
import org.alcazar.crypto.kdf.SessionBinding;
import org.alcazar.nas.element.FiveGsmCause;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.message.PduSessionEstablishmentRequest;
import org.alcazar.ondemand.CapabilityBlock;
import org.alcazar.ondemand.CapabilityBlocks;
import org.alcazar.ondemand.Initiator;
import org.alcazar.ondemand.KeyAnchor;
import org.alcazar.ondemand.Layer;
import org.alcazar.ondemand.OnDemandCause;
import org.alcazar.ondemand.Outcome;
import org.alcazar.ondemand.SecurityService;
import org.alcazar.ondemand.SecurityServiceIdentifier;
import org.alcazar.ondemand.ServiceElements;
import org.alcazar.ondemand.ServicePayload;
import org.alcazar.ondemand.ServiceResult;
import org.alcazar.ondemand.SmKeyContext;
import org.alcazar.policy.DroppedService;
import org.alcazar.policy.OwnCapability;
import org.alcazar.policy.ResolvedService;
import org.alcazar.policy.SmPlan;
import org.alcazar.policy.TargetService;
import org.alcazar.policy.UeCapability;
import org.alcazar.policy.Unmet;
import org.alcazar.policy.Verdict;
import org.alcazar.sbi.Cause;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.ausf.SmKeyInfo;
import org.alcazar.sbi.ondemand.SecurityPolicyData;
import org.alcazar.sbi.ondemand.SecurityPolicyRow;
import org.alcazar.sbi.ondemand.UeServiceCapability;
import org.alcazar.service.DeviceAuthentication;
import org.alcazar.service.DhExchange;
import org.alcazar.service.IndependentSmSecurity;
import org.alcazar.service.ServiceChain;
import org.alcazar.service.ServiceProcedure;
import org.alcazar.service.UserAuthentication;
import org.alcazar.smf.OnDemandSettings;
import org.alcazar.smf.SecurityFunctions;
import org.alcazar.smf.context.SmKeys;
import org.alcazar.smf.event.SmfEvent;
import org.alcazar.smf.event.SmfEvent.Audit.Kind;
import org.alcazar.smf.procedure.ProcedureEnd.Rejection;
import org.alcazar.smf.procedure.SecondaryAuthenticationProcedure.Outcome.Admitted;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The security services that a session is to have (docs/extension-encoding.md), before its Accept: which are wanted, which both can run, and
 * running them. What is required and is not had ends the establishment.
 *
 * <pre>
 * UE                                  SMF                        AUSF, DN-AAA
 *                                     |-- K_SM of the session ------>|
 * |<-- KEY_SHARE ----------------------|   each as negotiated, whoever starts it
 * |--- KEY_SHARE_ANSWER -------------->|
 * |<-- RESULT -------------------------|
 * |<-- SM_SECURITY_MODE_COMMAND -------|   from its Complete on all is protected
 * |--- SM_SECURITY_MODE_COMPLETE ----->|
 * |<-- USER_REQUEST -------------------|
 * |--- USER_ASSERTION ---------------->|
 * |<-- RESULT -------------------------|
 * </pre>
 */
final class SecurityServicesProcedure {

    private static final int MOST_RESULTS = 8;

    private final PduSession session;
    private final OnDemandSettings settings;
    private final SecurityFunctions functions;
    private final PduSessionEstablishmentRequest request;
    private final @Nullable CapabilityBlock said;
    private final UeServiceCapability known;
    private final @Nullable Octets ueNonce;
    private final UeCapability capability;
    private final Map<SecurityService, ServiceResult> results = new LinkedHashMap<>();
    private final List<SecurityService> required = new ArrayList<>();
    private @Nullable SmAdmission admission;

    /** @param provisioned what the subscription says that the UE can do; null if nothing */
    SecurityServicesProcedure(PduSession session, PduSessionEstablishmentRequest request, @Nullable CapabilityBlock provisioned) {
        this.session = session;
        this.settings = session.smf().configuration().onDemand();
        this.functions = session.smf().security();
        this.request = request;
        this.said = ServiceElements.capability(request.others().get(OtherElements.SECURITY_SERVICE_CAPABILITY));
        var payload = ServiceElements.payload(request.others().get(OtherElements.SECURITY_SERVICE_PAYLOAD));
        this.ueNonce = payload == null ? null : payload.nonce();
        var handed = session.context().handedServices();
        var registered = handed == null ? UeServiceCapability.NONE : handed.capability();
        this.known = new UeServiceCapability(UeCapability.said(registered.said(), said),
                registered.provisioned() == null ? provisioned : registered.provisioned());
        var effective = UeCapability.effective(Layer.SM, known);
        this.capability = ueNonce == null ? withoutKeys(effective) : effective;
    }

    /** Without the UE's nonce there is no K_SM, on which all but secondary authentication stands. */
    private static UeCapability withoutKeys(UeCapability of) {
        if (of instanceof UeCapability.None) {
            return of;
        }
        boolean starts = of.can(new SecurityServiceIdentifier(SecurityService.SECONDARY_AUTHENTICATION, Layer.SM, Initiator.UE));
        return new UeCapability.Stated(new CapabilityBlock(null, starts ? Set.of(SecurityService.SECONDARY_AUTHENTICATION) : Set.of(), of.groups(), 0, 0));
    }

    /**
     * Runs what is to be run.
     *
     * @param policy the rows that concern the session
     * @throws Rejection if what is required is not had
     */
    void run(SecurityPolicyData policy) {
        var subject = session.context().subject();
        var plan = SmPlan.of(policy.rows(), subject.supi(), subject.sNssai(), subject.dnn(), capability, own(), settings.order(), false);
        required.addAll(EpsFitness.required(plan.wanted()));
        if (plan.wanted().isEmpty()) {
            return;
        }
        session.report(new SmfEvent.ServicesNegotiated(session.key(), plan.wanted(), capability, plan.negotiation()));
        plan.negotiation().skipped().forEach(this::skipped);
        goOn(plan.verdict());
        goOn(Verdict.onSession(chain(plan.negotiation().target()), subject.sNssai()));
        session.context().services().results(results());
    }

    /** What this SMF can run, of what it is told to, with the functions that it has. */
    private OwnCapability own() {
        var own = settings.own();
        var handed = session.context().handedServices();
        boolean keyed = functions.keys() != null || handed != null && handed.amfAnchor() != null;
        var able = own.services().stream().filter(service -> switch (service) {
            case DH_EXCHANGE, INDEPENDENT_SM_SECURITY -> keyed;
            case DEVICE_AUTHENTICATION -> keyed && functions.devices() != null;
            case USER_AUTHENTICATION -> keyed && functions.users() != null;
            case SECONDARY_AUTHENTICATION -> true;
        }).toList();
        return new OwnCapability(Layer.SM, Set.copyOf(able), own.groups(), own.smCiphering(), own.smIntegrity());
    }

    private void goOn(Verdict verdict) {
        if (!(verdict instanceof Verdict.Rejected(var cause, var because))) {
            return;
        }
        var why = String.join("; ", because.stream().map(unmet -> unmet.wanted().service() + " required by " + rows(unmet.wanted().requiredBy())
                + ": " + unmet.cause()).distinct().toList());
        session.audit(Kind.SERVICE_REFUSED, why);
        // What the data network's server said to the UE goes with the reject.
        var refused = admission == null ? null : admission.refused();
        throw refused != null ? refused : new Rejection(new FiveGsmCause(cause), Cause.DNN_DENIED, "security services: " + why);
    }

    /** Runs services in order; what of the required ones was not had. */
    private List<Unmet> chain(List<TargetService> target) {
        var keyed = target.stream().filter(one -> one.service() != SecurityService.SECONDARY_AUTHENTICATION).toList();
        var unmet = keyed.isEmpty() || hasKeys(keyed) ? List.<Unmet>of() : withoutKeys(keyed);
        if (unmet.stream().anyMatch(one -> one.wanted().required())) {
            return unmet;
        }
        var wanted = new LinkedHashMap<SecurityService, ResolvedService>();
        var steps = new ArrayList<ServiceChain.Step>();
        for (var one : target) {
            if (results.containsKey(one.service())) {
                continue;
            }
            wanted.put(one.service(), one.wanted());
            steps.add(new ServiceChain.Step(one.identifier(), one.wanted().required(), procedure(one)));
        }
        var run = new ServiceChain(session.smf().world(), new SmDialogue(session), settings.chain(), own().block(), steps,
                (step, result, duration) -> ended(Objects.requireNonNull(wanted.get(step.identifier().service())), result, duration)).run();
        var failed = run.failed();
        return failed == null ? List.of() : List.of(new Unmet(Objects.requireNonNull(wanted.get(failed.service().service())), failed.cause()));
    }

    private ServiceProcedure procedure(TargetService one) {
        var world = session.smf().world();
        return switch (one.service()) {
            case DH_EXCHANGE -> new DhExchange(world, new DhExchange.Terms(one.groups(), saidOctets(), own().block(), null, keys().derivedWith()),
                    new SmKeyChange(session, keys()));
            case DEVICE_AUTHENTICATION -> new DeviceAuthentication(world, Objects.requireNonNull(functions.devices()), new SmDevice(session, keys()));
            case USER_AUTHENTICATION -> new UserAuthentication(world, new SmUser(session, keys(), Objects.requireNonNull(functions.users()),
                    relyingParty(one.wanted())));
            case INDEPENDENT_SM_SECURITY -> new IndependentSmSecurity(new SmProtectionStart(session, keys(), one,
                    Objects.requireNonNullElse(known.said(), CapabilityBlock.AWARE), sha256(session.context().request())));
            case SECONDARY_AUTHENTICATION -> {
                var name = one.wanted().options().aaaServer();
                admission = new SmAdmission(session, name == null ? session.context().network().aaa() : name, request.dnRequestContainer());
                yield admission;
            }
        };
    }

    /** The data network as persons' authenticators know it: as policy says, else by its own name. */
    private String relyingParty(ResolvedService wanted) {
        var rpId = wanted.options().rpId();
        return rpId == null ? session.context().subject().dnn().toLowerCase(Locale.ROOT) : rpId;
    }

    private Octets saidOctets() {
        var counted = known.said();
        return counted == null ? Octets.EMPTY : CapabilityBlocks.encode(counted);
    }

    // Keys

    private SmKeys keys() {
        return Objects.requireNonNull(session.context().services().keys());
    }

    /** Has the AUSF derive K_SM; false if it cannot. */
    private boolean hasKeys(List<TargetService> target) {
        var subject = session.context().subject();
        // One key serves all: where one service does not say otherwise, it is one that the AMF does not have.
        var anchor = target.stream().allMatch(one -> one.wanted().options().keyAnchor() == KeyAnchor.AMF) ? KeyAnchor.AMF : KeyAnchor.AUSF;
        var smf = session.smf().configuration().instanceId();
        var nonce = new byte[SmKeyContext.NONCE_OCTETS];
        session.smf().world().random().nextBytes(nonce);
        var smfNonce = Octets.wrap(nonce);
        var binding = new SessionBinding(subject.pduSessionId(), subject.sNssai().octets(), subject.dnn());
        var ksm = anchor == KeyAnchor.AUSF ? ofAusf(smf, smfNonce) : ofAmf(new SmKeyInput(subject.supi(), smf, binding, nonceOfUe(), smfNonce));
        if (ksm == null) {
            return false;
        }
        session.context().services().keys(new SmKeys(new SmKeyContext(smf, smfNonce, anchor, binding.snssai(), subject.dnn()), binding, ksm));
        return true;
    }

    private Octets nonceOfUe() {
        return Objects.requireNonNull(ueNonce);
    }

    private @Nullable Secret ofAusf(UUID smf, Octets smfNonce) {
        var subject = session.context().subject();
        var ausf = functions.keys();
        try {
            if (ausf != null) {
                return ausf.deriveSmKey(new SmKeyInfo(subject.supi(), smf, subject.pduSessionId(), subject.sNssai(), subject.dnn(), nonceOfUe(), smfNonce))
                        .ksm();
            }
            session.audit(Kind.NO_SESSION_KEY, "no AUSF gives keys of sessions");
        } catch (ProblemDetails problem) {
            session.audit(Kind.NO_SESSION_KEY, "the AUSF answers " + problem.cause());
        }
        return null;
    }

    private @Nullable Secret ofAmf(SmKeyInput input) {
        var handed = session.context().handedServices();
        var anchor = handed == null ? null : handed.amfAnchor();
        if (anchor == null) {
            session.audit(Kind.NO_SESSION_KEY, "the AMF gives no key for sessions");
            return null;
        }
        try (anchor) {
            return SecurityServiceKeys.kSm(anchor, input);
        }
    }

    private List<Unmet> withoutKeys(List<TargetService> target) {
        var unmet = new ArrayList<Unmet>();
        for (var one : target) {
            ended(one.wanted(), new ServiceResult(one.identifier(), Outcome.REFUSED_BY_NETWORK, OnDemandCause.INTERNAL), Duration.ZERO);
            unmet.add(new Unmet(one.wanted(), OnDemandCause.INTERNAL));
        }
        return unmet;
    }

    private static Octets sha256(Octets of) {
        try {
            return Octets.wrap(MessageDigest.getInstance("SHA-256").digest(of.toArray()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    // What came of it

    /** What the data network's server granted; null if it was not asked. */
    @Nullable Admitted admitted() {
        return admission == null ? null : admission.admitted();
    }

    /** What policy requires of the session, had by now. */
    List<SecurityService> required() {
        return List.copyOf(required);
    }

    /** Whether the data network's server was to be asked, and has been. */
    boolean hasAskedDataNetwork() {
        return admission != null && results.containsKey(SecurityService.SECONDARY_AUTHENTICATION);
    }

    /**
     * What the UE is told in the Accept: its capability as it was taken, if it told one in its request, and what ran. A UE that is not known to
     * understand is told nothing.
     */
    OtherElements elements() {
        var elements = OtherElements.NONE;
        if (said != null) {
            elements = elements.with(OtherElements.SECURITY_SERVICE_CAPABILITY, ServiceElements.encodeCapability(said));
        }
        if (capability.isCapable() && !results.isEmpty()) {
            elements = elements.with(OtherElements.SECURITY_SERVICE_PAYLOAD,
                    ServiceElements.encodePayload(new ServicePayload(results(), List.of(), null, null)));
        }
        return elements;
    }

    private List<ServiceResult> results() {
        return results.values().stream().limit(MOST_RESULTS).toList();
    }

    private void skipped(DroppedService dropped) {
        var wanted = dropped.wanted();
        results.put(wanted.service(), new ServiceResult(wanted.identifier(), Outcome.SKIPPED, dropped.reason().cause()));
        session.audit(Kind.SERVICE_SKIPPED, wanted.service() + " preferred by " + rows(wanted.from()) + ": " + dropped.reason().words());
    }

    private void ended(ResolvedService wanted, ServiceResult result, Duration duration) {
        results.put(wanted.service(), result);
        session.report(new SmfEvent.ServiceEnded(session.key(), result, wanted.required(),
                wanted.from().stream().map(SecurityPolicyRow::rowId).toList(), duration));
        if (!wanted.required() && !result.outcome().isGood()) {
            session.audit(Kind.SERVICE_SKIPPED, wanted.service() + " preferred by " + rows(wanted.from()) + ": " + result.outcome() + ", " + result.cause());
        }
    }

    private static String rows(List<SecurityPolicyRow> rows) {
        return "row" + (rows.size() == 1 ? " " : "s ") + String.join(", ", rows.stream().map(SecurityPolicyRow::rowId).toList());
    }
}
