// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.procedure;

import java.util.List;
import org.alcazar.ngap.element.CauseRadioNetwork;
import org.alcazar.ngap.element.QosFlowWithCause;
import org.alcazar.ngap.element.QosFlowWithDataForwarding;
import org.alcazar.ngap.transfer.HandoverCommandTransfer;
import org.alcazar.ngap.transfer.HandoverPreparationUnsuccessfulTransfer;
import org.alcazar.ngap.transfer.HandoverRequestAcknowledgeTransfer;
import org.alcazar.ngap.transfer.HandoverRequiredTransfer;
import org.alcazar.ngap.transfer.HandoverResourceAllocationUnsuccessfulTransfer;
import org.alcazar.ngap.transfer.PathSwitchRequestAcknowledgeTransfer;
import org.alcazar.ngap.transfer.PathSwitchRequestSetupFailedTransfer;
import org.alcazar.ngap.transfer.PathSwitchRequestTransfer;
import org.alcazar.ngap.transfer.PathSwitchRequestUnsuccessfulTransfer;
import org.alcazar.ngap.transfer.PduSessionTransfer;
import org.alcazar.sbi.UpProtection;
import org.alcazar.sbi.UpSecurity;
import org.alcazar.sbi.smf.HoState;
import org.alcazar.sbi.smf.N2SmInfoType;
import org.alcazar.sbi.smf.SmContextUpdateData;
import org.alcazar.sbi.smf.SmContextUpdatedData;
import org.alcazar.sbi.smf.UpCnxState;
import org.alcazar.smf.context.SmContext;
import org.alcazar.smf.context.UserPlaneSecurity;
import org.alcazar.smf.event.Drop;
import org.alcazar.smf.event.SmfEvent;
import org.alcazar.smf.event.SmfEvent.Audit;
import org.alcazar.smf.n2.Transfers;
import org.jspecify.annotations.Nullable;

/**
 * A session whose UE goes from one RAN node to another: by path switch (TS 23.502 §4.9.1.2), or by N2 handover (§4.9.1.3), of which the AMF
 * tells each step.
 *
 * <pre>
 *   NONE ─ required ─► PREPARING ─ target set up ─► PREPARED ─ UE arrived ─► COMPLETED: the UPF sends there
 *     ▲                    └── target cannot, not protected as it must be ──┐
 *     └──────────────────────────── cancelled ──────────────────────────────┘
 * </pre>
 */
final class Mobility {

    private final PduSession session;
    private final UserPlane userPlane;
    /** What the RAN node that the UE is to go to says of its protection there. */
    private @Nullable UserPlaneSecurity there;
    /** Whether the RAN node that the UE is at can send on to that one. */
    private boolean direct;

    Mobility(PduSession session, UserPlane userPlane) {
        this.session = session;
        this.userPlane = userPlane;
    }

    /** A step that comes without a transfer; one that comes with one is {@linkplain #take taken} with it. */
    void step(SmContextUpdateData data) {
        var context = session.context();
        switch (data.hoState()) {
            case COMPLETED -> completed(context);
            case CANCELLED -> {
                context.handover(HoState.NONE, null);
                answer(HoState.CANCELLED, null);
            }
            case null -> { }
            case NONE, PREPARING, PREPARED -> {
                if (data.n2SmInfo() == null) {
                    session.drop(Drop.N2_UNEXPECTED, data.hoState() + " without a transfer");
                    session.amf().refuse(org.alcazar.sbi.Cause.N2_SM_ERROR, null, null);
                }
            }
        }
    }

    private void completed(SmContext context) {
        var target = context.target();
        if (context.handover() != HoState.PREPARED || target == null) {
            session.drop(Drop.N2_UNEXPECTED, "a handover is complete that was not prepared");
            session.amf().refuse(org.alcazar.sbi.Cause.N2_SM_ERROR, null, null);
            return;
        }
        context.handover(HoState.NONE, null);
        if (there != null) {
            context.security(there);
            session.report(new SmfEvent.UserPlaneSecured(session.key(), there));
        }
        userPlane.activate(target, true, "handed over");
        answer(HoState.COMPLETED, null);
    }

    /** @return false if it is none of a UE that moves */
    boolean take(PduSessionTransfer transfer) {
        switch (transfer) {
            case HandoverRequiredTransfer required -> required(required);
            case HandoverRequestAcknowledgeTransfer acknowledged -> acknowledged(acknowledged);
            case HandoverResourceAllocationUnsuccessfulTransfer failure -> unprepared();
            case PathSwitchRequestTransfer request -> switched(request);
            case PathSwitchRequestSetupFailedTransfer failure -> userPlane.deactivate("not taken along: " + failure.cause().name());
            default -> {
                return false;
            }
        }
        return true;
    }

    private void required(HandoverRequiredTransfer required) {
        if (session.context().userPlane() != UpCnxState.ACTIVATED) {
            userPlane.unexpected(required);
            return;
        }
        direct = required.directForwardingPathAvailability();
        session.context().handover(HoState.PREPARING, null);
        answer(HoState.PREPARING, new N2Message(N2SmInfoType.PDU_RES_SETUP_REQ,
                Transfers.handover(session.context(), userPlane.anchor().uplink(), direct)));
    }

