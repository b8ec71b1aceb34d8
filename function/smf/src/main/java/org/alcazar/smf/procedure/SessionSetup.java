// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.procedure;

import java.util.List;
import java.util.Objects;
import org.alcazar.nas.element.FiveGsmCause;
import org.alcazar.ondemand.CapabilityBlock;
import org.alcazar.ondemand.Layer;
import org.alcazar.persistence.PersistenceException;
import org.alcazar.sbi.Cause;
import org.alcazar.sbi.PduSessionType;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.nrf.PolicyInformationRequest;
import org.alcazar.sbi.ondemand.PolicySource;
import org.alcazar.sbi.ondemand.SecurityPolicyData;
import org.alcazar.sbi.pcf.SmPolicyContextData;
import org.alcazar.sbi.pcf.SmPolicyDecision;
import org.alcazar.sbi.udm.DnnConfiguration;
import org.alcazar.sbi.udm.SmfRegistration;
import org.alcazar.sbi.udm.SscMode;
import org.alcazar.smf.SmfConfiguration.DataNetwork;
import org.alcazar.smf.context.AddressPools.Allocation;
import org.alcazar.smf.context.AddressPools.Refusal;
import org.alcazar.smf.context.SessionQos;
import org.alcazar.smf.context.UserPlaneSecurity;
import org.alcazar.smf.event.Drop;
import org.alcazar.smf.event.SmfEvent.Audit;
import org.alcazar.smf.n4.N4Failure;
import org.alcazar.smf.procedure.ProcedureEnd.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * What makes a session of what a UE asks for, whether it asks by 5GSM or for a PDN connection: choosing, addresses, policy, user plane, and
 * being known. Each step throws {@link Rejection} if there is to be no session.
 */
final class SessionSetup {

    private final PduSession session;
    private @Nullable FiveGsmCause otherType;
    private @Nullable SecurityPolicyData subscribedPolicy;
    private @Nullable CapabilityBlock provisioned;

    SessionSetup(PduSession session) {
        this.session = session;
    }

    /** Why the session is of another type than was asked for; null if it is not. */
    @Nullable FiveGsmCause otherType() {
        return otherType;
    }

    /** What the subscription says that the UE can do of security services. */
    @Nullable CapabilityBlock provisioned() {
        return provisioned;
    }

    /**
     * Checks what is asked for against network and subscription.
     *
     * @param type null for the subscription's default
     * @param mode null for the subscription's default
     * @param pti the UE's transaction; 0 without 5GSM
     */
    void choose(@Nullable PduSessionType type, @Nullable SscMode mode, int pti) {
        var network = network();
        var subscription = subscription();
        session.context().chosen(network, subscription, type(type, network, subscription), sscMode(mode, subscription), pti);
    }

    private DataNetwork network() {
        var subject = session.context().subject();
        var configuration = session.smf().configuration();
        var network = configuration.dataNetwork(subject.dnn(), subject.sNssai());
        if (network == null) {
            throw configuration.knows(subject.dnn())
                    ? new Rejection(FiveGsmCause.MISSING_OR_UNKNOWN_DNN_IN_SLICE, Cause.DNN_NOT_SUPPORTED, "not in slice " + subject.sNssai())
                    : new Rejection(FiveGsmCause.MISSING_OR_UNKNOWN_DNN, Cause.DNN_NOT_SUPPORTED, "no data network " + subject.dnn());
        }
        return network;
    }

    private DnnConfiguration subscription() {
        var subject = session.context().subject();
        try {
            var data = session.smf().subscriberData().getSmData(subject.supi(), subject.sNssai(), subject.dnn());
            subscribedPolicy = data.securityPolicy();
            provisioned = data.provisionedCapability();
            for (var entry : data.dnnConfigurations().entrySet()) {
                if (entry.getKey().equalsIgnoreCase(subject.dnn())) {
                    return entry.getValue();
                }
            }
            var any = data.dnnConfigurations().get("*");
            if (any != null) {
                return any;
            }
            throw new Rejection(FiveGsmCause.SERVICE_OPTION_NOT_SUBSCRIBED, Cause.DNN_DENIED, "not subscribed");
        } catch (ProblemDetails problem) {
            throw switch (problem.cause()) {
                case USER_NOT_FOUND -> new Rejection(FiveGsmCause.USER_AUTHENTICATION_FAILED, Cause.USER_NOT_FOUND, "no such subscriber");
                case DATA_NOT_FOUND -> new Rejection(FiveGsmCause.SERVICE_OPTION_NOT_SUBSCRIBED, Cause.DNN_DENIED, "not subscribed");
                default -> new Rejection(FiveGsmCause.NETWORK_FAILURE, Cause.NETWORK_FAILURE, "the UDM answers " + problem.cause());
            };
        }
    }

