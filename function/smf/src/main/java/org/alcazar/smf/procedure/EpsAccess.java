// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.procedure;

import java.util.List;
import java.util.Objects;
import org.alcazar.gtp.node.Gtpv2Answer;
import org.alcazar.gtp.v2c.codec.ElementFault;
import org.alcazar.gtp.v2c.element.BearerContext;
import org.alcazar.gtp.v2c.element.Cause;
import org.alcazar.gtp.v2c.element.FTeid;
import org.alcazar.gtp.v2c.element.Indication;
import org.alcazar.gtp.v2c.element.PdnConnection;
import org.alcazar.gtp.v2c.message.CreateSessionRequest;
import org.alcazar.gtp.v2c.message.CreateSessionResponse;
import org.alcazar.gtp.v2c.message.DeleteBearerRequest;
import org.alcazar.gtp.v2c.message.DeleteBearerResponse;
import org.alcazar.gtp.v2c.message.DeleteSessionRequest;
import org.alcazar.gtp.v2c.message.DeleteSessionResponse;
import org.alcazar.gtp.v2c.message.DownlinkDataNotification;
import org.alcazar.gtp.v2c.message.DownlinkDataNotificationAcknowledge;
import org.alcazar.gtp.v2c.message.DownlinkDataNotificationFailureIndication;
import org.alcazar.gtp.v2c.message.Gtpv2Message;
import org.alcazar.gtp.v2c.message.ModifyBearerRequest;
import org.alcazar.gtp.v2c.message.ModifyBearerResponse;
import org.alcazar.gtp.v2c.message.ReleaseAccessBearersRequest;
import org.alcazar.gtp.v2c.message.ReleaseAccessBearersResponse;
import org.alcazar.nas.element.FiveGsmCause;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.smf.EbiArpMapping;
import org.alcazar.sbi.smf.SmContextCause;
import org.alcazar.sbi.smf.SmContextCreateData;
import org.alcazar.sbi.smf.SmContextCreateError;
import org.alcazar.sbi.smf.SmContextCreateOutcome;
import org.alcazar.sbi.smf.SmContextCreatedData;
import org.alcazar.sbi.smf.SmContextRetrieveData;
import org.alcazar.sbi.smf.SmContextRetrievedData;
import org.alcazar.sbi.smf.UpCnxState;
import org.alcazar.smf.context.DedicatedBearer;
import org.alcazar.smf.context.EpsBearer;
import org.alcazar.smf.context.PduSessionState;
import org.alcazar.smf.context.ServingNode;
import org.alcazar.smf.context.SessionQos;
import org.alcazar.smf.event.Drop;
import org.alcazar.smf.event.SmfEvent;
import org.alcazar.smf.event.SmfEvent.Audit;
import org.alcazar.smf.procedure.ProcedureEnd.ContextEnd;
import org.alcazar.smf.procedure.ProcedureEnd.Overtaken;
import org.alcazar.smf.procedure.ProcedureEnd.Rejection;
import org.alcazar.smf.s11.Bearers;
import org.alcazar.smf.s11.MmeTunnel;
import org.alcazar.smf.s11.PdnOptions;
import org.alcazar.smf.s11.Refusal;
import org.alcazar.smf.s11.S11Call;
import org.alcazar.smf.s11.S11Endpoint;
import org.alcazar.strand.World;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * A session as EPS has it: what its MME asks, and how it goes from one system to the other (TS 23.401 §5.3, §5.4; TS 23.502 §4.11.1.3).
 *
 * <pre>
 *             retrieve (AMF)              Create Session Request (MME)
 *   IN 5GS ───────────────────► LEAVING ──────────────────────────────► IN EPS
 *     ▲ ▲                          │                                     │  │
 *     │ └── the UE comes back ─────┘                                     │  │ Delete Session Request
 *     │                                                                  │  │ without "operation" (MME)
 *     └──────────── create with the PDN connection (AMF) ────────────────┘  ▼
 *     └──────────── the same ────────────────────────────────────────── LEFT
 * </pre>
 *
 * <p>While it is leaving, or was left, the UPF keeps what comes for the UE. If nobody takes it up in time, it ends.
 *
 * <p>What ends the session in EPS ends its default bearer, which the MME is asked for, and what policy control decides anew changes its bearers:
 * {@link EpsModificationProcedure}.
 */
