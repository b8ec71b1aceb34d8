// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.procedure;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.alcazar.nas.Nas5gs;
import org.alcazar.nas.NasDecodeException;
import org.alcazar.nas.element.FiveGsmCause;
import org.alcazar.nas.element.IntegrityProtectionMaximumDataRate;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.message.FiveGsmMessage;
import org.alcazar.nas.message.FiveGsmMessageType;
import org.alcazar.nas.message.FiveGsmStatus;
import org.alcazar.nas.message.PduSessionEstablishmentRequest;
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
import org.alcazar.sbi.smf.SmContextCause;
import org.alcazar.sbi.udm.DnnConfiguration;
import org.alcazar.sbi.udm.SmfRegistration;
import org.alcazar.sbi.udm.SscMode;
import org.alcazar.smf.SmfConfiguration.DataNetwork;
import org.alcazar.smf.context.AddressPools.Allocation;
import org.alcazar.smf.context.AddressPools.Refusal;
import org.alcazar.smf.context.PduSessionState;
import org.alcazar.smf.context.SessionQos;
import org.alcazar.smf.context.UserPlaneSecurity;
import org.alcazar.smf.event.Drop;
import org.alcazar.smf.event.SmfEvent;
import org.alcazar.smf.event.SmfEvent.Audit;
import org.alcazar.smf.n1.ConfigurationOptions;
import org.alcazar.smf.n1.SessionMessages;
import org.alcazar.smf.n4.N4Failure;
import org.alcazar.smf.procedure.ProcedureEnd.ContextEnd;
import org.alcazar.smf.procedure.ProcedureEnd.Rejection;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The establishment of a session that the UE asks for (TS 23.502 §4.3.2.2.1, TS 24.501 §6.4.1).
 *
 * <pre>
 * AMF                        SMF            UDM        PCF        UPF
 * |-- create -------------->|-- sm-data -->|          |          |
 * |<- context created ------|              |          |          |
 * |                         |   security services, and authentication by the data network
 * |                         |-- policy --------------->|          |
 * |                         |-- session establishment ----------->|
 * |                         |-- registration ->|
 * |<- N1N2: Accept, setup --|
 * |-- update: set up ------>|-- modification: the RAN node's tunnel ->|
 * </pre>
 */
final class EstablishmentProcedure {

    private static final int LAST_PTI = 254;
    private static final int LAST_SESSION = 15;

    private final PduSession session;
    private @Nullable FiveGsmCause otherType;
    private @Nullable SecurityPolicyData subscribedPolicy;
    private @Nullable CapabilityBlock provisioned;
    private SecondaryAuthenticationProcedure.Outcome.@Nullable Admitted admitted;

    EstablishmentProcedure(PduSession session) {
        this.session = session;
    }

    /** The transaction that a UE's request names; 0 if it names none. */
    static int pti(Octets n1) {
        return n1.length() > 2 && n1.at(0) == Nas5gs.EPD_5GSM && n1.at(2) <= LAST_PTI ? n1.at(2) : 0;
    }

    /** @param former one of the same identity, which is to be gone first */
    void run(@Nullable PduSession former) {
        var request = request();
        check(request);
        session.amf().created();
        if (former != null && !former.awaitEnd()) {
            throw new Rejection(FiveGsmCause.NETWORK_FAILURE, Cause.NETWORK_FAILURE, "the session before does not end");
        }
        var services = new SecurityServicesProcedure(session, request, provisioned);
        boolean decidedByPolicyControl = source() == PolicySource.PCF_SM;
        if (!decidedByPolicyControl) {
            services.run(policy());
        }
        admitted = services.admitted();
        var aaa = session.context().network().aaa();
        if (aaa != null && !services.hasAskedDataNetwork()) {
            admitted = new SecondaryAuthenticationProcedure(session).forEstablishment(aaa, request.dnRequestContainer());
        }
        allocateAddress();
        var decision = askPolicyControl();
        if (decidedByPolicyControl) {
            services.run(Objects.requireNonNullElse(decision.securityPolicy(), SecurityPolicyData.NOTHING));
        }
        decide(request, decision);
        establishUserPlane();
        register();
        accept(request, services.elements());
    }

