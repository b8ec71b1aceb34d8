// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.procedure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alcazar.amf.OnDemandSettings;
import org.alcazar.amf.context.ServiceContext;
import org.alcazar.amf.event.AmfEvent;
import org.alcazar.amf.event.AmfEvent.Audit.Kind;
import org.alcazar.amf.procedure.ProcedureEnd.Rejection;
import org.alcazar.nas.element.FiveGmmCause;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.ondemand.CapabilityBlocks;
import org.alcazar.ondemand.Layer;
import org.alcazar.ondemand.OnDemandCause;
import org.alcazar.ondemand.Outcome;
import org.alcazar.ondemand.SecurityService;
import org.alcazar.ondemand.ServiceElements;
import org.alcazar.ondemand.ServicePayload;
import org.alcazar.ondemand.ServicePayload.SessionAnnouncement;
import org.alcazar.ondemand.ServiceResult;
import org.alcazar.policy.DroppedService;
import org.alcazar.policy.MmPlan;
import org.alcazar.policy.ResolvedService;
import org.alcazar.policy.TargetService;
import org.alcazar.policy.UeCapability;
import org.alcazar.policy.Unmet;
import org.alcazar.policy.Verdict;
import org.alcazar.sbi.Snssai;
import org.alcazar.sbi.ondemand.SecurityPolicyData;
import org.alcazar.sbi.ondemand.SecurityPolicyRow;
import org.alcazar.sbi.ondemand.UeServiceCapability;
import org.alcazar.service.DeviceAuthentication;
import org.alcazar.service.DhExchange;
import org.alcazar.service.ServiceChain;
import org.alcazar.service.ServiceProcedure;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The security services that a registration is to have (docs/extension-encoding.md), between NAS security and Registration Accept: which are
 * wanted, which both can run, and running them. What is required and is not had takes slices away, or ends the registration.
 *
 * <pre>
 * UE                          AMF
 * |<-- KEY_SHARE --------------|   each as negotiated, whoever starts it
 * |--- KEY_SHARE_ANSWER ------>|
 * |<-- Security Mode Command --|   under K_AMF', with TH
 * |--- Complete -------------->|
 * |<-- DEVICE_REQUEST ---------|
 * |--- DEVICE_PROOF ---------->|
 * |<-- RESULT -----------------|
 * </pre>
 */
final class SecurityServicesProcedure {

    private static final int MOST_RESULTS = 8;

    private final UeSession ue;
    private final OnDemandSettings settings;
    private final SecurityPolicyData policy;
    private final UeServiceCapability known;
    private final UeCapability capability;
    /** What was run or found to hold, by service: nothing is run twice. */
    private final Map<SecurityService, ServiceResult> results = new LinkedHashMap<>();

    /**
     * @param policy the rows that concern the UE
     * @param known what the UE said where it is protected, and what its subscription says of it
     */
    SecurityServicesProcedure(UeSession ue, SecurityPolicyData policy, UeServiceCapability known) {
        this.ue = ue;
        this.settings = ue.amf().configuration().onDemand();
        this.policy = policy;
        this.known = known;
        this.capability = UeCapability.effective(Layer.MM, known);
    }

    /**
     * Runs what is to be run.
     *
     * @param slices that the UE is to be allowed
     * @return those that are left
     */
    List<Snssai> run(List<Snssai> slices) {
        var left = slices;
        while (true) {
            var plan = MmPlan.of(policy.rows(), Objects.requireNonNull(ue.context().supi()), left, capability, settings.own(), settings.order(),
                    false);
            if (plan.wanted().isEmpty() && plan.dropped().isEmpty()) {
                break;
            }
            report(plan);
            plan.negotiation().skipped().forEach(this::skipped);
            left = goOn(plan.verdict());
            var failed = chain(plan.negotiation().target());
            if (failed.isEmpty()) {
                break;
            }
            left = goOn(Verdict.onRegistration(failed, left));
        }
        var context = ue.context();
        context.services(ue.amf().policyGeneration().shared(context.services().withResults(results())));
        return left;
    }

    /** The slices that are left, unless the registration ends here. */
    private List<Snssai> goOn(Verdict verdict) {
        return switch (verdict) {
            case Verdict.GoesOn(var left, var removed) -> {
                if (!removed.isEmpty()) {
                    ue.audit(Kind.SLICE_REFUSED, "slices " + removed + " require security services that were not had");
                }
                yield left;
            }
            case Verdict.Rejected(var cause, var because) -> {
                var why = because.stream().map(unmet -> unmet.wanted().service() + " required by " + rows(unmet.wanted().requiredBy()) + ": "
                        + unmet.cause()).distinct().toList();
                ue.audit(Kind.SERVICE_REFUSED, String.join("; ", why));
                throw new Rejection(Objects.requireNonNull(FiveGmmCause.of(cause)), "security services: " + String.join("; ", why));
            }
        };
    }