final class EpsAccess {

    private final PduSession session;
    /** Of the MME that serves the session; null if none does. */
    private @Nullable MmeTunnel tunnel;
    /** Of the one that the session has left, until that one ends it: nothing that comes by it touches the session. */
    private @Nullable MmeTunnel left;
    private @Nullable S11Call creation;
    private World.@Nullable Timer waiting;
    private int move;
    private boolean isMoving;
    private boolean amfLetGo;
    /** What the UE knows of in 5GS, where the session has become another in EPS. */
    private @Nullable SessionQos known;
    private int notification;

    EpsAccess(PduSession session) {
        this.session = session;
    }

    private S11Endpoint s11() {
        return session.sessions().s11();
    }

    /** Whether the session is on its way from one system to the other. */
    boolean isMoving() {
        return isMoving;
    }

    // What an MME asks

    /** An MME asks for a new PDN connection, and waits. */
    void opened(S11Call call) {
        creation = call;
    }

    /** Whether an MME waits to hear if there is a PDN connection. */
    boolean isCreating() {
        return creation != null;
    }

    /** The PDN connection is there. */
    void connected(S11Call call, CreateSessionRequest request, boolean otherType) {
        creation = null;
        serve(call.tunnel());
        answer(call, created(request, otherType));
    }

    /** There is to be no PDN connection. */
    void refuse(Rejection rejection) {
        var call = creation;
        if (call != null) {
            creation = null;
            refuse(call, cause(rejection.problem));
            s11().discard(call.tunnel());
        }
    }

    /** After a fault of ours: nobody waits longer. */
    void abandon() {
        var call = creation;
        if (call != null) {
            creation = null;
            refuse(call, Cause.SYSTEM_FAILURE);
        }
        close();
    }

    /** What MMEs are told that the session cannot be dealt with. */
    void refuse(S11Call call, int cause) {
        var refusal = Refusal.of(call.message(), Cause.of(cause));
        if (refusal != null) {
            answer(call, refusal);
        }
    }

    private void answer(S11Call call, Gtpv2Message response) {
        s11().sent(call.tunnel().mme(), response);
        call.answer(response);
    }

    /** A message of an MME. @param busy whether something else is under way, which only a move overtakes */
    void take(SmSignal.S11 signal, boolean busy) {
        var call = signal.call();
        switch (call.message()) {
            case CreateSessionRequest request -> create(signal, request, busy);
            case ModifyBearerRequest request -> modify(call, request);
            case ReleaseAccessBearersRequest request -> {
                if (isServedBy(call)) {
                    session.userPlane().deactivate("the MME says so");
                }
                answer(call, ReleaseAccessBearersResponse.builder(Cause.of(Cause.REQUEST_ACCEPTED)).build());
            }
            case DeleteSessionRequest request -> delete(call, request);
            case DownlinkDataNotificationFailureIndication failure -> {
                if (isServedBy(call) && session.context().state() != PduSessionState.INACTIVE_PENDING) {
                    session.userPlane().unreachedInEps("the MME: cause " + failure.cause().value());
                }
            }
            default -> session.drop(Drop.S11_UNEXPECTED, call.message().getClass().getSimpleName());
        }
    }

    private boolean isServedBy(S11Call call) {
        return session.context().isInEps() && call.tunnel() == tunnel;
    }

    /** The eNodeB's end of S1-U (TS 29.274 §7.2.7). */
    private void modify(S11Call call, ModifyBearerRequest request) {
        var bearer = request.bearersToModify().isEmpty() ? null : request.bearersToModify().getFirst();
        if (!isServedBy(call) || session.context().state() == PduSessionState.INACTIVE_PENDING) {
            refuse(call, Cause.CONTEXT_NOT_FOUND);
            return;
        }
        if (bearer == null) {
            // Only where the UE is, or the like, has changed.
            answer(call, ModifyBearerResponse.builder(Cause.of(Cause.REQUEST_ACCEPTED)).build());
            return;
        }
        if (request.bearersToModify().stream().anyMatch(one -> Bearers.enodeb(one) == null)) {
            refuse(call, Cause.CONDITIONAL_IE_MISSING);
            return;
        }
        answer(call, ModifyBearerResponse.builder(Cause.of(Cause.REQUEST_ACCEPTED))
                .bearersModified(request.bearersToModify().stream().map(this::modify).toList()).build());
        var context = session.context();
        if (context.userPlane() == UpCnxState.ACTIVATED && context.qos().flows().stream().filter(flow -> flow.gbr() != null).count()
                > context.dedicated().size()) {
            session.insist(new SmSignal.BearersDue());
        }
    }

