// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.procedure;

import java.util.List;
import org.alcazar.nas.element.FiveGsmCause;
import org.alcazar.nas.message.PduSessionModificationCommandReject;
import org.alcazar.nas.message.PduSessionModificationComplete;
import org.alcazar.nas.message.PduSessionModificationRequest;
import org.alcazar.ngap.element.QosFlowWithCause;
import org.alcazar.ngap.transfer.PduSessionResourceModifyResponseTransfer;
import org.alcazar.ngap.transfer.PduSessionResourceModifyUnsuccessfulTransfer;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.pcf.SmPolicyDecision;
import org.alcazar.sbi.smf.N2SmInfoType;
import org.alcazar.sbi.smf.SmContextCause;
import org.alcazar.sbi.smf.UpCnxState;
import org.alcazar.smf.context.PduSessionState;
import org.alcazar.smf.context.SessionFlow;
import org.alcazar.smf.context.SessionQos;
import org.alcazar.smf.context.UserPlaneSecurity;
import org.alcazar.smf.event.Drop;
import org.alcazar.smf.event.SmfEvent;
import org.alcazar.smf.event.SmfEvent.Audit;
import org.alcazar.smf.n1.SessionMessages;
import org.alcazar.smf.n2.Transfers;
import org.alcazar.smf.procedure.PduSession.Took;
import org.jspecify.annotations.Nullable;

/**
 * The modification of a session's QoS, wanted by policy control or by the UE (TS 23.502 §4.3.3.2, TS 24.501 §6.3.2, §6.4.2).
 *
 * <pre>
 * UE                  RAN node         AMF                   SMF          PCF      UPF
 * |-- Modification Request ------------|-- update ---------->|-- update ->|
 * |                     |<-------------|<- Command, N2 request
 * |<- Command ----------|              |                     |
 * |                     |-- N2 response|-------------------->|
 * |-- Complete ------------------------|-------------------->|-- modification -->|
 * </pre>
 *
 * <p>What the session has changes when UE and RAN node have it, never before.
 */
final class ModificationProcedure {

    private final PduSession session;
    private boolean ueAsked;
    private boolean ranAsked;
    private @Nullable FiveGsmCause refusal;
    private List<Integer> failed = List.of();

    ModificationProcedure(PduSession session) {
        this.session = session;
    }

    /** Policy control decided anew. */
    void byNetwork(SmPolicyDecision decision) {
        var after = decided(decision);
        if (after == null) {
            return;
        }
        if (session.context().security().forbids(after, session.context().network().lowIntegrityRate())) {
            session.audit(Audit.Kind.UP_INTEGRITY_RATE_TOO_LOW, "a policy for more than the UE can protect");
            return;
        }
        var security = session.context().security();
        if (decision.upSecurity() != null && !decision.upSecurity().equals(security.policy())) {
            // The policy of a session is for as long as it lasts (TS 23.501 §5.10.3): another one takes another session.
            session.insist(new SmSignal.End(FiveGsmCause.REACTIVATION_REQUESTED, SmContextCause.REL_DUE_TO_UP_SEC));
            return;
        }
        change(0, after, true);
    }

    /** The RAN node has no resources for these flows. */
    void without(List<Integer> qfis) {
        change(0, session.context().qos().without(qfis), false);
    }

    /** The UE has come back from EPS, where the session got another QoS than this one, of which it knows in 5GS. */
    void since(SessionQos known) {
        var context = session.context();
        var command = SessionMessages.modification(session.key().pduSessionId(), 0, known, context.qos());
        if (command.sessionAmbr() == null && command.qosRules() == null && command.qosFlows() == null) {
            return;
        }
        ueAsked = true;
        context.state(PduSessionState.MODIFICATION_PENDING);
        boolean answered = session.ask(session.smf().configuration().timers().t3591(), () -> session.amf().send(ueAsked ? command : null, null),
                uplink -> take(uplink, 0, known, context.qos()));
        context.state(PduSessionState.ACTIVE);
        if (!answered || refusal != null) {
            session.drop(Drop.TRANSFER_FAILED, "the UE does not take what its session has become in EPS");
        }
    }

    /** The UE wants it. */
    void byUe(PduSessionModificationRequest request) {
        int pti = request.procedureTransactionId();
        var rate = request.maximumDataRate();
        if (rate != null) {
            var security = session.context().security();
            session.context().security(new UserPlaneSecurity(security.policy(), security.source(),
                    EstablishmentProcedure.isLimited(rate.uplink()),
                    EstablishmentProcedure.isLimited(rate.downlink()), security.integrity(), security.confidentiality()));
        }
        SessionQos after = session.context().qos();
        var wanted = new RequestedQos(session.context().qos(), request);
        var fault = wanted.fault();
        if (fault != null) {
            reject(pti, fault);
            return;
        }
        for (var change : wanted.changes()) {
            SmPolicyDecision decision;
            try {
                decision = session.smf().policyControl().update(String.valueOf(session.context().policyId()), change);
            } catch (ProblemDetails problem) {
                reject(pti, switch (problem.cause()) {
                    case POLICY_CONTEXT_DENIED -> FiveGsmCause.QOS_NOT_ACCEPTED;
                    case USER_UNKNOWN -> FiveGsmCause.USER_AUTHENTICATION_FAILED;
                    default -> FiveGsmCause.NETWORK_FAILURE;
                });
                return;
            }
            var next = decided(decision);
            if (next == null) {
                reject(pti, FiveGsmCause.QOS_NOT_ACCEPTED);
                return;
            }
            after = next;
        }
        if (session.context().security().forbids(after, session.context().network().lowIntegrityRate())) {
            session.audit(Audit.Kind.UP_INTEGRITY_RATE_TOO_LOW, "the UE asks for more than it can protect");
            reject(pti, FiveGsmCause.INTEGRITY_PROTECTION_DATA_RATE_TOO_LOW);
            return;
        }
        change(pti, after.withAmbr(session.context().security().cap(after.ambr())), true);
    }

