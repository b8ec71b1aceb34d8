// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.procedure;

import org.alcazar.nas.element.FiveGsmCause;
import org.alcazar.nas.message.FiveGsmStatus;
import org.alcazar.nas.message.PduSessionReleaseComplete;
import org.alcazar.nas.message.PduSessionReleaseRequest;
import org.alcazar.ngap.element.CauseNas;
import org.alcazar.ngap.transfer.PduSessionResourceReleaseCommandTransfer;
import org.alcazar.ngap.transfer.PduSessionResourceReleaseResponseTransfer;
import org.alcazar.sbi.smf.N2SmInfoType;
import org.alcazar.sbi.smf.SmContextCause;
import org.alcazar.sbi.smf.UpCnxState;
import org.alcazar.smf.context.PduSessionState;
import org.alcazar.smf.n1.SessionMessages;
import org.alcazar.smf.procedure.PduSession.Took;
import org.alcazar.smf.procedure.ProcedureEnd.ContextEnd;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The release of a session that the UE knows of (TS 23.502 §4.3.4.2, TS 24.501 §6.3.3, §6.4.3). Ends its context.
 *
 * <pre>
 * UE                  RAN node           AMF                    SMF              UPF
 * |-- Release Request -------------------|-- update ------------>|-- deletion --->|
 * |                    |<----------------|<- Release Command, N2 command          |
 * |<- Release Command -|                 |                       |
 * |                    |-- N2 response --|---------------------->|
 * |-- Release Complete ------------------|---------------------->|
 * |                                      |<- status: released ---|
 * </pre>
 *
 * <p>In EPS it is the default bearer that ends, and the MME that tells the UE (TS 23.401 §5.4.4.1).
 */
final class ReleaseProcedure {

    private final PduSession session;
    private boolean ranHasResources;
    private boolean ueHasSession = true;

    ReleaseProcedure(PduSession session) {
        this.session = session;
    }

    void byUe(PduSessionReleaseRequest request) {
        run(request.procedureTransactionId(), FiveGsmCause.REGULAR_DEACTIVATION, SmContextCause.REL_DUE_TO_UNSPECIFIED_REASON, null);
    }

    void byNetwork(FiveGsmCause cause, SmContextCause why) {
        run(0, cause, why, null);
    }

    /** The data network does not let the UE in any more (TS 24.501 §6.3.1.3). @param eapMessage its word for it, if it has one */
    void byDataNetwork(FiveGsmCause cause, @Nullable Octets eapMessage) {
        run(0, cause, SmContextCause.REL_DUE_TO_UNSPECIFIED_REASON, eapMessage);
    }

    private void run(int pti, FiveGsmCause cause, SmContextCause why, @Nullable Octets eapMessage) {
        var context = session.context();
        if (context.isInEps()) {
            context.state(PduSessionState.INACTIVE_PENDING);
            session.userPlane().close();
            session.eps().end(cause);
            // An MME that does not answer has it released all the same.
            throw new ContextEnd(why, cause, true, "released in EPS");
        }
        ranHasResources = context.userPlane() != UpCnxState.DEACTIVATED;
        context.state(PduSessionState.INACTIVE_PENDING);
        session.userPlane().close();
        var command = SessionMessages.release(session.key().pduSessionId(), pti, cause, eapMessage);
        session.ask(session.smf().configuration().timers().t3592(), () -> session.amf().send(ueHasSession ? command : null, ranCommand()),
                uplink -> take(uplink, pti));
        // A UE that does not answer has it released all the same (§6.3.3.5 a).
        throw new ContextEnd(why, cause, false, "released");
    }

    private @Nullable N2Message ranCommand() {
        return ranHasResources
                ? new N2Message(N2SmInfoType.PDU_RES_REL_CMD, new PduSessionResourceReleaseCommandTransfer(CauseNas.NORMAL_RELEASE)) : null;
    }

    private Took take(Uplink uplink, int pti) {
        switch (uplink) {
            case Uplink.N1(PduSessionReleaseComplete complete) when complete.procedureTransactionId() == pti -> ueHasSession = false;
            case Uplink.N1(FiveGsmStatus status) when status.cause().equals(FiveGsmCause.INVALID_PDU_SESSION_IDENTITY) ->
                    ueHasSession = false;
            case Uplink.N1 other -> {
                return Took.NOT_MINE;
            }
            case Uplink.N2(PduSessionResourceReleaseResponseTransfer response) -> ranHasResources = false;
            // Whatever else the RAN node has to say concerns resources that it is told to release.
            case Uplink.N2 other -> { }
        }
        return ueHasSession || ranHasResources ? Took.PART : Took.ANSWER;
    }
}