    private BearerContext modify(BearerContext bearer) {
        var context = session.context();
        var end = Objects.requireNonNull(Bearers.enodeb(bearer));
        var dedicated = context.dedicated().stream().filter(one -> one.ebi() == bearer.ebi()).findFirst().orElse(null);
        if (dedicated == null) {
            session.userPlane().activate(end, context.access() != null, "the eNodeB's bearer");
            return Bearers.created(context, bearer.ebi(), session.userPlane().anchor().uplink());
        }
        context.dedicated(context.dedicated().stream().map(one -> one.equals(dedicated) ? one.to(one.ebi(), end) : one).toList());
        session.userPlane().anchor().applyQos();
        return Bearers.modified(dedicated);
    }

    /** The connection ends; or, without "operation", only the MME's part in it, since another has it, or is about to (TS 29.274 §7.2.9.1). */
    private void delete(S11Call call, DeleteSessionRequest request) {
        var indication = request.indication();
        boolean operation = indication != null && indication.has(Indication.Flag.OI);
        boolean serves = isServedBy(call);
        var accepted = DeleteSessionResponse.builder(Cause.of(Cause.REQUEST_ACCEPTED)).build();
        if (!serves) {
            // The session has moved: an MME that it has left cannot end it.
            if (call.tunnel() == left) {
                left = null;
            }
            s11().detach(call.tunnel(), session);
            answer(call, accepted);
            return;
        }
        leaveMme();
        answer(call, accepted);
        if (operation) {
            throw new ContextEnd(SmContextCause.REL_DUE_TO_UNSPECIFIED_REASON, null, true, "the MME ended it");
        }
        session.userPlane().deactivate("the MME has it no longer");
        begin(true);
    }

    private void leaveMme() {
        detach(tunnel);
        tunnel = null;
    }

    private void detach(@Nullable MmeTunnel from) {
        if (from != null) {
            s11().detach(from, session);
        }
    }

    /** Packets wait for the UE. */
    void notifyMme() {
        var at = tunnel;
        var bearer = session.context().bearer();
        if (at == null || bearer == null) {
            return;
        }
        int number = ++notification;
        var arp = Bearers.priority(session.context().qos().defaultFlow().arp());
        s11().ask(at, DownlinkDataNotification.builder().bearers(List.of(bearer.ebi())).arp(arp).build(),
                answer -> session.insist(new SmSignal.Notified(number, refusal(answer))));
    }

    private static @Nullable String refusal(Gtpv2Answer answer) {
        return switch (answer) {
            case Gtpv2Answer.Response response when response.message() instanceof DownlinkDataNotificationAcknowledge acknowledge ->
                    acknowledge.cause().isAcceptance() ? null : "cause " + acknowledge.cause().value();
            case Gtpv2Answer.Response response -> "another answer";
            case Gtpv2Answer.Unreadable unreadable -> "an answer that cannot be read";
            case Gtpv2Answer.None(var why) -> "no answer: " + why;
        };
    }

    /** The session ends: the MME is asked to end the default bearer, and all of the PDN connection with it (TS 29.274 §7.2.9.2). */
    void end(FiveGsmCause why) {
        var at = tunnel;
        var bearer = session.context().bearer();
        if (at == null || bearer == null) {
            return;
        }
        var answer = session.consult(at, DeleteBearerRequest.builder().linkedEbi(bearer.ebi())
                .cause(why.equals(FiveGsmCause.REACTIVATION_REQUESTED) ? Cause.of(Cause.REACTIVATION_REQUESTED) : null).build());
        if (!(answer instanceof DeleteBearerResponse response) || !response.cause().isAcceptance()) {
            session.drop(Drop.TRANSFER_FAILED, answer instanceof DeleteBearerResponse response ? "the MME: cause " + response.cause().value()
                    : "the MME does not say that the bearer has ended");
        }
    }

