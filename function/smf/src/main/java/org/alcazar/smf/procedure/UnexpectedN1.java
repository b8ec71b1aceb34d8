// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.procedure;

import org.alcazar.nas.NasDecodeException;
import org.alcazar.nas.element.FiveGsmCause;
import org.alcazar.nas.message.FiveGsmMessage;
import org.alcazar.nas.message.FiveGsmMessageType;
import org.alcazar.nas.message.FiveGsmStatus;
import org.alcazar.nas.message.PduSessionAuthenticationComplete;
import org.alcazar.nas.message.PduSessionEstablishmentRequest;
import org.alcazar.nas.message.PduSessionModificationCommandReject;
import org.alcazar.nas.message.PduSessionModificationComplete;
import org.alcazar.nas.message.PduSessionModificationRequest;
import org.alcazar.nas.message.PduSessionReleaseComplete;
import org.alcazar.nas.message.PduSessionReleaseReject;
import org.alcazar.nas.message.PduSessionReleaseRequest;
import org.alcazar.nas.message.SmSecurityServiceUplink;
import org.alcazar.sbi.Cause;
import org.alcazar.sbi.smf.SmContextCause;
import org.alcazar.smf.context.PduSessionState;
import org.alcazar.smf.event.Drop;
import org.alcazar.smf.n1.SessionMessages;
import org.alcazar.smf.procedure.ProcedureEnd.ContextEnd;
import org.alcazar.smf.procedure.ProcedureEnd.Overtaken;
import org.jspecify.annotations.Nullable;

/**
 * What is done with a UE's message that nothing waits for: it begins a procedure, collides with one, or is wrong.
 *
 * <pre>
 *                          active                     modification pending        release pending
 * ESTABLISHMENT REQUEST    same PTI: accepted again   as active                   ignored
 * MODIFICATION REQUEST     begins a modification      ignored (§6.3.2.5)          ignored (§6.3.3.5)
 * RELEASE REQUEST          begins a release           overtakes (§6.3.2.5)        ignored (§6.3.3.5)
 * …COMPLETE, …REJECT       late, or status #47        as active                   as active
 * 5GSM STATUS              #43: the session is gone from the UE
 * identities at fault      §7.3
 * </pre>
 */
final class UnexpectedN1 {

    private static final int RESERVED_PTI = 255;

    /** The answer to a question that was put again, most of the time: a status would end the establishment at the UE. */
    private static final String LATE_SERVICE = "of a security service that has ended";

    private final PduSession session;
    /** The PTI of the last procedure that the UE began, whose messages may come twice. */
    private int lastPti;

    UnexpectedN1(PduSession session) {
        this.session = session;
    }

    /** Nothing is under way. */
    void begin(FiveGsmMessage message) {
        if (!hasGoodIdentities(message)) {
            return;
        }
        switch (message) {
            case PduSessionModificationRequest request -> {
                lastPti = request.procedureTransactionId();
                new ModificationProcedure(session).byUe(request);
            }
            case PduSessionReleaseRequest request -> {
                lastPti = request.procedureTransactionId();
                new ReleaseProcedure(session).byUe(request);
            }
            default -> outOfPlace(message);
        }
    }

    /** A procedure waits for something else. */
    void meanwhile(SmSignal.Update call, FiveGsmMessage message) {
        if (!hasGoodIdentities(message)) {
            return;
        }
        boolean releasing = session.context().state() == PduSessionState.INACTIVE_PENDING;
        if (session.context().state() == PduSessionState.INACTIVE) {
            whileEstablishing(message);
            return;
        }
        switch (message) {
            case PduSessionReleaseRequest request when !releasing -> throw new Overtaken(call);
            case PduSessionReleaseRequest request -> session.drop(Drop.N1_COLLISION, "release asked for during a release");
            case PduSessionModificationRequest request -> session.drop(Drop.N1_COLLISION,
                    "modification asked for during another procedure");
            case PduSessionEstablishmentRequest request when releasing -> session.drop(Drop.N1_COLLISION, "establishment during a release");
            default -> outOfPlace(message);
        }
    }

    /** The data network is still asking who the UE is: there is no session that anything could be wanted of. */
    private void whileEstablishing(FiveGsmMessage message) {
        switch (message) {
            case PduSessionEstablishmentRequest request -> session.drop(Drop.N1_COLLISION, "establishment asked for again");
            case SmSecurityServiceUplink late when session.context().services().keys() != null -> session.drop(Drop.N1_LATE, LATE_SERVICE);
            case FiveGsmStatus status -> status(status);
            default -> wrong(message, FiveGsmCause.MESSAGE_TYPE_NOT_COMPATIBLE_WITH_STATE);
        }
    }