    private void acknowledged(HandoverRequestAcknowledgeTransfer acknowledged) {
        var context = session.context();
        var tunnel = Transfers.tunnel(acknowledged.dlNguUpTnlInformation());
        if (context.handover() != HoState.PREPARING || tunnel == null) {
            userPlane.unexpected(acknowledged);
            return;
        }
        var result = acknowledged.securityResult();
        var granted = context.security().granted(result == null ? null : Transfers.isPerformed(result.integrityProtectionResult()),
                result == null ? null : Transfers.isPerformed(result.confidentialityProtectionResult()));
        boolean whole = acknowledged.qosFlowSetupResponseList().stream()
                .anyMatch(flow -> flow.qosFlowIdentifier() == context.qos().defaultFlow().qfi());
        if (!granted.isMet() || !whole) {
            // The UE stays where the session is protected.
            if (!granted.isMet()) {
                session.audit(Audit.Kind.UP_SECURITY_NOT_MET, "the target of a handover does not apply what is required");
            }
            unprepared();
            return;
        }
        there = granted;
        context.handover(HoState.PREPARED, tunnel);
        answer(HoState.PREPARED, new N2Message(N2SmInfoType.HANDOVER_CMD, command(acknowledged)));
        userPlane.lose(acknowledged.qosFlowFailedToSetupList());
    }

    /** Where the RAN node that the UE is at sends on what comes meanwhile, if it can. */
    private HandoverCommandTransfer command(HandoverRequestAcknowledgeTransfer acknowledged) {
        var command = HandoverCommandTransfer.builder();
        var forwarding = acknowledged.dlForwardingUpTnlInformation();
        if (direct && forwarding != null) {
            command.dlForwardingUpTnlInformation(forwarding).dataForwardingResponseDrbList(acknowledged.dataForwardingResponseDrbList())
                    .qosFlowToBeForwardedList(acknowledged.qosFlowSetupResponseList().stream()
                            .filter(QosFlowWithDataForwarding::dataForwardingAccepted).map(QosFlowWithDataForwarding::qosFlowIdentifier)
                            .toList());
        }
        return command.build();
    }

    private void unprepared() {
        session.context().handover(HoState.NONE, null);
        answer(HoState.NONE, new N2Message(N2SmInfoType.HANDOVER_PREP_FAIL,
                new HandoverPreparationUnsuccessfulTransfer(CauseRadioNetwork.HO_FAILURE_IN_TARGET_5GC_NGRAN_NODE_OR_TARGET_SYSTEM)));
    }

    private void switched(PathSwitchRequestTransfer request) {
        var context = session.context();
        var tunnel = Transfers.tunnel(request.dlNguUpTnlInformation());
        boolean whole = request.qosFlowAcceptedList().stream()
                .anyMatch(flow -> flow.qosFlowIdentifier() == context.qos().defaultFlow().qfi());
        if (context.userPlane() == UpCnxState.DEACTIVATED || tunnel == null || !whole) {
            session.drop(Drop.N2_UNEXPECTED, "a path switch of what is not there");
            session.amf().refuse(org.alcazar.sbi.Cause.N2_SM_ERROR, null, new N2Message(N2SmInfoType.PATH_SWITCH_REQ_FAIL,
                    new PathSwitchRequestUnsuccessfulTransfer(CauseRadioNetwork.UNKNOWN_PDU_SESSION_ID)));
            return;
        }
        var told = request.userPlaneSecurityInformation();
        var own = Transfers.indication(context.security());
        // A target that does not say what it was told is told what must be.
        boolean other = told == null && isRequired(context.security().policy());
        if (told != null) {
            other = told.securityIndication().integrityProtectionIndication() != own.integrityProtectionIndication()
                    || told.securityIndication().confidentialityProtectionIndication() != own.confidentialityProtectionIndication();
        }
        if (told != null && other) {
            // A source that was taken over may have told a weaker policy: the target is told the SMF's own (TS 33.501 §6.6.1).
            session.audit(Audit.Kind.UP_SECURITY_POLICY_MISMATCH, "the target was told " + told.securityIndication());
        }
        if (told != null && !other && !userPlane.isProtected(told.securityResult())) {
            session.amf().refuse(org.alcazar.sbi.Cause.N2_SM_ERROR, null, new N2Message(N2SmInfoType.PATH_SWITCH_REQ_FAIL,
                    new PathSwitchRequestUnsuccessfulTransfer(CauseRadioNetwork.UP_INTEGRITY_PROTECTION_NOT_POSSIBLE)));
            return;
        }
        userPlane.activate(tunnel, !request.dlNguTnlInformationReused(), "path switch");
        session.amf().send(null, new N2Message(N2SmInfoType.PATH_SWITCH_REQ_ACK,
                new PathSwitchRequestAcknowledgeTransfer(null, other ? own : null, List.of(), null, List.of())));
        userPlane.lose(context.qos().flows().stream()
                .filter(flow -> request.qosFlowAcceptedList().stream().noneMatch(kept -> kept.qosFlowIdentifier() == flow.qfi()))
                .map(flow -> new QosFlowWithCause(flow.qfi(), CauseRadioNetwork.UNSPECIFIED)).toList());
    }

    private static boolean isRequired(UpSecurity policy) {
        return policy.upIntegr() == UpProtection.REQUIRED || policy.upConfid() == UpProtection.REQUIRED;
    }

    private void answer(HoState state, @Nullable N2Message n2) {
        session.amf().answer(new SmContextUpdatedData(null, state, null, n2 == null ? null : n2.transfer().encode(), n2 == null ? null
                : n2.type()), null,
                n2);
    }
}