    /** Asks the MME; null if there is none, or no answer. */
    @Nullable Gtpv2Message ask(Gtpv2Message request) {
        var at = tunnel;
        return at == null || !session.context().isInEps() ? null : session.consult(at, request);
    }

    /** The session gets another QoS in EPS than the UE knows of in 5GS. */
    void changes(SessionQos before) {
        if (known == null) {
            known = before;
        }
    }

    /** What the UE knows of in 5GS, where that is not what the session has become; once. */
    @Nullable SessionQos takeKnown() {
        var was = known;
        known = null;
        return was;
    }

    /** A dedicated bearer has that identity from now on. @return false if another of the UE's has it, or it is none */
    boolean bears(int ebi) {
        var at = tunnel;
        if (at == null || ebi < EpsBearer.FIRST_EBI || ebi > EpsBearer.LAST_EBI || s11().isTaken(at, ebi)) {
            return false;
        }
        s11().attach(at, ebi, session);
        return true;
    }

    /** These dedicated bearers are no more. */
    void without(List<DedicatedBearer> gone) {
        var context = session.context();
        context.dedicated(context.dedicated().stream().filter(bearer -> gone.stream().noneMatch(one -> one.qfi() == bearer.qfi())).toList());
        var at = tunnel;
        if (at != null) {
            gone.stream().filter(bearer -> bearer.ebi() != 0).forEach(bearer -> s11().detach(at, bearer.ebi(), session));
        }
    }

    /** What an MME made of a notification. */
    void notified(SmSignal.Notified signal) {
        if (signal.number() == notification && signal.refusal() != null && session.context().isInEps()) {
            session.userPlane().unreachedInEps("the MME: " + signal.refusal());
        }
    }

    /** The MME has begun anew. */
    void restarted(MmeTunnel at) {
        if (at == tunnel) {
            leaveMme();
            throw new ContextEnd(SmContextCause.REL_DUE_TO_UNSPECIFIED_REASON, null, true, "the MME has forgotten it");
        }
        if (at == left) {
            left = null;
        }
        detach(at);
    }

    /** The session is no more. */
    void close() {
        stopWaiting();
        isMoving = false;
        leaveMme();
        detach(left);
        left = null;
    }

    // From 5GS to EPS

    /** The AMF asks what an MME is to know. */
    void retrieve(SmContextRetrieveData data, Answer<SmContextRetrievedData> answer, boolean busy) {
        var context = session.context();
        var bearer = context.bearer();
        if (!context.isEstablished() || context.state() == PduSessionState.INACTIVE_PENDING || context.isInEps()) {
            answer.fail(new ProblemDetails(org.alcazar.sbi.Cause.CONTEXT_NOT_FOUND));
            return;
        }
        if (bearer == null || busy && context.state() == PduSessionState.ACTIVE) {
            var why = bearer == null ? "it has no bearer" : "the UE is being asked something";
            session.audit(Audit.Kind.EPS_REFUSED, why);
            session.report(new SmfEvent.NotForEps(session.key(), why));
            answer.fail(new ProblemDetails(org.alcazar.sbi.Cause.POLICY_CONTEXT_DENIED, why));
            return;
        }
        session.userPlane().deactivate("to EPS");
        begin(false);
        var connection = Bearers.connection(context, bearer.ebi(), pgw(bearer), session.userPlane().anchor().uplink());
        var value = new OctetWriter();
        PdnConnection.TABLE.write(value, connection);
        answer.give(new SmContextRetrievedData(value.toOctets()));
    }

    private FTeid pgw(EpsBearer bearer) {
        return s11().end(FTeid.S5_S8C_PGW, bearer.pgwTeid());
    }