    /** What the session is of: what was asked for as far as network and subscription have it (TS 23.501 §5.8.2.2.1, TS 24.501 §6.4.1.3). */
    private PduSessionType type(@Nullable PduSessionType asked, DataNetwork network, DnnConfiguration subscription) {
        var wanted = asked == null ? subscription.pduSessionTypes().defaultSessionType() : asked;
        if (isThere(wanted, network, subscription)) {
            return wanted;
        }
        boolean ipv4 = isThere(PduSessionType.IPV4, network, subscription);
        boolean ipv6 = isThere(PduSessionType.IPV6, network, subscription);
        if (wanted == PduSessionType.IPV4V6 && (ipv4 || ipv6)) {
            otherType = ipv4 ? FiveGsmCause.PDU_SESSION_TYPE_IPV4_ONLY : FiveGsmCause.PDU_SESSION_TYPE_IPV6_ONLY;
            return ipv4 ? PduSessionType.IPV4 : PduSessionType.IPV6;
        }
        throw new Rejection(only(wanted, ipv4, ipv6, network, subscription), Cause.PDUTYPE_DENIED, "no session of " + wanted);
    }

    private static FiveGsmCause only(PduSessionType wanted, boolean ipv4, boolean ipv6, DataNetwork network,
            DnnConfiguration subscription) {
        if (wanted == PduSessionType.IPV6 && ipv4) {
            return FiveGsmCause.PDU_SESSION_TYPE_IPV4_ONLY;
        }
        if (wanted == PduSessionType.IPV4 && ipv6) {
            return FiveGsmCause.PDU_SESSION_TYPE_IPV6_ONLY;
        }
        boolean ethernet = isThere(PduSessionType.ETHERNET, network, subscription);
        boolean unstructured = isThere(PduSessionType.UNSTRUCTURED, network, subscription);
        if (!ipv4 && !ipv6 && ethernet != unstructured) {
            return ethernet ? FiveGsmCause.PDU_SESSION_TYPE_ETHERNET_ONLY : FiveGsmCause.PDU_SESSION_TYPE_UNSTRUCTURED_ONLY;
        }
        return FiveGsmCause.UNKNOWN_PDU_SESSION_TYPE;
    }

    private static boolean isThere(PduSessionType type, DataNetwork network, DnnConfiguration subscription) {
        var types = subscription.pduSessionTypes();
        boolean either = type == PduSessionType.IPV4 || type == PduSessionType.IPV6;
        return network.offers(type) && (types.allows(type) || either && types.allows(PduSessionType.IPV4V6));
    }

    private static SscMode sscMode(@Nullable SscMode asked, DnnConfiguration subscription) {
        var mode = asked == null ? subscription.sscModes().defaultSscMode() : asked;
        if (mode == SscMode.SSC_MODE_3) {
            throw new Rejection(FiveGsmCause.NOT_SUPPORTED_SSC_MODE, Cause.SSC_NOT_SUPPORTED, "SSC mode 3");
        }
        if (!subscription.sscModes().allows(mode)) {
            throw new Rejection(FiveGsmCause.NOT_SUPPORTED_SSC_MODE, Cause.SSC_DENIED, mode + " is not subscribed");
        }
        return mode;
    }

    /** Who keeps the rows of security policy that this SMF asks for; null if nobody, or if the AMF has handed them over. */
    @Nullable PolicySource source() {
        var handed = session.context().handedServices();
        return handed != null && handed.policy() != null ? null : session.smf().configuration().onDemand().source();
    }

    /** The rows that concern the session. A keeper of rows that does not answer does not turn a requirement into none. */
    SecurityPolicyData policy() {
        var subject = session.context().subject();
        var handed = session.context().handedServices();
        if (handed != null && handed.policy() != null) {
            return handed.policy();
        }
        var rows = subscribedPolicy;
        if (source() == PolicySource.NRF) {
            rows = informed(new PolicyInformationRequest(Layer.SM, subject.supi(), List.of(subject.sNssai()), subject.dnn()));
        }
        return rows == null || source() == null ? SecurityPolicyData.NOTHING : rows;
    }

    private SecurityPolicyData informed(PolicyInformationRequest request) {
        var store = session.smf().security().policyInformation();
        try {
            if (store != null) {
                return store.get(request);
            }
        } catch (ProblemDetails problem) {
            session.audit(Audit.Kind.POLICY_UNAVAILABLE, "the NRF answers " + problem.cause());
        }
        throw new Rejection(FiveGsmCause.NETWORK_FAILURE, Cause.NETWORK_FAILURE, "the rows of security policy cannot be had");
    }