    private void reject(int pti, FiveGsmCause cause) {
        session.amf().send(SessionMessages.modificationReject(session.key().pduSessionId(), pti, cause), null);
    }

    /** What a decision comes to; null if it cannot be carried out. */
    @Nullable SessionQos decided(SmPolicyDecision decision) {
        var context = session.context();
        try {
            var qos = SessionQos.of(decision, context.qos(), session.smf().configuration().limits().rules());
            return qos.withAmbr(context.security().cap(qos.ambr()));
        } catch (IllegalArgumentException e) {
            session.drop(Drop.POLICY_UNUSABLE, String.valueOf(e.getMessage()));
            return null;
        }
    }

    /**
     * Leads UE, RAN node and UPF to another QoS.
     *
     * @param pti of the UE's request; 0 if the network wants it
     * @param tellRan whether the RAN node is to be told, if there is a user plane
     */
    private void change(int pti, SessionQos after, boolean tellRan) {
        var context = session.context();
        var before = context.qos();
        var command = SessionMessages.modification(session.key().pduSessionId(), pti, before, after);
        boolean nothingToSay = command.sessionAmbr() == null && command.qosRules() == null && command.qosFlows() == null;
        if (after.equals(before) && pti == 0) {
            return;
        }
        var transfer = tellRan && context.userPlane() == UpCnxState.ACTIVATED ? Transfers.modification(before, after) : null;
        if (nothingToSay && pti == 0 && transfer == null) {
            // Such as a gate: a matter of the UPF alone.
            context.qos(after);
            session.userPlane().anchor().applyQos();
            session.report(new SmfEvent.Modified(session.key()));
            return;
        }
        ueAsked = true;
        ranAsked = transfer != null;
        refusal = null;
        failed = List.of();
        context.state(PduSessionState.MODIFICATION_PENDING);
        boolean answered = session.ask(session.smf().configuration().timers().t3591(), () -> session.amf().send(ueAsked ? command : null,
                ranAsked && transfer != null ? new N2Message(N2SmInfoType.PDU_RES_MOD_REQ, transfer) : null),
                uplink -> take(uplink, pti, before, after));
        context.state(PduSessionState.ACTIVE);
        if (answered && refusal == null) {
            taken(after);
        } else {
            session.drop(Drop.TRANSFER_FAILED, refusal == null ? "a modification was not answered" : "the UE refuses a modification: "
                    + refusal);
            revert(before, after, transfer != null && !ranAsked);
        }
    }

    /** UE and RAN node have it, but for flows that the RAN node has no resources for: those are taken back. */
    private void taken(SessionQos after) {
        session.context().qos(after);
        session.userPlane().anchor().applyQos();
        session.report(new SmfEvent.Modified(session.key()));
        if (!failed.isEmpty()) {
            without(failed);
        }
    }

    /** The session goes on as it was (§6.3.2.5 a, §6.3.2.4); a RAN node that changed already changes back. */
    private void revert(SessionQos before, SessionQos after, boolean ranChanged) {
        var back = ranChanged && session.context().userPlane() == UpCnxState.ACTIVATED ? Transfers.modification(after, before) : null;
        if (back != null) {
            session.amf().send(null, new N2Message(N2SmInfoType.PDU_RES_MOD_REQ, back));
        }
    }

    private Took take(Uplink uplink, int pti, SessionQos before, SessionQos after) {
        switch (uplink) {
            case Uplink.N1(PduSessionModificationComplete complete) when ueAsked
                    && complete.procedureTransactionId() == pti -> ueAsked = false;
            case Uplink.N1(PduSessionModificationCommandReject reject) when ueAsked && reject.procedureTransactionId() == pti -> {
                ueAsked = false;
                refusal = reject.cause();
            }
            case Uplink.N2(PduSessionResourceModifyResponseTransfer response) when ranAsked -> {
                ranAsked = false;
                failed = response.qosFlowFailedToAddOrModifyList().stream().map(QosFlowWithCause::qosFlowIdentifier).toList();
            }
            case Uplink.N2(PduSessionResourceModifyUnsuccessfulTransfer failure) when ranAsked -> {
                ranAsked = false;
                failed = after.flowsNewSince(before).stream().map(SessionFlow::qfi).toList();
            }
            default -> {
                return Took.NOT_MINE;
            }
        }
        // A RAN node that lost the user plane meanwhile has nothing to answer.
        return ueAsked || ranAsked && session.context().userPlane() == UpCnxState.ACTIVATED ? Took.PART : Took.ANSWER;
    }
}