    /** The MME comes for a session that is there: from 5GS, or from another MME. */
    private void create(SmSignal.S11 signal, CreateSessionRequest request, boolean busy) {
        var call = signal.call();
        var context = session.context();
        var bearer = context.bearer();
        if (context.state() == PduSessionState.INACTIVE && !busy) {
            context.servedBy(ServingNode.MME);
            opened(call);
            new PdnConnectionProcedure(session).run(call, request, signal.former());
            return;
        }
        boolean isThere = context.isEstablished() && context.state() != PduSessionState.INACTIVE_PENDING && bearer != null;
        if (!isThere || !isMoving && !context.isInEps()) {
            // It is in 5GS, and nobody there has let it go.
            session.drop(Drop.S11_UNEXPECTED, "a session that is not to move");
            giveUp(call, Cause.CONTEXT_NOT_FOUND);
            return;
        }
        if (bearer == null || request.bearersToCreate().getFirst().ebi() != bearer.ebi()) {
            giveUp(call, Cause.MANDATORY_IE_INCORRECT);
            return;
        }
        if (busy) {
            if (context.state() == PduSessionState.MODIFICATION_PENDING) {
                throw new Overtaken(signal);
            }
            giveUp(call, Cause.TEMPORARILY_REJECTED_HANDOVER_IN_PROGRESS);
            return;
        }
        if (context.state() == PduSessionState.MODIFICATION_PENDING) {
            context.state(PduSessionState.ACTIVE);
        }
        boolean arrives = !context.isInEps();
        context.servedBy(ServingNode.MME);
        serve(call.tunnel());
        session.userPlane().settle("in EPS");
        if (arrives) {
            session.report(new SmfEvent.MovedToEps(session.key(), bearer.ebi(), call.tunnel().mme().getAddress().getHostAddress()));
        }
        answer(call, created(request, false));
        session.userPlane().dataThatWaits();
    }

    private void giveUp(S11Call call, int cause) {
        refuse(call, cause);
        s11().discard(call.tunnel());
    }

    /** An MME has the session from now on, and the one before, if any, not. */
    private void serve(MmeTunnel at) {
        arrived();
        if (at == left) {
            left = null;
        }
        without(session.context().dedicated());
        if (at != tunnel) {
            leaveMme();
            tunnel = at;
            s11().attach(at, Objects.requireNonNull(session.context().bearer()).ebi(), session);
        }
    }

    private CreateSessionResponse created(CreateSessionRequest request, boolean otherType) {
        var context = session.context();
        var bearer = Objects.requireNonNull(context.bearer());
        var options = PdnOptions.of(request);
        var told = options == null ? null : options.answer(context);
        var own = Objects.requireNonNull(tunnel);
        return CreateSessionResponse.builder(Cause.of(otherType ? Cause.NEW_PDN_TYPE_NETWORK_PREFERENCE : Cause.REQUEST_ACCEPTED))
                .sender(s11().end(FTeid.S11_S4_SGW, own.teid())).pgw(pgw(bearer)).paa(Bearers.address(context)).apnRestriction(0)
                .ambr(Bearers.ambr(context)).pco(options != null && !options.extended() ? told : null)
                .epco(options != null && options.extended() ? told : null)
                .bearersCreated(List.of(Bearers.created(context, bearer.ebi(), session.userPlane().anchor().uplink())))
                .recovery(s11().recovery()).build();
    }

    // From EPS to 5GS

    /**
     * The AMF comes for the session, by the PDN connection that an MME gave it. One that lacks what is required of a session in 5GS is not taken
     * along: {@link EpsFitness}.
     */
    void take(SmSignal.FromEps comes, boolean busy) {
        var context = session.context();
        var bearer = context.bearer();
        var data = comes.data();
        var answer = comes.answer();
        if (context.isInEps() && context.state() == PduSessionState.MODIFICATION_PENDING) {
            if (busy) {
                // The UE has gone where it is not asked any more.
                throw new Overtaken(comes);
            }
            context.state(PduSessionState.ACTIVE);
        }
        if (busy || !context.isEstablished() || bearer == null) {
            refuse(answer, org.alcazar.sbi.Cause.CONTEXT_NOT_FOUND);
            return;
        }
        if (!context.key().hasIdentity()) {
            notTaken(answer, "the UE gave it no PDU session identity");
            return;
        }
        var handed = data.securityServices();
        if (context.isInEps() && handed != null && handed.policy() != null) {
            var unmet = EpsFitness.unmet(context, EpsFitness.required(session, handed.policy()));
            if (unmet != null) {
                notTaken(answer, unmet);
                return;
            }
        }
        boolean arrives = context.isInEps();
        arrived();
        context.servedBy(ServingNode.AMF);
        context.created(data);
        session.sessions().rename(session);
        without(context.dedicated());
        if (tunnel != null) {
            detach(left);
            left = tunnel;
            tunnel = null;
        }
        session.userPlane().knownToUe();
        session.userPlane().settle("in 5GS");
        if (arrives) {
            session.report(new SmfEvent.MovedTo5gs(session.key()));
        }
        answer.give(new SmContextCreatedData(context.smContextRef(), context.key().pduSessionId(), context.subject().sNssai(),
                List.of(new EbiArpMapping(bearer.ebi(), context.qos().defaultFlow().arp()))));
        session.userPlane().dataThatWaits();
    }