    /** Runs services in order; what of the required ones was not had. */
    private List<Unmet> chain(List<TargetService> target) {
        var wanted = new LinkedHashMap<SecurityService, ResolvedService>();
        var unmet = new ArrayList<Unmet>();
        var steps = new ArrayList<ServiceChain.Step>();
        for (var one : target) {
            wanted.put(one.service(), one.wanted());
            var earlier = results.get(one.service());
            if (earlier != null && earlier.outcome() != Outcome.SKIPPED) {
                if (one.wanted().required() && !earlier.outcome().isGood()) {
                    unmet.add(new Unmet(one.wanted(), earlier.cause()));
                }
            } else if (isStillGood(one)) {
                ended(one.wanted(), new ServiceResult(one.identifier(), Outcome.STILL_GOOD, OnDemandCause.NONE), Duration.ZERO);
            } else {
                steps.add(new ServiceChain.Step(one.identifier(), one.wanted().required(), procedure(one)));
            }
        }
        if (steps.isEmpty() || !unmet.isEmpty()) {
            steps.forEach(step -> step.procedure().close());
            return unmet;
        }
        var run = new ServiceChain(ue.amf().world(), new MmDialogue(ue), settings.chain(), settings.own().block(), steps,
                (step, result, duration) -> ended(Objects.requireNonNull(wanted.get(step.identifier().service())), result, duration)).run();
        var failed = run.failed();
        if (failed != null) {
            unmet.add(new Unmet(Objects.requireNonNull(wanted.get(failed.service().service())), failed.cause()));
        }
        return unmet;
    }

    private ServiceProcedure procedure(TargetService one) {
        return switch (one.service()) {
            case DH_EXCHANGE -> {
                var side = new MmKeyChange(ue);
                yield new DhExchange(ue.amf().world(), new DhExchange.Terms(one.groups(), said(), settings.own().block(), side.newKeySet(), null), side);
            }
            case DEVICE_AUTHENTICATION -> new DeviceAuthentication(ue.amf().world(),
                    Objects.requireNonNull(ue.amf().functions().security().devices()), new MmDevice(ue));
            case USER_AUTHENTICATION, SECONDARY_AUTHENTICATION, INDEPENDENT_SM_SECURITY ->
                    throw new IllegalStateException(one.service() + " is not run by an AMF");
        };
    }

    private Octets said() {
        var said = known.said();
        return said == null ? Octets.EMPTY : CapabilityBlocks.encode(said);
    }

    /** A K_AMF that came of a DH exchange, and a device that was proven since the last authentication, need not be had again. */
    private boolean isStillGood(TargetService one) {
        var before = ue.context().services();
        var exchange = before.exchange();
        var device = before.device();
        var imeisv = ue.context().imeisv();
        return switch (one.service()) {
            case DH_EXCHANGE -> exchange != null && one.groups().contains(exchange.group());
            case DEVICE_AUTHENTICATION -> device != null && device.isGood(ue.amf().world().now(), lifetime(one.wanted()))
                    && (imeisv == null || MmDevice.isSameEquipment(device.pei(), imeisv));
            case USER_AUTHENTICATION, SECONDARY_AUTHENTICATION, INDEPENDENT_SM_SECURITY -> false;
        };
    }

    private Duration lifetime(ResolvedService wanted) {
        var seconds = wanted.options().lifetimeSeconds();
        return seconds == null ? settings.deviceLifetime() : Duration.ofSeconds(seconds);
    }

    // What is said of it

    /**
     * What the UE is told in Registration Accept: its capability as it was taken, if it told one, what ran, and what it is to start in its
     * sessions. A UE that is not known to understand is told nothing.
     */
    OtherElements elements() {
        var elements = OtherElements.NONE;
        if (known.said() != null) {
            elements = elements.with(OtherElements.SECURITY_SERVICE_CAPABILITY, ServiceElements.encodeCapability(known.said()));
        }
        var announced = settings.both() ? new SessionServices(ue).announcements() : List.<SessionAnnouncement>of();
        if (capability.isCapable() && !results.isEmpty() || !announced.isEmpty()) {
            elements = elements.with(OtherElements.SECURITY_SERVICE_PAYLOAD,
                    ServiceElements.encodePayload(new ServicePayload(results(), announced, null, null)));
        }
        return elements;
    }

    private List<ServiceResult> results() {
        return results.values().stream().limit(MOST_RESULTS).toList();
    }

    private void report(MmPlan plan) {
        var supi = Objects.requireNonNull(ue.context().supi());
        ue.report(via -> new AmfEvent.ServicesNegotiated(via, supi, plan.wanted(), capability, plan.negotiation(), plan.dropped()));
    }

    private void skipped(DroppedService dropped) {
        var wanted = dropped.wanted();
        var result = new ServiceResult(wanted.identifier(), Outcome.SKIPPED, dropped.reason().cause());
        if (results.putIfAbsent(wanted.service(), result) == null) {
            ue.audit(Kind.SERVICE_SKIPPED, wanted.service() + " preferred by " + rows(wanted.from()) + ": " + dropped.reason().words());
        }
    }

    private void ended(ResolvedService wanted, ServiceResult result, Duration duration) {
        results.put(wanted.service(), result);
        var supi = Objects.requireNonNull(ue.context().supi());
        ue.report(via -> new AmfEvent.ServiceEnded(via, supi, result, wanted.required(), wanted.from().stream().map(SecurityPolicyRow::rowId).toList(),
                duration));
        if (!wanted.required() && !result.outcome().isGood()) {
            ue.audit(Kind.SERVICE_SKIPPED, wanted.service() + " preferred by " + rows(wanted.from()) + ": " + result.outcome() + ", " + result.cause());
        }
    }

    private static String rows(List<SecurityPolicyRow> rows) {
        return "row" + (rows.size() == 1 ? " " : "s ") + String.join(", ", rows.stream().map(SecurityPolicyRow::rowId).toList());
    }
}
