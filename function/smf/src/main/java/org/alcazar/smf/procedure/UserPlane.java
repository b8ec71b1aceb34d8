// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.procedure;

import java.util.List;
import org.alcazar.nas.element.FiveGsmCause;
import org.alcazar.nas.message.PduSessionEstablishmentAccept;
import org.alcazar.ngap.element.Cause;
import org.alcazar.ngap.element.CauseRadioNetwork;
import org.alcazar.ngap.element.QosFlowWithCause;
import org.alcazar.ngap.element.SecurityResult;
import org.alcazar.ngap.transfer.PduSessionResourceModifyConfirmTransfer;
import org.alcazar.ngap.transfer.PduSessionResourceModifyIndicationTransfer;
import org.alcazar.ngap.transfer.PduSessionResourceModifyIndicationUnsuccessfulTransfer;
import org.alcazar.ngap.transfer.PduSessionResourceNotifyReleasedTransfer;
import org.alcazar.ngap.transfer.PduSessionResourceNotifyTransfer;
import org.alcazar.ngap.transfer.PduSessionResourceReleaseCommandTransfer;
import org.alcazar.ngap.transfer.PduSessionResourceReleaseResponseTransfer;
import org.alcazar.ngap.transfer.PduSessionResourceSetupResponseTransfer;
import org.alcazar.ngap.transfer.PduSessionResourceSetupUnsuccessfulTransfer;
import org.alcazar.ngap.transfer.PduSessionTransfer;
import org.alcazar.ngap.transfer.SecondaryRatDataUsageReportTransfer;
import org.alcazar.pfcp.element.ReportType;
import org.alcazar.pfcp.message.SessionReportRequest;
import org.alcazar.sbi.UpProtection;
import org.alcazar.sbi.amf.N1N2MessageTransferCause;
import org.alcazar.sbi.smf.HoState;
import org.alcazar.sbi.smf.N2SmInfoType;
import org.alcazar.sbi.smf.SmContextCause;
import org.alcazar.sbi.smf.SmContextUpdateData;
import org.alcazar.sbi.smf.SmContextUpdatedData;
import org.alcazar.sbi.smf.UpCnxState;
import org.alcazar.smf.context.AccessTunnel;
import org.alcazar.smf.context.PduSessionState;
import org.alcazar.smf.context.UserPlaneSecurity;
import org.alcazar.smf.context.UserPlaneSecurity.Granted;
import org.alcazar.smf.event.Drop;
import org.alcazar.smf.event.SmfEvent;
import org.alcazar.smf.event.SmfEvent.Audit;
import org.alcazar.smf.n1.SessionMessages;
import org.alcazar.smf.n2.Transfers;
import org.alcazar.smf.n4.Downlink;
import org.alcazar.smf.n4.Upf;
import org.alcazar.smf.procedure.ProcedureEnd.ContextEnd;
import org.alcazar.strand.World;
import org.jspecify.annotations.Nullable;

/**
 * A session's user plane: the tunnel between RAN node and UPF, and what is in it (TS 23.502 §4.2.3, §4.2.6, §4.3.7, §4.9).
 *
 * <pre>
 *                       service request, data for the UE
 *          ┌──────────────────────────────────────────────┐
 *   DEACTIVATED ◄── not answered, refused ── ACTIVATING ◄─┘
 *          ▲                                      │ set up, and protected as it must be
 *          └── released, idle, tunnel lost ── ACTIVATED ──► path switch, handover: ACTIVATED elsewhere
 * </pre>
 *
 * <p>Nothing here waits for the RAN node: its answer is a signal like any other, so that the user plane goes on whatever the UE is asked.
 */
final class UserPlane {

    private final PduSession session;
    private final Mobility mobility;
    private final Anchor anchor;
    private World.@Nullable Timer supervision;
    private @Nullable PduSessionEstablishmentAccept accept;
    private int attempt;
    private boolean everActive;
    /** Whether the UPF keeps something that nobody has come for. */
    private boolean waits;

    UserPlane(PduSession session) {
        this.session = session;
        this.anchor = new Anchor(session);
        this.mobility = new Mobility(session, this);
    }

    Anchor anchor() {
        return anchor;
    }

    /** The UPF has the session no longer, and the RAN node is waited for no longer. */
    void close() {
        stopSupervision();
        anchor.close();
    }

    // At the RAN node

    /** The session was accepted: the UE is told, and the RAN node asked for the user plane. */
    void accept(PduSessionEstablishmentAccept message) {
        accept = message;
        activating();
        session.amf().transfer(message, setup());
    }