    private void notTaken(Answer<SmContextCreateOutcome> answer, String why) {
        session.audit(Audit.Kind.EPS_REFUSED, why);
        session.report(new SmfEvent.NotForEps(session.key(), why));
        refuse(answer, org.alcazar.sbi.Cause.POLICY_CONTEXT_DENIED);
    }

    private static void refuse(Answer<SmContextCreateOutcome> answer, org.alcazar.sbi.Cause cause) {
        answer.give(new SmContextCreateError(new ProblemDetails(cause).document(), null));
    }

    // Between both

    /** @param amfGone whether no AMF has it */
    private void begin(boolean amfGone) {
        stopWaiting();
        isMoving = true;
        amfLetGo = amfGone;
        int number = ++move;
        waiting = session.smf().world().after(session.sessions().s11Settings().move(), () -> session.insist(new SmSignal.MoveOver(number)));
    }

    /** The session is where it was going, or stays where it was. */
    void arrived() {
        stopWaiting();
        isMoving = false;
        amfLetGo = false;
    }

    private void stopWaiting() {
        move++;
        if (waiting != null) {
            waiting.cancel();
            waiting = null;
        }
    }

    /** The AMF has no use for the session any more. @return whether the session goes on without it */
    boolean goesOnWithoutAmf() {
        if (isMoving) {
            amfLetGo = true;
        }
        return isMoving || session.context().isInEps();
    }

    /** Nobody took the session up in time. */
    void over(int number) {
        if (number != move || !isMoving) {
            return;
        }
        isMoving = false;
        if (amfLetGo) {
            throw new ContextEnd(SmContextCause.REL_DUE_TO_HO, null, true, "no system took it up");
        }
        session.userPlane().dataThatWaits();
    }

    /** What MMEs are told of what an AMF would be told. */
    static int cause(org.alcazar.sbi.Cause problem) {
        return switch (problem) {
            case DNN_NOT_SUPPORTED -> Cause.MISSING_OR_UNKNOWN_APN;
            case DNN_DENIED, SNSSAI_DENIED -> Cause.APN_ACCESS_DENIED;
            case PDUTYPE_DENIED, PDUTYPE_NOT_SUPPORTED -> Cause.PREFERRED_PDN_TYPE_NOT_SUPPORTED;
            case USER_NOT_FOUND, USER_UNKNOWN -> Cause.IMSI_NOT_KNOWN;
            case POLICY_CONTEXT_DENIED -> Cause.SERVICE_DENIED;
            case INSUFFICIENT_RESOURCES_SLICE_DNN -> Cause.NO_RESOURCES_AVAILABLE;
            case NETWORK_FAILURE, UPF_NOT_RESPONDING -> Cause.REMOTE_PEER_NOT_RESPONDING;
            case NF_CONGESTION -> Cause.GTPC_ENTITY_CONGESTION;
            case SYSTEM_FAILURE -> Cause.SYSTEM_FAILURE;
            default -> Cause.REQUEST_REJECTED;
        };
    }

    /** What a PDN connection element says of where its session is; null if it cannot be read. */
    static @Nullable FTeid pgw(Octets ueEpsPdnConnection) {
        try {
            return PdnConnection.TABLE.read(ueEpsPdnConnection).pgw();
        } catch (ElementFault e) {
            return null;
        }
    }
}
