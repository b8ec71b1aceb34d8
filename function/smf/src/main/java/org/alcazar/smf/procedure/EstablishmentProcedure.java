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
import org.alcazar.sbi.Cause;
import org.alcazar.sbi.PduSessionType;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.amf.AssignEbiData;
import org.alcazar.sbi.ondemand.PolicySource;
import org.alcazar.sbi.ondemand.SecurityPolicyData;
import org.alcazar.sbi.smf.EpsInterworkingIndication;
import org.alcazar.sbi.smf.SmContextCause;
import org.alcazar.sbi.udm.DnnConfiguration;
import org.alcazar.sbi.udm.SscMode;
import org.alcazar.smf.context.PduSessionState;
import org.alcazar.smf.event.Drop;
import org.alcazar.smf.event.SmfEvent;
import org.alcazar.smf.n1.ConfigurationOptions;
import org.alcazar.smf.n1.SessionMessages;
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
    private final SessionSetup setup;
    private SecondaryAuthenticationProcedure.Outcome.@Nullable Admitted admitted;

    EstablishmentProcedure(PduSession session) {
        this.session = session;
        this.setup = new SessionSetup(session);
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
        var services = new SecurityServicesProcedure(session, request, setup.provisioned());
        boolean decidedByPolicyControl = setup.source() == PolicySource.PCF_SM;
        if (!decidedByPolicyControl) {
            services.run(setup.policy());
        }
        admitted = services.admitted();
        var aaa = session.context().network().aaa();
        if (aaa != null && !services.hasAskedDataNetwork()) {
            admitted = new SecondaryAuthenticationProcedure(session).forEstablishment(aaa, request.dnRequestContainer());
        }
        setup.allocateAddress(ownAddresses());
        var decision = setup.askPolicyControl();
        if (decidedByPolicyControl) {
            services.run(Objects.requireNonNullElse(decision.securityPolicy(), SecurityPolicyData.NOTHING));
        }
        var rate = request.maximumDataRate();
        setup.decide(decision, isLimited(rate.uplink()), isLimited(rate.downlink()));
        setup.establishUserPlane();
        setup.register();
        mapToEps(services);
        accept(request, services.elements());
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
        var created = session.context().created();
        switch (created.requestType()) {
            case INITIAL_REQUEST -> { }
            case EXISTING_PDU_SESSION, EXISTING_EMERGENCY_PDU_SESSION -> throw new Rejection(FiveGsmCause.PDU_SESSION_DOES_NOT_EXIST,
                    Cause.CONTEXT_NOT_FOUND, "no session to move here");
            case INITIAL_EMERGENCY_REQUEST -> throw new Rejection(FiveGsmCause.SERVICE_OPTION_NOT_SUPPORTED, Cause.DNN_NOT_SUPPORTED,
                    "no emergency services");
        }
        var type = request.pduSessionType();
        var mode = request.sscMode();
        setup.choose(type == null ? null : PduSessionType.valueOf(type.name()), mode == null ? null : SscMode.valueOf(mode.name()),
                request.procedureTransactionId());
    }

    // What is made

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

    static boolean isLimited(int rate) {
        return rate != IntegrityProtectionMaximumDataRate.FULL;
    }

    /**
     * Where the session may go to EPS, the AMF gives it the identity of the bearer that it is there (TS 23.502 §4.11.1.4.1). One that has what EPS
     * does not have gets none: it stays in 5GS.
     */
    private void mapToEps(SecurityServicesProcedure services) {
        var context = session.context();
        boolean wanted = context.created().epsInterworkingInd() == EpsInterworkingIndication.WITH_N26;
        if (!wanted || context.address().type() == null || !session.sessions().servesMmes()) {
            return;
        }
        var unmet = EpsFitness.unmet(context, services.required());
        if (unmet != null) {
            session.report(new SmfEvent.NotForEps(session.key(), unmet));
            return;
        }
        try {
            var assigned = session.smf().amf().ebiAssignment(session.key().supi(), new AssignEbiData(session.key().pduSessionId(),
                    List.of(context.qos().defaultFlow().arp()), List.of(), context.subject().sNssai())).assignedEbiList();
            if (!assigned.isEmpty()) {
                session.sessions().bear(session, assigned.getFirst().epsBearerId());
            }
        } catch (ProblemDetails problem) {
            session.report(new SmfEvent.NotForEps(session.key(), "the AMF gives no bearer: " + problem.cause()));
        }
    }

    private void accept(PduSessionEstablishmentRequest request, OtherElements services) {
        var context = session.context();
        // An always-on session is one that is wanted even where nothing is sent; this network makes none (TS 23.501 §5.6.13).
        var accept = SessionMessages.accept(context, setup.otherType(), request.alwaysOnRequested() == null ? null : false,
                ConfigurationOptions.answer(request.protocolConfigurationOptions(), context.network()),
                admitted == null ? null : admitted.eapMessage(), services);
        context.state(PduSessionState.ACTIVE);
        session.report(new SmfEvent.Established(session.key(), context.subject().dnn(), context.subject().sNssai(), context.type(),
                context.address(), session.userPlane().anchor().upfName()));
        session.userPlane().accept(accept);
    }
}