    private void outOfPlace(FiveGsmMessage message) {
        int pti = message.procedureTransactionId();
        switch (message) {
            case PduSessionEstablishmentRequest request -> {
                if (pti == session.context().establishmentPti()) {
                    session.userPlane().acceptAgain();
                } else {
                    // The AMF takes a new request of the same identity for a new context; in an old one it has no place.
                    session.drop(Drop.N1_UNEXPECTED, "another establishment");
                    session.amf().refuse(Cause.N1_SM_ERROR,
                            SessionMessages.reject(session.key().pduSessionId(), pti, FiveGsmCause.PTI_ALREADY_IN_USE, null), null);
                }
            }
            case PduSessionModificationComplete complete -> unaskedAnswer(message);
            case PduSessionModificationCommandReject reject -> unaskedAnswer(message);
            case PduSessionReleaseComplete complete -> unaskedAnswer(message);
            case PduSessionAuthenticationComplete complete -> unaskedAnswer(message);
            case SmSecurityServiceUplink late when session.context().services().keys() != null -> session.drop(Drop.N1_LATE, LATE_SERVICE);
            case FiveGsmStatus status -> status(status);
            default -> wrong(message, FiveGsmCause.MESSAGE_TYPE_NON_EXISTENT);
        }
    }

    /** An answer to nothing; one of the last transaction came twice, another is of a transaction that is not known (§7.3.1). */
    private void unaskedAnswer(FiveGsmMessage message) {
        int pti = message.procedureTransactionId();
        if (pti == 0 || pti == lastPti) {
            session.drop(Drop.N1_LATE, message.messageType().name());
        } else {
            wrong(message, FiveGsmCause.PTI_MISMATCH);
        }
    }

    private void wrong(FiveGsmMessage message, FiveGsmCause cause) {
        session.drop(Drop.N1_UNEXPECTED, message.messageType() + ": " + cause);
        session.amf().status(message.procedureTransactionId(), cause);
    }

    /** A status is not answered (§6.5.3): but one that says there is no such session is believed. */
    private void status(FiveGsmStatus status) {
        session.drop(Drop.N1_UNEXPECTED, "5GSM STATUS " + status.cause());
        if (status.cause().equals(FiveGsmCause.INVALID_PDU_SESSION_IDENTITY)) {
            throw new ContextEnd(SmContextCause.PDU_SESSION_STATUS_MISMATCH, null, false, "the UE has no such session");
        }
    }

    /** §7.3: a message with another session's identity, or without a transaction where there must be one, is not dealt with. */
    private boolean hasGoodIdentities(FiveGsmMessage message) {
        int pti = message.procedureTransactionId();
        if (pti == RESERVED_PTI) {
            session.drop(Drop.N1_UNEXPECTED, "reserved PTI");
            return false;
        }
        boolean request = message instanceof PduSessionEstablishmentRequest || message instanceof PduSessionModificationRequest
                || message instanceof PduSessionReleaseRequest;
        if (message.pduSessionId() != session.key().pduSessionId()) {
            session.drop(Drop.N1_UNEXPECTED, "PDU session identity " + message.pduSessionId());
            session.amf().refuse(Cause.N1_SM_ERROR, reject(message.messageType(), message.pduSessionId(), pti,
                    FiveGsmCause.INVALID_PDU_SESSION_IDENTITY),
                    null);
            return false;
        }
        if (request && pti == 0) {
            wrong(message, FiveGsmCause.INVALID_PTI);
            return false;
        }
        return true;
    }

    /**
     * What answers a message that does not decode (§7.2, §7.5, §7.6): the reject of its procedure, or a status; nothing answers a status.
     */
    @Nullable FiveGsmMessage answerTo(NasDecodeException fault, FiveGsmCause cause) {
        var type = FiveGsmMessageType.of(fault.messageType());
        return type == FiveGsmMessageType.FIVE_GSM_STATUS ? null : reject(type, fault.pduSessionId(), fault.procedureTransactionId(),
                cause);
    }

    static @Nullable FiveGsmMessage reject(@Nullable FiveGsmMessageType type, int pduSessionId, int pti, FiveGsmCause cause) {
        return switch (type) {
            case PDU_SESSION_ESTABLISHMENT_REQUEST -> SessionMessages.reject(pduSessionId, pti, cause, null);
            case PDU_SESSION_MODIFICATION_REQUEST -> SessionMessages.modificationReject(pduSessionId, pti, cause);
            case PDU_SESSION_RELEASE_REQUEST -> new PduSessionReleaseReject(pduSessionId, pti, cause, null);
            case FIVE_GSM_STATUS -> null;
            case null, default -> new FiveGsmStatus(pduSessionId, pti, cause);
        };
    }
}