    /** The UE asks again for the session that it was given. */
    void acceptAgain() {
        if (accept != null && !everActive) {
            activating();
            session.amf().send(accept, setup());
        } else if (accept != null) {
            session.amf().send(accept, null);
        }
    }

    private N2Message setup() {
        return new N2Message(N2SmInfoType.PDU_RES_SETUP_REQ, Transfers.setup(session.context(), anchor.uplink()));
    }

    /** What the AMF wants of the user plane by itself (TS 29.502 §5.2.2.3). */
    void update(SmContextUpdateData data) {
        if (data.ueLocation() != null) {
            session.context().location(data.ueLocation());
        }
        if (data.hoState() != null && data.hoState() != HoState.NONE) {
            mobility.step(data);
        } else if (data.upCnxState() == UpCnxState.DEACTIVATED) {
            deactivate(data.cause() == null ? "the AMF says so" : data.cause().name());
            session.amf().answer(new SmContextUpdatedData(UpCnxState.DEACTIVATED, null, null, null, null), null, null);
        } else if (data.upCnxState() == UpCnxState.ACTIVATING) {
            activate();
        }
    }

    private void activate() {
        if (session.context().userPlane() == UpCnxState.ACTIVATED) {
            // The UE comes by another connection: what the former one had is gone.
            deactivate("a new connection");
        }
        activating();
        var setup = setup();
        session.amf().answer(new SmContextUpdatedData(UpCnxState.ACTIVATING, null, null, setup.transfer().encode(), setup.type()), null,
                setup);
    }

    private void activating() {
        stopSupervision();
        session.context().userPlane(UpCnxState.ACTIVATING, null);
        int number = ++attempt;
        supervision = session.smf().world().after(session.smf().configuration().timers().ran(),
                () -> session.insist(new SmSignal.SetupUnanswered(number)));
        changed("asked of the RAN node");
    }

    private void stopSupervision() {
        if (supervision != null) {
            supervision.cancel();
            supervision = null;
        }
    }

    /** The UPF keeps what comes for the UE, and says so. */
    void deactivate(String why) {
        stopSupervision();
        var context = session.context();
        boolean was = context.userPlane() != UpCnxState.DEACTIVATED;
        context.userPlane(UpCnxState.DEACTIVATED, null);
        context.handover(HoState.NONE, null);
        if (was) {
            context.security(context.security().forgotten());
            changed(why);
        }
        if (anchor.isThere()) {
            anchor.steer(new Downlink.Buffer(), false);
        }
    }

    /** The RAN node's end of the tunnel is here from now on. */
    void activate(AccessTunnel tunnel, boolean endMarkers, String why) {
        stopSupervision();
        session.context().userPlane(UpCnxState.ACTIVATED, tunnel);
        everActive = true;
        waits = false;
        anchor.steer(new Downlink.Forward(tunnel), endMarkers);
        changed(why);
    }

    private void changed(String why) {
        session.report(new SmfEvent.UserPlaneChanged(session.key(), session.context().userPlane(), why));
    }

    /** The RAN node was asked, or the UE paged, and nothing came of it. */
    void unanswered(int number) {
        if (number == attempt && session.context().userPlane() == UpCnxState.ACTIVATING) {
            deactivate("not answered");
            if (session.context().isInEps()) {
                // So that what comes next calls the UE again.
                discard();
            }
        }
    }

    /** What was handed to the AMF did not reach UE or RAN node. */
    void unreached(N1N2MessageTransferCause cause) {
        session.drop(Drop.TRANSFER_FAILED, cause.name());
        if (session.context().userPlane() != UpCnxState.ACTIVATING) {
            return;
        }
        if (!everActive) {
            throw new ContextEnd(SmContextCause.REL_DUE_TO_UNSPECIFIED_REASON, null, false, "the UE was not told of its session");
        }
        deactivate("the UE was not reached");
        discard();
    }

    private void discard() {
        waits = false;
        anchor.discard();
    }

    /** The MME did not reach the UE. */
    void unreachedInEps(String why) {
        session.drop(Drop.TRANSFER_FAILED, why);
        if (session.context().userPlane() != UpCnxState.ACTIVATED && waits) {
            deactivate("the UE was not reached");
            discard();
        }
    }

    /** The UE has the session in another system from now on: packets are marked as there, at all UPFs, and kept until there is a RAN node. */
    void settle(String where) {
        deactivate(where);
        anchor.applyQos();
    }

    /** The UE has the session, whether or not there was ever a user plane by N3. */
    void knownToUe() {
        everActive = true;
    }

    // What the RAN node says

