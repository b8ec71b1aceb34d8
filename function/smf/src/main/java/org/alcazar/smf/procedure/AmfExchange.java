// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.procedure;

import org.alcazar.nas.element.FiveGsmCause;
import org.alcazar.nas.message.FiveGsmMessage;
import org.alcazar.nas.message.FiveGsmStatus;
import org.alcazar.sbi.Cause;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.amf.N1N2MessageTransferReqData;
import org.alcazar.sbi.amf.N2SmInformation;
import org.alcazar.sbi.smf.SmContextCause;
import org.alcazar.sbi.smf.SmContextCreateError;
import org.alcazar.sbi.smf.SmContextCreateOutcome;
import org.alcazar.sbi.smf.SmContextCreatedData;
import org.alcazar.sbi.smf.SmContextUpdateError;
import org.alcazar.sbi.smf.SmContextUpdatedData;
import org.alcazar.smf.event.Drop;
import org.alcazar.smf.event.SmfEvent;
import org.alcazar.smf.procedure.ProcedureEnd.ContextEnd;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * What a session and the AMF say to each other. What is for UE or RAN node goes into the answer to the AMF's call that is being handled,
 * where there is one that was not answered, and else by {@code N1N2MessageTransfer}.
 */
final class AmfExchange {

    private final PduSession session;
    private @Nullable Answer<SmContextCreateOutcome> creation;
    private SmSignal.@Nullable Update update;

    AmfExchange(PduSession session) {
        this.session = session;
    }

    /** The AMF asks for the session, and waits. */
    void opened(Answer<SmContextCreateOutcome> answer) {
        creation = answer;
    }

    /** The AMF brings something, and waits. */
    void opened(SmSignal.Update call) {
        update = call;
    }

    /** Whether the AMF waits to hear if there is a context. */
    boolean isCreating() {
        return creation != null;
    }

    /** The AMF gets its answer: there is a context. */
    void created() {
        if (creation != null) {
            creation.give(new SmContextCreatedData(session.context().smContextRef()));
            creation = null;
        }
    }

    /** There is no context, and the AMF is told what to tell the UE. */
    void refuseCreation(Cause cause, @Nullable FiveGsmMessage n1) {
        if (creation != null) {
            report(n1, null);
            creation.give(new SmContextCreateError(new ProblemDetails(cause).document(), encode(n1)));
            creation = null;
        }
    }

    /** Hands over a message for the UE, a transfer for the RAN node, or both. */
    void send(@Nullable FiveGsmMessage n1, @Nullable N2Message n2) {
        if (update != null) {
            answer(new SmContextUpdatedData(null, null, encode(n1), encode(n2), n2 == null ? null : n2.type()), n1, n2);
        } else {
            transfer(n1, n2);
        }
    }

    /** Tells the UE what is wrong with its message (TS 24.501 §6.5). */
    void status(int pti, FiveGsmCause cause) {
        send(new FiveGsmStatus(session.key().pduSessionId(), pti, cause), null);
    }

    /**
     * Hands over by {@code N1N2MessageTransfer}, the UE being paged if it must be.
     *
     * @return false if the AMF does not take it just now
     */
    boolean transfer(@Nullable FiveGsmMessage n1, @Nullable N2Message n2) {
        if (n1 == null && n2 == null) {
            return true;
        }
        var context = session.context();
        var flow = context.hasQos() ? context.qos().defaultFlow() : null;
        var uri = session.smf().configuration().callback("nsmf-callback/transfer-failure", session.reference());
        var n2Information = n2 == null ? null : new N2SmInformation(n2.type(), n2.transfer().encode(), context.subject().sNssai());
        return transfer(n1, n2, new N1N2MessageTransferReqData(session.key().pduSessionId(), encode(n1), n2Information, false,
                flow == null ? null : flow.arp(), flow == null ? null : flow.fiveQi(), uri));
    }

    /** Hands over that there is no session; an idle UE is not woken for that. */
    void reject(FiveGsmMessage reject) {
        transfer(reject, null, new N1N2MessageTransferReqData(session.key().pduSessionId(), encode(reject), null, true, null, null, null));
    }

    private boolean transfer(@Nullable FiveGsmMessage n1, @Nullable N2Message n2, N1N2MessageTransferReqData data) {
        report(n1, n2);
        try {
            var becomes = session.smf().amf().n1N2MessageTransfer(session.key().supi(), data).cause();
            return switch (becomes) {
                case ATTEMPTING_TO_REACH_UE, N1_N2_TRANSFER_INITIATED, WAITING_FOR_ASYNCHRONOUS_TRANSFER -> true;
                case N1_MSG_NOT_TRANSFERRED, N2_MSG_NOT_TRANSFERRED, UE_NOT_RESPONDING, UE_NOT_REACHABLE_FOR_SESSION -> {
                    session.drop(Drop.TRANSFER_REFUSED, becomes.name());
                    yield false;
                }
            };
        } catch (ProblemDetails problem) {
            session.drop(Drop.TRANSFER_REFUSED, problem.cause().name());
            if (problem.cause() == Cause.CONTEXT_NOT_FOUND && !data.skipInd()) {
                throw new ContextEnd(SmContextCause.REL_DUE_TO_UNSPECIFIED_REASON, null, true, "the AMF does not serve the UE");
            }
            return false;
        }
    }

    /** Answers the AMF's call, if it was not answered; the message and the transfer are in the answer already. */
    void answer(SmContextUpdatedData data, @Nullable FiveGsmMessage n1, @Nullable N2Message n2) {
        if (update != null) {
            report(n1, n2);
            update.answer().give(data);
            update = null;
        }
    }

    /** Refuses the AMF's call. */
    void refuse(Cause cause, @Nullable FiveGsmMessage n1, @Nullable N2Message n2) {
        if (update != null) {
            report(n1, n2);
            update.answer().give(new SmContextUpdateError(new ProblemDetails(cause).document(), encode(n1), encode(n2),
                    n2 == null ? null : n2.type(), null));
            update = null;
        }
    }

    /** There is nothing to say to the AMF's call, if it was not answered. */
    void nothing() {
        answer(SmContextUpdatedData.NOTHING, null, null);
    }

    /** After a fault of ours: the AMF waits no longer. */
    void abandon() {
        var fault = new ProblemDetails(Cause.SYSTEM_FAILURE);
        if (update != null) {
            update.answer().fail(fault);
            update = null;
        }
        if (creation != null) {
            creation.fail(fault);
            creation = null;
        }
    }

    private void report(@Nullable FiveGsmMessage n1, @Nullable N2Message n2) {
        if (n1 != null) {
            session.report(new SmfEvent.N1Sent(session.key(), n1));
        }
        if (n2 != null) {
            session.report(new SmfEvent.N2Sent(session.key(), n2.transfer()));
        }
    }

    /** As it goes out to the UE, protected if the session's messages are. */
    private @Nullable Octets encode(@Nullable FiveGsmMessage n1) {
        return n1 == null ? null : session.context().services().seal(n1);
    }

    private static @Nullable Octets encode(@Nullable N2Message n2) {
        return n2 == null ? null : n2.transfer().encode();
    }
}