    /** @param own addresses that must be this session's; empty for any */
    void allocateAddress(List<DnnConfiguration.IpAddress> own) {
        var context = session.context();
        boolean ipv4 = context.type() == PduSessionType.IPV4 || context.type() == PduSessionType.IPV4V6;
        boolean ipv6 = context.type() == PduSessionType.IPV6 || context.type() == PduSessionType.IPV4V6;
        if (!ipv4 && !ipv6) {
            return;
        }
        Allocation allocation;
        try {
            allocation = session.smf().addresses().allocate(context.network(), session.key(), ipv4, ipv6, own);
        } catch (PersistenceException e) {
            throw new Rejection(FiveGsmCause.NETWORK_FAILURE, Cause.SYSTEM_FAILURE, "the lease cannot be written");
        }
        switch (allocation) {
            case Allocation.Given(var address) -> {
                context.address(address);
                session.admission().addressed(address.ipv4());
            }
            case Allocation.Refused(var why) when why == Refusal.EXHAUSTED -> throw new Rejection(
                    FiveGsmCause.INSUFFICIENT_RESOURCES_FOR_SLICE_AND_DNN, Cause.INSUFFICIENT_RESOURCES_SLICE_DNN,
                    session.smf().configuration().timers().backOff(), "no addresses left");
            case Allocation.Refused refused -> throw new Rejection(FiveGsmCause.REQUEST_REJECTED_UNSPECIFIED, Cause.NETWORK_FAILURE,
                    "the subscriber's own address is in use");
        }
    }

    SmPolicyDecision askPolicyControl() {
        var context = session.context();
        var subject = context.subject();
        var network = context.network();
        var subscription = context.subscription();
        var data = new SmPolicyContextData(subject.supi(), subject.pduSessionId(), context.type(), subject.dnn(), subject.sNssai(),
                subject.servingNetwork(), session.smf().configuration().callback("nsmf-callback/policy", session.reference()),
                context.address().ipv4(), context.address().ipv6(), Objects.requireNonNullElse(subscription.sessionAmbr(),
                network.sessionAmbr()),
                Objects.requireNonNullElse(subscription.fiveGQosProfile(), network.defaultQos()));
        try {
            var control = session.smf().policyControl().create(data);
            context.policyId(control.smPolicyId());
            return control.decision();
        } catch (ProblemDetails problem) {
            throw switch (problem.cause()) {
                case USER_UNKNOWN -> new Rejection(FiveGsmCause.USER_AUTHENTICATION_FAILED, Cause.USER_UNKNOWN,
                        "unknown to policy control");
                case POLICY_CONTEXT_DENIED -> new Rejection(FiveGsmCause.REQUEST_REJECTED_UNSPECIFIED, Cause.POLICY_CONTEXT_DENIED,
                        "policy forbids it");
                default -> new Rejection(FiveGsmCause.NETWORK_FAILURE, Cause.NETWORK_FAILURE, "policy control answers " + problem.cause());
            };
        }
    }

    /**
     * What QoS and protection the session has.
     *
     * @param uplinkLimited whether the UE can protect the integrity of 64 kbit/s only, uplink
     * @param downlinkLimited the same, downlink
     */
    void decide(SmPolicyDecision decision, boolean uplinkLimited, boolean downlinkLimited) {
        var context = session.context();
        var network = context.network();
        var security = UserPlaneSecurity.of(decision.upSecurity(), context.subscription().upSecurity(), network, uplinkLimited, downlinkLimited);
        SessionQos qos;
        try {
            qos = SessionQos.of(decision, null, session.smf().configuration().limits().rules());
        } catch (IllegalArgumentException e) {
            session.drop(Drop.POLICY_UNUSABLE, String.valueOf(e.getMessage()));
            throw new Rejection(FiveGsmCause.REQUEST_REJECTED_UNSPECIFIED, Cause.SYSTEM_FAILURE, "a policy that cannot be carried out");
        }
        if (security.forbids(qos, network.lowIntegrityRate())) {
            session.audit(Audit.Kind.UP_INTEGRITY_RATE_TOO_LOW, "integrity protection is required; the UE can do 64 kbit/s");
            throw new Rejection(FiveGsmCause.INTEGRITY_PROTECTION_DATA_RATE_TOO_LOW, Cause.POLICY_CONTEXT_DENIED,
                    "the UE cannot protect the session's integrity");
        }
        context.security(security);
        context.qos(qos.withAmbr(security.cap(qos.ambr())));
    }

    void establishUserPlane() {
        try {
            session.userPlane().anchor().establish();
        } catch (N4Failure failure) {
            throw failure.kind() == N4Failure.Kind.REFUSED
                    ? new Rejection(FiveGsmCause.INSUFFICIENT_RESOURCES, Cause.INSUFFICIENT_RESOURCES_SLICE_DNN, failure.why())
                    : new Rejection(FiveGsmCause.NETWORK_FAILURE, Cause.UPF_NOT_RESPONDING, failure.why());
        }
    }

    void register() {
        var subject = session.context().subject();
        var configuration = session.smf().configuration();
        try {
            session.smf().contextManagement().smfRegistration(subject.supi(), new SmfRegistration(configuration.instanceId(),
                    subject.pduSessionId(), subject.sNssai(), subject.dnn(), subject.servingNetwork()));
            session.context().registered(true);
        } catch (ProblemDetails problem) {
            throw problem.cause() == Cause.USER_NOT_FOUND
                    ? new Rejection(FiveGsmCause.USER_AUTHENTICATION_FAILED, Cause.USER_NOT_FOUND, "no such subscriber")
                    : new Rejection(FiveGsmCause.NETWORK_FAILURE, Cause.NETWORK_FAILURE, "the UDM answers " + problem.cause());
        }
    }
}