    void take(PduSessionTransfer transfer) {
        switch (transfer) {
            case PduSessionResourceSetupResponseTransfer response -> setUp(response);
            case PduSessionResourceSetupUnsuccessfulTransfer failure -> notSetUp(failure.cause());
            case PduSessionResourceNotifyTransfer notify -> lose(notify.qosFlowReleasedList());
            case PduSessionResourceNotifyReleasedTransfer released -> released(released.cause());
            case PduSessionResourceModifyIndicationTransfer indication -> moved(indication);
            // What was asked of it is done; how much it carried elsewhere is nobody's matter here.
            case PduSessionResourceReleaseResponseTransfer response -> { }
            case SecondaryRatDataUsageReportTransfer report -> { }
            default -> {
                if (!mobility.take(transfer)) {
                    unexpected(transfer);
                }
            }
        }
    }

    void unexpected(PduSessionTransfer transfer) {
        session.drop(Drop.N2_UNEXPECTED, transfer.getClass().getSimpleName());
        session.amf().refuse(org.alcazar.sbi.Cause.N2_SM_ERROR, null, null);
    }

    private void setUp(PduSessionResourceSetupResponseTransfer response) {
        var context = session.context();
        var flows = response.dlQosFlowPerTnlInformation();
        var tunnel = Transfers.tunnel(flows.upTransportLayerInformation());
        if (context.userPlane() != UpCnxState.ACTIVATING || tunnel == null) {
            unexpected(response);
            return;
        }
        if (!isProtected(response.securityResult())) {
            return;
        }
        if (flows.associatedQosFlowList().stream().noneMatch(flow -> flow.qosFlowIdentifier() == context.qos().defaultFlow().qfi())) {
            notSetUp(CauseRadioNetwork.UNSPECIFIED);
            return;
        }
        activate(tunnel, false, "set up");
        lose(response.qosFlowFailedToSetupList());
    }

    /**
     * Whether the session is protected as it must be, by what the RAN node says. If not, it is released (TS 33.501 §6.6.1): no packet is
     * sent on to where it would go unprotected.
     */
    boolean isProtected(@Nullable SecurityResult result) {
        var context = session.context();
        var security = context.security().granted(result == null ? null : Transfers.isPerformed(result.integrityProtectionResult()),
                result == null ? null : Transfers.isPerformed(result.confidentialityProtectionResult()));
        context.security(security);
        session.report(new SmfEvent.UserPlaneSecured(session.key(), security));
        if (!security.isMet()) {
            insecure("the RAN node does not apply what is required: integrity " + security.integrity() + ", confidentiality "
                    + security.confidentiality());
            return false;
        }
        if (isReduced(security)) {
            session.audit(Audit.Kind.UP_SECURITY_REDUCED, "preferred, and integrity " + security.integrity() + ", confidentiality "
                    + security.confidentiality());
        }
        return true;
    }

    private static boolean isReduced(UserPlaneSecurity security) {
        var policy = security.policy();
        return policy.upIntegr() == UpProtection.PREFERRED && security.integrity() != Granted.PERFORMED
                || policy.upConfid() == UpProtection.PREFERRED && security.confidentiality() != Granted.PERFORMED;
    }

    private void insecure(String detail) {
        session.audit(Audit.Kind.UP_SECURITY_NOT_MET, detail);
        session.insist(new SmSignal.End(FiveGsmCause.REQUEST_REJECTED_UNSPECIFIED, SmContextCause.REL_DUE_TO_UP_SEC));
    }

    /** The RAN node has no resources: a session that was to begin with them does not begin (TS 23.502 §4.3.2.2.1 step 16). */
    private void notSetUp(Cause cause) {
        if (session.context().userPlane() != UpCnxState.ACTIVATING) {
            session.drop(Drop.N2_UNEXPECTED, "a setup fails that was not asked for");
            session.amf().refuse(org.alcazar.sbi.Cause.N2_SM_ERROR, null, null);
            return;
        }
        boolean insecure = Transfers.isForWantOfSecurity(cause);
        if (!everActive) {
            var because = insecure ? FiveGsmCause.REQUEST_REJECTED_UNSPECIFIED : FiveGsmCause.INSUFFICIENT_RESOURCES;
            if (insecure) {
                session.audit(Audit.Kind.UP_SECURITY_NOT_MET, "the RAN node refuses: " + cause.name());
            }
            session.report(new SmfEvent.EstablishmentFailed(session.key(), because, "the RAN node: " + cause.name()));
            session.amf().send(SessionMessages.reject(session.key().pduSessionId(), session.context().establishmentPti(), because, null),
                    null);
            session.context().userPlane(UpCnxState.DEACTIVATED, null);
            throw new ContextEnd(insecure ? SmContextCause.REL_DUE_TO_UP_SEC : SmContextCause.INSUFFICIENT_UP_RESOURCES, null, false,
                    "no resources at the RAN node");
        }
        deactivate("the RAN node: " + cause.name());
        if (insecure) {
            insecure("the RAN node refuses: " + cause.name());
        }
    }

