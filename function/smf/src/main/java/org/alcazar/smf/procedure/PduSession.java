// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.procedure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.alcazar.aaa.AaaAnswer;
import org.alcazar.aaa.AaaQuestion;
import org.alcazar.aaa.DnAaa;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.kdf.ServingNetworkName;
import org.alcazar.gtp.node.Gtpv2Answer;
import org.alcazar.gtp.v2c.message.Gtpv2Message;
import org.alcazar.nas.Nas5gs;
import org.alcazar.nas.NasDecodeException;
import org.alcazar.nas.SmUnprotected;
import org.alcazar.nas.element.FiveGsmCause;
import org.alcazar.nas.message.FiveGsmMessage;
import org.alcazar.nas.message.SmProtectedMessage;
import org.alcazar.ngap.codec.NgapDecodeException;
import org.alcazar.sbi.Cause;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.pcf.SmPolicyDecision;
import org.alcazar.sbi.smf.SmContextCause;
import org.alcazar.sbi.smf.SmContextStatusNotification;
import org.alcazar.sbi.smf.SmContextUpdateData;
import org.alcazar.sbi.smf.SmContextUpdatedData;
import org.alcazar.sbi.smf.UpCnxState;
import org.alcazar.smf.context.PduSessionState;
import org.alcazar.smf.context.PduSessionView;
import org.alcazar.smf.context.SessionKey;
import org.alcazar.smf.context.SmContext;
import org.alcazar.smf.event.Drop;
import org.alcazar.smf.event.SmfEvent;
import org.alcazar.smf.event.SmfEvent.Audit;
import org.alcazar.smf.n1.SessionMessages;
import org.alcazar.smf.n2.Transfers;
import org.alcazar.smf.n4.N4Session;
import org.alcazar.smf.n4.Upf;
import org.alcazar.smf.procedure.ProcedureEnd.ContextEnd;
import org.alcazar.smf.procedure.ProcedureEnd.Overtaken;
import org.alcazar.smf.procedure.ProcedureEnd.Rejection;
import org.alcazar.smf.s11.MmeTunnel;
import org.alcazar.smf.s11.PdnConnection;
import org.alcazar.smf.s11.S11Call;
import org.alcazar.strand.Strand;
import org.alcazar.strand.Strand.Attempts;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * One PDU session in the SMF: its context, its user plane, and the strand on which all that concerns it runs in turn.
 *
 * <p>Procedures speak through this: they {@link #ask}, and {@linkplain AmfExchange say} what they have for UE and RAN node. What arrives
 * while a procedure waits for something else is dealt with in {@link #meanwhile} and {@link UnexpectedN1}, the places for collisions.
 */
public final class PduSession implements Strand.Handler<SmSignal>, PdnConnection {

    private static final Duration FORMER_ENDS_WITHIN = Duration.ofSeconds(30);
    private static final Duration LONGER_THAN_ANY_MME = Duration.ofMinutes(5);
    private static final Duration LONGER_THAN_ANY_AAA = Duration.ofMinutes(5);

    private final PduSessions sessions;
    private final SmContext context;
    private final Strand<SmSignal> strand;
    private final Answer<Boolean> end;
    private final UserPlane userPlane;
    private final UnexpectedN1 unexpected = new UnexpectedN1(this);
    private final AmfExchange amf = new AmfExchange(this);
    private final EpsAccess eps = new EpsAccess(this);
    private final Admission admission = new Admission(this);
    private volatile PduSessionView view;

    /** What policy control decided while something else was under way; the last counts. */
    private @Nullable SmPolicyDecision decision;
    /** The end of the data network's time, which came while something else was under way. */
    private SmSignal.@Nullable LifetimeOver overdue;
    /** Flows that the RAN node lost meanwhile, which the UE is to be told. */
    private List<Integer> lost = List.of();
    private boolean ended;
    private long questions;

    PduSession(PduSessions sessions, SmContext context) {
        this.sessions = sessions;
        this.context = context;
        this.strand = new Strand<>(smf().world(), smf().configuration().limits().mailbox(), this);
        this.end = new Answer<>(smf().world());
        this.userPlane = new UserPlane(this);
        this.view = context.view(null);
    }

    /** Hands over a signal that a peer caused. */
    public Strand.Told tell(SmSignal signal) {
        return strand.tell(signal);
    }

    /** Hands over a signal of the network's own, however many of peers wait. */
    public void insist(SmSignal signal) {
        strand.insist(signal);
    }

    /** The session as it was after the last signal. */
    public PduSessionView view() {
        return view;
    }

    public String reference() {
        return context.reference();
    }

    @Override
    public SessionKey key() {
        return context.key();
    }

    @Override
    public Strand.Told tell(S11Call call) {
        return strand.tell(new SmSignal.S11(call, null));
    }

    @Override
    public void restarted(MmeTunnel tunnel) {
        insist(new SmSignal.MmeRestarted(tunnel));
    }

    /** The session's end at this UPF; null if it is not there. */
    @Nullable N4Session at(Upf upf) {
        return userPlane.anchor().at(upf);
    }

    /** Waits until the session has ended. Only to be called in a turn. */
    boolean awaitEnd() {
        return end.await(FORMER_ENDS_WITHIN) != null;
    }

    // What procedures use

    Collaborators smf() {
        return sessions.smf();
    }

    PduSessions sessions() {
        return sessions;
    }

    SmContext context() {
        return context;
    }

    UserPlane userPlane() {
        return userPlane;
    }

    AmfExchange amf() {
        return amf;
    }

    /** What MMEs have to do with it. */
    EpsAccess eps() {
        return eps;
    }

    /** The data network's consent to the session. */
    Admission admission() {
        return admission;
    }

    /** What a procedure makes of something that came. */
    enum Took {
        /** It waits for no more. */
        ANSWER,
        /** It waited for this, and waits for more. */
        PART,
        /** It does not wait for this. */
        NOT_MINE
    }

    /** Ends the wait of a question that cannot be answered. */
    private static final class Unreached extends RuntimeException {

        Unreached() {
            super("the UE was not reached", null, false, false);
        }
    }

    /**
     * Puts a question, again at each expiry, and waits until it is answered. Meanwhile the session goes on with what else arrives.
     *
     * @return false if it never was
     */
    boolean ask(Attempts attempts, Runnable put, Function<Uplink, Took> take) {
        Function<SmSignal, @Nullable Boolean> answered = signal -> heard(signal, take);
        try {
            return strand.ask(attempts, () -> {
                put.run();
                amf.nothing();
            }, answered) != null;
        } catch (Unreached e) {
            return false;
        }
    }

    /** Asks a DN-AAA, which may take its time: the session hears what else arrives meanwhile. */
    AaaAnswer consult(DnAaa aaa, AaaQuestion question) {
        long number = ++questions;
        var world = smf().world();
        amf.nothing();
        var forEver = new Attempts(LONGER_THAN_ANY_AAA, 1);
        AaaAnswer answer = strand.ask(forEver, () -> world.turn(() -> ask(aaa, question, number)), signal -> {
            switch (signal) {
                case SmSignal.AaaAnswered(long of, var told) when of == number -> {
                    return told;
                }
                // Whether what the UE was told before reached it shows when it is asked next.
                case SmSignal.TransferFailed failed -> drop(Drop.TRANSFER_FAILED, failed.cause().name());
                default -> heard(signal, uplink -> Took.NOT_MINE);
            }
            return null;
        });
        return answer == null ? new AaaAnswer.Unreachable("no answer in " + LONGER_THAN_ANY_AAA.toSeconds() + " s") : answer;
    }

    /**
     * Asks the MME, which may have to call the UE first: the session hears what else arrives meanwhile.
     *
     * @return its answer; null if none came that can be read
     */
    @Nullable Gtpv2Message consult(MmeTunnel mme, Gtpv2Message request) {
        long number = ++questions;
        amf.nothing();
        var forEver = new Attempts(LONGER_THAN_ANY_MME, 1);
        Gtpv2Answer answer = strand.ask(forEver,
                () -> sessions.s11().ask(mme, request, told -> insist(new SmSignal.MmeAnswered(number, told))), signal -> {
                    if (signal instanceof SmSignal.MmeAnswered(long of, var told) && of == number) {
                        return told;
                    }
                    heard(signal, uplink -> Took.NOT_MINE);
                    return null;
                });
        return answer instanceof Gtpv2Answer.Response response ? response.message() : null;
    }

    /** A fault of ours is for the world to report, and is as if there were no answer. */
    private void ask(DnAaa aaa, AaaQuestion question, long number) {
        AaaAnswer answer = new AaaAnswer.Unreachable("a fault of ours");
        try {
            answer = aaa.ask(question);
        } finally {
            insist(new SmSignal.AaaAnswered(number, answer));
        }
    }

    /** The network that the UE is in, by the name that keys are bound to. */
    ServingNetworkName servingNetwork() {
        return new ServingNetworkName(context.subject().servingNetwork().servingNetworkName());
    }

    /** Whether the session's own protection, where it has one, hides what the UE sends; else that is the AMF's and the UE's matter. */
    boolean isUplinkCiphered() {
        var protection = context.services().protection();
        return protection == null || protection.cipheringAlgorithm() != CipheringAlgorithm.NEA0;
    }

    void report(SmfEvent event) {
        smf().events().on(event);
    }

    void drop(Drop reason, String detail) {
        report(new SmfEvent.Dropped(key(), reason, detail));
    }

    void audit(Audit.Kind kind, String detail) {
        report(new Audit(kind, key(), detail));
    }

    // What arrives

    @Override
    public void handle(SmSignal signal) {
        SmSignal next = signal;
        while (next != null) {
            next = begin(next);
            if (next == null) {
                next = deferred();
            }
        }
        view = context.view(userPlane.anchor().upfName());
    }

    /** What came while something else was under way, and is due now. */
    private @Nullable SmSignal deferred() {
        if (context.state() != PduSessionState.ACTIVE || eps.isMoving()) {
            return null;
        }
        if (context.isInEps()) {
            var wanted = decision == null ? null : new SmSignal.PolicyChanged(decision);
            decision = null;
            return wanted;
        }
        var known = eps.takeKnown();
        if (known != null) {
            return new SmSignal.BackInFiveGs(known);
        }
        if (!lost.isEmpty()) {
            var due = new SmSignal.FlowsLost(lost);
            lost = List.of();
            return due;
        }
        if (overdue != null) {
            var due = overdue;
            overdue = null;
            return due;
        }
        var due = decision == null ? null : new SmSignal.PolicyChanged(decision);
        decision = null;
        return due;
    }

    /** @return what overtook it, to be handled next */
    private @Nullable SmSignal begin(SmSignal signal) {
        if (ended) {
            late(signal);
            return null;
        }
        boolean sound = false;
        try {
            try {
                perform(signal);
            } catch (Rejection rejection) {
                conclude(rejection);
            } catch (ContextEnd finished) {
                conclude(finished);
            }
            sound = true;
        } catch (Overtaken overtaken) {
            sound = true;
            return overtaken.by;
        } finally {
            view = context.view(userPlane.anchor().upfName());
            if (!sound) {
                abandon();
            }
        }
        amf.nothing();
        return null;
    }

    /** After a fault of ours, which the world reports: nobody waits for this session for ever. */
    private void abandon() {
        admission.end();
        context.services().close();
        amf.abandon();
        eps.abandon();
        ended = true;
        sessions.forget(this);
        end.give(true);
    }

    private void perform(SmSignal signal) {
        switch (signal) {
            case SmSignal.Create(var answer, var former) -> {
                amf.opened(answer);
                new EstablishmentProcedure(this).run(former);
            }
            case SmSignal.S11 asked -> eps.take(asked, false);
            case SmSignal.FromEps comes -> eps.take(comes, false);
            case SmSignal.Retrieve(var data, var answer) -> eps.retrieve(data, answer, false);
            case SmSignal.Update call when context.isInEps() -> call.answer().fail(new ProblemDetails(Cause.CONTEXT_NOT_FOUND));
            case SmSignal.Update call -> {
                amf.opened(call);
                if (call.data().upCnxState() == UpCnxState.ACTIVATING) {
                    eps.arrived();
                }
                if (call.data().release()) {
                    new ReleaseProcedure(this).byNetwork(FiveGsmCause.REGULAR_DEACTIVATION, cause(call.data()));
                    return;
                }
                userPlane.update(call.data());
                for (var uplink : uplinks(call.data())) {
                    switch (uplink) {
                        case Uplink.N1(var message) -> unexpected.begin(message);
                        case Uplink.N2(var transfer) -> userPlane.take(transfer);
                    }
                }
            }
            case SmSignal.End(var cause, var why) -> new ReleaseProcedure(this).byNetwork(cause, why);
            case SmSignal.PolicyChanged(var decided) when eps.isMoving() -> decision = decided;
            case SmSignal.PolicyChanged(var decided) when context.isInEps() -> new EpsModificationProcedure(this).byNetwork(decided);
            case SmSignal.BearersDue due when context.isInEps() && context.state() == PduSessionState.ACTIVE ->
                    new EpsModificationProcedure(this).settle();
            case SmSignal.BackInFiveGs(var known) -> new ModificationProcedure(this).since(known);
            case SmSignal.Reauthenticate again when context.isInEps() -> admission.revoked();
            case SmSignal.PolicyChanged(var decided) -> new ModificationProcedure(this).byNetwork(decided);
            case SmSignal.FlowsLost(var qfis) -> new ModificationProcedure(this).without(qfis);
            case SmSignal.Reauthenticate(var conversation) -> new SecondaryAuthenticationProcedure(this).again(conversation);
            case SmSignal.Revoked revoked -> admission.revoked();
            case SmSignal.LifetimeOver(int grant) -> admission.over(grant);
            default -> aside(signal);
        }
    }

    private @Nullable Boolean heard(SmSignal signal, Function<Uplink, Took> take) {
        if (!(signal instanceof SmSignal.Update call)) {
            meanwhile(signal);
            return null;
        }
        amf.opened(call);
        boolean releasing = context.state() == PduSessionState.INACTIVE_PENDING;
        boolean establishing = context.state() == PduSessionState.INACTIVE;
        if (call.data().release() && establishing) {
            throw new ContextEnd(cause(call.data()), null, true, "the AMF ended it");
        }
        if (call.data().release() && !releasing) {
            throw new Overtaken(call);
        }
        if (!releasing && !establishing) {
            userPlane.update(call.data());
        } else if (call.data().upCnxState() != null) {
            amf.answer(new SmContextUpdatedData(UpCnxState.DEACTIVATED, null, null, null, null), null, null);
        }
        for (var uplink : uplinks(call.data())) {
            switch (take.apply(uplink)) {
                case ANSWER -> {
                    return true;
                }
                case PART -> { }
                case NOT_MINE -> {
                    switch (uplink) {
                        case Uplink.N1(var message) -> unexpected.meanwhile(call, message);
                        case Uplink.N2(var transfer) when establishing -> drop(Drop.N2_UNEXPECTED, transfer.getClass().getSimpleName());
                        case Uplink.N2(var transfer) -> userPlane.take(transfer);
                    }
                }
            }
        }
        amf.nothing();
        return null;
    }

    /** Collisions but for those of the UE's messages. A session that is being released ends whatever else is wanted of it. */
    private void meanwhile(SmSignal signal) {
        boolean releasing = context.state() == PduSessionState.INACTIVE_PENDING;
        switch (signal) {
            case SmSignal.End wanted when context.state() == PduSessionState.INACTIVE -> throw new Rejection(wanted.cause(),
                    Cause.NETWORK_FAILURE, "it ended before it began");
            case SmSignal.End wanted -> {
                if (!releasing) {
                    throw new Overtaken(wanted);
                }
            }
            case SmSignal.Revoked revoked -> {
                if (!releasing) {
                    throw new Overtaken(revoked);
                }
            }
            case SmSignal.LifetimeOver over -> {
                if (!releasing) {
                    overdue = over;
                }
            }
            case SmSignal.PolicyChanged(var decided) -> decision = decided;
            case SmSignal.FlowsLost(var qfis) -> lost = Stream.concat(lost.stream(), qfis.stream()).distinct().toList();
            case SmSignal.TransferFailed failed -> {
                drop(Drop.TRANSFER_FAILED, failed.cause().name());
                throw new Unreached();
            }
            default -> aside(signal);
        }
    }

    /** What is done at once, whatever is under way. */
    private void aside(SmSignal signal) {
        switch (signal) {
            case SmSignal.Release(var cause, var answer) -> {
                answer.give(true);
                if (eps.goesOnWithoutAmf()) {
                    return;
                }
                throw new ContextEnd(cause, null, true, "the AMF ended it");
            }
            case SmSignal.Superseded superseded -> throw new ContextEnd(SmContextCause.REL_DUE_TO_DUPLICATE_SESSION_ID, null, true,
                    "the UE asked for another one with this identity");
            case SmSignal.Orphaned orphaned -> throw new ContextEnd(SmContextCause.REL_DUE_TO_UNSPECIFIED_REASON, null, true,
                    "the AMF was answered too late");
            case SmSignal.TransferFailed(var cause) -> userPlane.unreached(cause);
            case SmSignal.Reported(var upf, var report) -> userPlane.reported(upf, report);
            case SmSignal.UpfRestarted(var upf) -> userPlane.anchor().restore(upf);
            case SmSignal.SetupUnanswered(var attempt) -> userPlane.unanswered(attempt);
            case SmSignal.S11 asked -> eps.take(asked, true);
            case SmSignal.FromEps comes -> eps.take(comes, true);
            case SmSignal.Retrieve(var data, var answer) -> eps.retrieve(data, answer, true);
            case SmSignal.MmeRestarted(var tunnel) -> eps.restarted(tunnel);
            case SmSignal.Notified notified -> eps.notified(notified);
            case SmSignal.MoveOver(int number) -> eps.over(number);
            case SmSignal.Create create -> create.answer().fail(new ProblemDetails(Cause.SYSTEM_FAILURE));
            case SmSignal.Update call -> call.answer().fail(new ProblemDetails(Cause.SYSTEM_FAILURE));
            case SmSignal.Prolonged(var lifetime, boolean again) -> admission.lasting(lifetime, again);
            // Asked for while it is being asked already, or of an authentication that was abandoned.
            case SmSignal.Reauthenticate again -> { }
            case SmSignal.AaaAnswered late -> { }
            case SmSignal.MmeAnswered late -> { }
            case SmSignal.BearersDue due -> { }
            case SmSignal.BackInFiveGs back -> { }
            case SmSignal.Revoked revoked -> { }
            case SmSignal.LifetimeOver over -> { }
            case SmSignal.End wanted -> { }
            case SmSignal.PolicyChanged changed -> { }
            case SmSignal.FlowsLost gone -> { }
        }
    }

    private void late(SmSignal signal) {
        switch (signal) {
            case SmSignal.Update call -> {
                drop(Drop.SESSION_GONE, "");
                call.answer().fail(new ProblemDetails(Cause.CONTEXT_NOT_FOUND));
            }
            case SmSignal.Release release -> release.answer().give(true);
            case SmSignal.S11 asked -> eps.refuse(asked.call(), org.alcazar.gtp.v2c.element.Cause.CONTEXT_NOT_FOUND);
            case SmSignal.FromEps taken -> taken.answer().fail(new ProblemDetails(Cause.CONTEXT_NOT_FOUND));
            case SmSignal.Retrieve retrieve -> retrieve.answer().fail(new ProblemDetails(Cause.CONTEXT_NOT_FOUND));
            default -> { }
        }
    }

    private static SmContextCause cause(SmContextUpdateData data) {
        return data.cause() == null ? SmContextCause.REL_DUE_TO_UNSPECIFIED_REASON : data.cause();
    }

    /** What an update brings, decoded; what does not decode is answered as the standard says and left out. */
    private List<Uplink> uplinks(SmContextUpdateData data) {
        var uplinks = new ArrayList<Uplink>(1);
        if (data.n2SmInfo() != null && data.n2SmInfoType() != null) {
            try {
                var transfer = Transfers.read(data.n2SmInfoType(), data.n2SmInfo());
                if (transfer == null) {
                    drop(Drop.N2_UNEXPECTED, data.n2SmInfoType().name());
                    amf.refuse(Cause.N2_SM_ERROR, null, null);
                } else {
                    report(new SmfEvent.N2Received(key(), transfer));
                    uplinks.add(new Uplink.N2(transfer));
                }
            } catch (NgapDecodeException e) {
                drop(Drop.N2_UNDECODABLE, data.n2SmInfoType() + ": " + e.getMessage());
                amf.refuse(Cause.N2_SM_ERROR, null, null);
            }
        }
        if (data.n1SmMsg() != null) {
            var message = decode(data.n1SmMsg());
            if (message != null) {
                uplinks.add(new Uplink.N1(message));
            }
        }
        return uplinks;
    }

    private @Nullable FiveGsmMessage decode(Octets n1) {
        try {
            if (Nas5gs.decode(n1) instanceof FiveGsmMessage message) {
                return admit(message);
            }
            drop(Drop.N1_UNDECODABLE, "no message of session management");
            amf.refuse(Cause.N1_SM_ERROR, null, null);
        } catch (NasDecodeException e) {
            drop(Drop.N1_UNDECODABLE, String.valueOf(e.getMessage()));
            var cause = e.fiveGsmCause();
            amf.refuse(Cause.N1_SM_ERROR, cause == null ? null : unexpected.answerTo(e, cause), null);
        }
        return null;
    }

    /** What counts of the UE's messages: where the session's messages are protected, what is, else what is not. */
    private @Nullable FiveGsmMessage admit(FiveGsmMessage message) {
        if (!(message instanceof SmProtectedMessage sealed)) {
            if (context.services().isInUse()) {
                drop(Drop.N1_UNPROTECTED, message.messageType().name());
                return null;
            }
            report(new SmfEvent.N1Received(key(), message));
            return message;
        }
        return switch (context.services().open(sealed)) {
            case SmUnprotected.Verified verified -> {
                report(new SmfEvent.N1Received(key(), verified.message()));
                yield verified.message();
            }
            case SmUnprotected.BadMac bad -> dropped(Drop.N1_MAC_WRONG, "");
            case SmUnprotected.Replayed(var count) -> dropped(Drop.N1_REPLAYED, "COUNT " + count.value());
            case SmUnprotected.Undecodable(var fault) -> dropped(Drop.N1_UNDECODABLE, String.valueOf(fault.getMessage()));
            case null -> dropped(Drop.N1_UNPROTECTED, "protected, where nothing is");
        };
    }

    private @Nullable FiveGsmMessage dropped(Drop reason, String detail) {
        drop(reason, detail);
        return null;
    }

    // What becomes of it

    private void conclude(Rejection rejection) {
        if (eps.isCreating()) {
            report(new SmfEvent.EstablishmentFailed(key(), rejection.cause, rejection.why()));
            eps.refuse(rejection);
            finish(SmContextCause.REL_DUE_TO_UNSPECIFIED_REASON, true);
            return;
        }
        var pti = EstablishmentProcedure.pti(context.request());
        var reject = pti == 0 ? null : SessionMessages.reject(key().pduSessionId(), pti, rejection.cause, rejection.backOff,
                rejection.eapMessage);
        report(new SmfEvent.EstablishmentFailed(key(), rejection.cause, rejection.why()));
        boolean waiting = amf.isCreating();
        amf.refuseCreation(rejection.problem, reject);
        if (!waiting && reject != null) {
            amf.reject(reject);
        }
        finish(SmContextCause.REL_DUE_TO_UNSPECIFIED_REASON, waiting);
    }

    private void conclude(ContextEnd finished) {
        amf.nothing();
        amf.refuseCreation(Cause.NETWORK_FAILURE, null);
        if (context.isEstablished()) {
            report(new SmfEvent.Released(key(), finished.told, finished.cause));
        }
        finish(finished.cause, finished.amfKnows);
    }

    /** Gives back all that the session had. */
    private void finish(SmContextCause cause, boolean amfKnows) {
        amf.nothing();
        ended = true;
        admission.end();
        context.services().close();
        boolean amfHasIt = !context.isInEps();
        eps.close();
        userPlane.close();
        var policy = context.policyId();
        if (policy != null) {
            quietly(() -> smf().policyControl().delete(policy));
        }
        if (context.isRegistered()) {
            var instance = smf().configuration().instanceId();
            quietly(() -> smf().contextManagement().smfDeregistration(key().supi(), key().pduSessionId(), instance));
        }
        if (context.isChosen()) {
            smf().addresses().release(context.network(), key(), context.address());
        }
        context.state(PduSessionState.ENDED);
        sessions.forget(this);
        end.give(true);
        if (!amfKnows && amfHasIt) {
            quietly(() -> smf().amfStatus().smContextStatusNotification(context.created().smContextStatusUri(),
                    SmContextStatusNotification.released(cause)));
        }
    }

    /** Tells another function that the session is no more; one that says it knew nothing of it is right from now on. */
    private void quietly(Runnable telling) {
        try {
            telling.run();
        } catch (ProblemDetails problem) {
            drop(Drop.SESSION_GONE, "told of the end: " + problem.cause());
        }
    }
}