    /** Who keeps the rows of security policy that this SMF asks for; null if nobody, or if the AMF has handed them over. */
    private @Nullable PolicySource source() {
        var handed = session.context().created().securityServices();
        return handed != null && handed.policy() != null ? null : session.smf().configuration().onDemand().source();
    }

    /** The rows that concern the session. A keeper of rows that does not answer does not turn a requirement into none. */
    private SecurityPolicyData policy() {
        var subject = session.context().subject();
        var created = session.context().created();
        var handed = created.securityServices();
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

    // What is asked for

    private PduSessionEstablishmentRequest request() {
        var subject = session.context().subject();
        FiveGsmMessage message;
        try {
            message = Nas5gs.decode(session.context().request()) instanceof FiveGsmMessage of ? of : null;
        } catch (NasDecodeException e) {
            var cause = e.fiveGsmCause();
            session.drop(Drop.N1_UNDECODABLE, String.valueOf(e.getMessage()));
            throw unusable(cause == null || e.messageType() == FiveGsmMessageType.FIVE_GSM_STATUS.value() ? null
                    : UnexpectedN1.reject(FiveGsmMessageType.of(e.messageType()), e.pduSessionId(), e.procedureTransactionId(), cause));
        }
        if (message == null) {
            throw unusable(null);
        }
        session.report(new SmfEvent.N1Received(session.key(), message));
        int pti = message.procedureTransactionId();
        int identity = message.pduSessionId();
        if (identity != subject.pduSessionId() || identity < 1 || identity > LAST_SESSION) {
            throw unusable(UnexpectedN1.reject(message.messageType(), identity, pti, FiveGsmCause.INVALID_PDU_SESSION_IDENTITY));
        }
        if (!(message instanceof PduSessionEstablishmentRequest request)) {
            // There is no such session, which is what the message would be about (§7.3.2).
            throw unusable(UnexpectedN1.reject(message.messageType(), identity, pti, FiveGsmCause.INVALID_PDU_SESSION_IDENTITY));
        }
        if (pti < 1 || pti > LAST_PTI) {
            throw unusable(pti == 0 ? new FiveGsmStatus(identity, pti, FiveGsmCause.INVALID_PTI) : null);
        }
        return request;
    }

    /** What came is no request for a session: the AMF is told so, with what the UE is to be told. */
    private ContextEnd unusable(@Nullable FiveGsmMessage answer) {
        session.amf().refuseCreation(Cause.N1_SM_ERROR, answer);
        return new ContextEnd(SmContextCause.REL_DUE_TO_UNSPECIFIED_REASON, null, true, "no request for a session");
    }

    private void check(PduSessionEstablishmentRequest request) {
        var subject = session.context().subject();
        var created = session.context().created();
        switch (created.requestType()) {
            case INITIAL_REQUEST -> { }
            case EXISTING_PDU_SESSION, EXISTING_EMERGENCY_PDU_SESSION -> throw new Rejection(FiveGsmCause.PDU_SESSION_DOES_NOT_EXIST,
                    Cause.CONTEXT_NOT_FOUND, "no session to move here");
            case INITIAL_EMERGENCY_REQUEST -> throw new Rejection(FiveGsmCause.SERVICE_OPTION_NOT_SUPPORTED, Cause.DNN_NOT_SUPPORTED,
                    "no emergency services");
        }
        var configuration = session.smf().configuration();
        var network = configuration.dataNetwork(subject.dnn(), subject.sNssai());
        if (network == null) {
            throw configuration.knows(subject.dnn())
                    ? new Rejection(FiveGsmCause.MISSING_OR_UNKNOWN_DNN_IN_SLICE, Cause.DNN_NOT_SUPPORTED, "not in slice "
                    + subject.sNssai())
                    : new Rejection(FiveGsmCause.MISSING_OR_UNKNOWN_DNN, Cause.DNN_NOT_SUPPORTED, "no data network " + subject.dnn());
        }
        var subscription = subscription();
        var type = type(request, network, subscription);
        session.context().chosen(network, subscription, type, sscMode(request, subscription), request.procedureTransactionId());
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
    private PduSessionType type(PduSessionEstablishmentRequest request, DataNetwork network, DnnConfiguration subscription) {
        var asked = request.pduSessionType();
        var wanted = asked == null ? subscription.pduSessionTypes().defaultSessionType() : PduSessionType.valueOf(asked.name());
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

    private static SscMode sscMode(PduSessionEstablishmentRequest request, DnnConfiguration subscription) {
        var asked = request.sscMode();
        var mode = asked == null ? subscription.sscModes().defaultSscMode() : SscMode.valueOf(asked.name());
        if (mode == SscMode.SSC_MODE_3) {
            throw new Rejection(FiveGsmCause.NOT_SUPPORTED_SSC_MODE, Cause.SSC_NOT_SUPPORTED, "SSC mode 3");
        }
        if (!subscription.sscModes().allows(mode)) {
            throw new Rejection(FiveGsmCause.NOT_SUPPORTED_SSC_MODE, Cause.SSC_DENIED, mode + " is not subscribed");
        }
        return mode;
    }

    // What is made

    private void allocateAddress() {
        var context = session.context();
        boolean ipv4 = context.type() == PduSessionType.IPV4 || context.type() == PduSessionType.IPV4V6;
        boolean ipv6 = context.type() == PduSessionType.IPV6 || context.type() == PduSessionType.IPV4V6;
        if (!ipv4 && !ipv6) {
            return;
        }
        Allocation allocation;
        try {
            allocation = session.smf().addresses().allocate(context.network(), session.key(), ipv4, ipv6, ownAddresses());
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

    /** Addresses that must be this session's: what the data network's DN-AAA says counts before the subscription (TS 23.501 §5.6.6). */
    private List<DnnConfiguration.IpAddress> ownAddresses() {
        var subscribed = session.context().subscription().staticIpAddress();
        var granted = admitted == null ? null : admitted.grant().ipv4();
        if (granted == null) {
            return subscribed;
        }
        return Stream.concat(Stream.of(new DnnConfiguration.IpAddress(granted, null)),
                subscribed.stream().filter(address -> address.ipv4Addr() == null)).toList();
    }

    private SmPolicyDecision askPolicyControl() {
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

    private void decide(PduSessionEstablishmentRequest request, SmPolicyDecision decision) {
        var context = session.context();
        var network = context.network();
        var rate = request.maximumDataRate();
        var security = UserPlaneSecurity.of(decision.upSecurity(), context.subscription().upSecurity(), network, isLimited(rate.uplink()),
                isLimited(rate.downlink()));
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

    static boolean isLimited(int rate) {
        return rate != IntegrityProtectionMaximumDataRate.FULL;
    }

    private void establishUserPlane() {
        try {
            session.userPlane().anchor().establish();
        } catch (N4Failure failure) {
            throw failure.kind() == N4Failure.Kind.REFUSED
                    ? new Rejection(FiveGsmCause.INSUFFICIENT_RESOURCES, Cause.INSUFFICIENT_RESOURCES_SLICE_DNN, failure.why())
                    : new Rejection(FiveGsmCause.NETWORK_FAILURE, Cause.UPF_NOT_RESPONDING, failure.why());
        }
    }

    private void register() {
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

    private void accept(PduSessionEstablishmentRequest request, OtherElements services) {
        var context = session.context();
        // An always-on session is one that is wanted even where nothing is sent; this network makes none (TS 23.501 §5.6.13).
        var accept = SessionMessages.accept(context, otherType, request.alwaysOnRequested() == null ? null : false,
                ConfigurationOptions.answer(request.protocolConfigurationOptions(), context.network()),
                admitted == null ? null : admitted.eapMessage(), services);
        context.state(PduSessionState.ACTIVE);
        session.report(new SmfEvent.Established(session.key(), context.subject().dnn(), context.subject().sNssai(), context.type(),
                context.address(), session.userPlane().anchor().upfName()));
        session.userPlane().accept(accept);
    }
}