    /** The RAN node has resources for the flows no more; without the default flow there is no user plane. */
    void lose(List<QosFlowWithCause> gone) {
        if (gone.isEmpty()) {
            return;
        }
        var qfis = gone.stream().map(QosFlowWithCause::qosFlowIdentifier).filter(qfi -> session.context().qos().flow(qfi) != null).toList();
        if (qfis.contains(session.context().qos().defaultFlow().qfi())) {
            deactivate("the RAN node lost the default flow");
        } else if (!qfis.isEmpty()) {
            session.insist(new SmSignal.FlowsLost(qfis));
        }
    }

    private void released(Cause cause) {
        deactivate("the RAN node released it: " + cause.name());
        if (Transfers.isForWantOfSecurity(cause)) {
            insecure("the RAN node releases: " + cause.name());
        }
    }

    /** The RAN node has another end for the tunnel (TS 38.413 §8.2.5). */
    private void moved(PduSessionResourceModifyIndicationTransfer indication) {
        var flows = indication.dlQosFlowPerTnlInformation();
        var tunnel = Transfers.tunnel(flows.upTransportLayerInformation());
        if (session.context().userPlane() != UpCnxState.ACTIVATED || tunnel == null) {
            session.drop(Drop.N2_UNEXPECTED, "a tunnel moves that is not there");
            session.amf().refuse(org.alcazar.sbi.Cause.N2_SM_ERROR, null, new N2Message(N2SmInfoType.PDU_RES_MOD_IND_FAIL,
                    new PduSessionResourceModifyIndicationUnsuccessfulTransfer(CauseRadioNetwork.UNKNOWN_PDU_SESSION_ID)));
            return;
        }
        if (indication.securityResult() != null && !isProtected(indication.securityResult())) {
            return;
        }
        activate(tunnel, true, "the RAN node moved its end");
        var kept = flows.associatedQosFlowList().stream().map(flow -> flow.qosFlowIdentifier()).toList();
        session.amf().send(null, new N2Message(N2SmInfoType.PDU_RES_MOD_CFM,
                new PduSessionResourceModifyConfirmTransfer(kept, Transfers.tunnel(anchor.uplink()))));
    }

    // What the UPF says

    void reported(Upf upf, SessionReportRequest report) {
        var type = report.reportType();
        anchor.usage(report.usageReports());
        if (!anchor.isThere() || session.context().state() == PduSessionState.INACTIVE_PENDING) {
            return;
        }
        if (anchor.isBehind(upf)) {
            if (type.has(ReportType.ERIR)) {
                anchor.restoreEdge();
            }
            return;
        }
        if (type.has(ReportType.ERIR) && session.context().userPlane() == UpCnxState.ACTIVATED) {
            deactivate("the RAN node does not know the tunnel");
        }
        // When a UE in EPS has been quiet for long is its eNodeB's to say.
        if (type.has(ReportType.UPIR) && session.context().userPlane() == UpCnxState.ACTIVATED && !session.context().isInEps()) {
            deactivate("no packets");
            session.amf().transfer(null, new N2Message(N2SmInfoType.PDU_RES_REL_CMD,
                    new PduSessionResourceReleaseCommandTransfer(CauseRadioNetwork.USER_INACTIVITY)));
        }
        if (type.has(ReportType.DLDR)) {
            data();
        }
        if (type.has(ReportType.UISR)) {
            session.insist(new SmSignal.End(FiveGsmCause.NETWORK_FAILURE, SmContextCause.INSUFFICIENT_UP_RESOURCES));
        }
    }

    /** There is data for a UE whose user plane is not active (TS 23.502 §4.2.3.3). */
    private void data() {
        if (session.context().userPlane() != UpCnxState.DEACTIVATED) {
            // The report and what the UPF is told cross: the tunnel that is there, or is asked for, takes what waits.
            return;
        }
        waits = true;
        if (session.eps().isMoving()) {
            return;
        }
        activating();
        if (session.context().isInEps()) {
            session.eps().notifyMme();
            return;
        }
        if (!session.amf().transfer(null, setup())) {
            deactivate("the AMF does not take it just now");
        }
    }

    /** Has the UE called for what came while it moved. */
    void dataThatWaits() {
        if (waits) {
            data();
        }
    }
}
