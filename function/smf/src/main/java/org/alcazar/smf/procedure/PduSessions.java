// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.procedure;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.alcazar.aaa.AaaSelector;
import org.alcazar.gtp.v2c.message.CreateSessionRequest;
import org.alcazar.pfcp.message.SessionReportRequest;
import org.alcazar.sbi.Cause;
import org.alcazar.sbi.PlmnId;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.Snssai;
import org.alcazar.sbi.smf.RequestType;
import org.alcazar.sbi.smf.SmContextCreateData;
import org.alcazar.sbi.smf.SmContextCreateOutcome;
import org.alcazar.smf.S11Settings;
import org.alcazar.smf.context.EpsBearer;
import org.alcazar.smf.context.PduSessionView;
import org.alcazar.smf.context.ServingNode;
import org.alcazar.smf.context.SessionKey;
import org.alcazar.smf.context.SessionSubject;
import org.alcazar.smf.context.SmContext;
import org.alcazar.smf.event.Drop;
import org.alcazar.smf.event.SmfEvent;
import org.alcazar.smf.n4.N4Session;
import org.alcazar.smf.n4.Upf;
import org.alcazar.smf.n4.UpfReports;
import org.alcazar.smf.n4.UserPlaneFunctions;
import org.alcazar.smf.s11.PdnConnections;
import org.alcazar.smf.s11.PdnOptions;
import org.alcazar.smf.s11.Refusal;
import org.alcazar.smf.s11.S11Call;
import org.alcazar.smf.s11.S11Endpoint;
import org.alcazar.strand.Strand.Told;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** All sessions of the SMF, and what finds them: the owner of every table that crosses sessions. */
public final class PduSessions implements UpfReports, PdnConnections {

    private static final Pattern OPERATOR_IDENTIFIER = Pattern.compile("\\.mnc\\d{3}\\.mcc\\d{3}\\.gprs$", Pattern.CASE_INSENSITIVE);
    private static final int IMEISV = 16;

    private final Collaborators smf;
    private final UserPlaneFunctions userPlane;
    private final ConcurrentHashMap<String, PduSession> byReference = new ConcurrentHashMap<>();
    /** By what the AMF that serves a session names it. */
    private final ConcurrentHashMap<String, PduSession> bySmContextRef = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Long, PduSession> bySeid = new ConcurrentHashMap<>();
    /** By the PGW's end of the control plane tunnel, which AMFs and MMEs hand on. */
    private final ConcurrentHashMap<Long, PduSession> byPgwTeid = new ConcurrentHashMap<>();
    private final @Nullable S11Endpoint s11;

    // Guarded by this: they change together.
    private final Map<SessionKey, PduSession> byKey = new HashMap<>();
    private final Map<String, Integer> perSubscriber = new HashMap<>();

    public PduSessions(Collaborators smf) {
        this.smf = smf;
        this.userPlane = new UserPlaneFunctions(smf.configuration(), smf.world(), smf.events(), this);
        var settings = smf.configuration().s11();
        this.s11 = settings == null ? null : new S11Endpoint(settings, smf.world(), smf.events(), this);
    }

    Collaborators smf() {
        return smf;
    }

    public UserPlaneFunctions userPlane() {
        return userPlane;
    }

    /**
     * Takes up a session that an AMF asks for. One of the same identity ends for it (TS 29.502 §5.2.2.2.1).
     *
     * @throws ProblemDetails {@link Cause#NF_CONGESTION} if there are as many as may be
     */
    public PduSession create(SmContextCreateData data, Answer<SmContextCreateOutcome> answer) {
        var session = new PduSession(this, new SmContext(reference(), data));
        var former = add(session, data.requestType() == RequestType.INITIAL_REQUEST);
        session.insist(new SmSignal.Create(answer, former));
        return session;
    }

    /** @return the one of the same identity, which ends for this one */
    private @Nullable PduSession add(PduSession session, boolean isNew) {
        var limits = smf.configuration().limits();
        var key = session.key();
        @Nullable PduSession former;
        synchronized (this) {
            if (byReference.size() >= limits.sessions() || perSubscriber.getOrDefault(key.supi(), 0) > limits.sessionsPerUe()) {
                smf.events().on(new SmfEvent.Dropped(key, Drop.TOO_MANY_SESSIONS, ""));
                throw new ProblemDetails(Cause.NF_CONGESTION);
            }
            former = isNew ? byKey.put(key, session) : null;
            perSubscriber.merge(key.supi(), 1, Integer::sum);
            byReference.put(session.reference(), session);
            bySmContextRef.put(session.reference(), session);
        }
        if (former != null) {
            former.insist(new SmSignal.Superseded());
        }
        return former;
    }

    private String reference() {
        var random = smf.world().random();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    /** Gives the session another name, which only the AMF knows that has it now. */
    void rename(PduSession session) {
        bySmContextRef.remove(session.context().smContextRef(), session);
        var next = reference();
        session.context().smContextRef(next);
        bySmContextRef.put(next, session);
    }

    /**
     * The session that an AMF names.
     *
     * @throws ProblemDetails {@link Cause#CONTEXT_NOT_FOUND}
     */
    public PduSession ofAmf(String smContextRef) {
        var session = bySmContextRef.get(smContextRef);
        if (session == null) {
            throw new ProblemDetails(Cause.CONTEXT_NOT_FOUND);
        }
        return session;
    }

    /**
     * The session of that name, as policy control and others know it.
     *
     * @throws ProblemDetails {@link Cause#CONTEXT_NOT_FOUND}
     */
    public PduSession named(String reference) {
        var session = byReference.get(reference);
        if (session == null) {
            throw new ProblemDetails(Cause.CONTEXT_NOT_FOUND);
        }
        return session;
    }

    /** The session of a subscriber; null if there is none. */
    public synchronized @Nullable PduSession of(SessionKey key) {
        return byKey.get(key);
    }

    /** What there is, in the order of subscribers and identities. */
    public List<PduSessionView> views() {
        return byReference.values().stream().map(PduSession::view)
                .sorted(Comparator.comparing((PduSessionView view) -> view.key().supi()).thenComparing(view -> view.key().pduSessionId()))
                .toList();
    }

    /** The sessions that a DN-AAA means, in the order of their references. */
    public List<PduSession> admittedBy(String aaa, AaaSelector which) {
        var reference = which.reference();
        if (reference != null) {
            var session = byReference.get(reference);
            return session != null && session.admission().isMeant(aaa, which) ? List.of(session) : List.of();
        }
        return byReference.values().stream().filter(session -> session.admission().isMeant(aaa, which))
                .sorted(Comparator.comparing(PduSession::reference)).toList();
    }

    public int size() {
        return byReference.size();
    }

    /** An end for a session at a UPF, by which the UPF names it. */
    N4Session open(PduSession session, Upf upf, @Nullable Long inactivity) {
        while (true) {
            long seid = smf.world().random().nextLong();
            if (seid != 0 && bySeid.putIfAbsent(seid, session) == null) {
                return new N4Session(userPlane, upf, session.key(), seid, inactivity);
            }
        }
    }

    void close(N4Session n4) {
        bySeid.remove(n4.seid());
    }

    /** The session is no more. */
    void forget(PduSession session) {
        var key = session.key();
        synchronized (this) {
            bySmContextRef.remove(session.context().smContextRef(), session);
            var bearer = session.context().bearer();
            if (bearer != null) {
                byPgwTeid.remove(bearer.pgwTeid(), session);
            }
            if (byReference.remove(session.reference(), session)) {
                byKey.remove(key, session);
                perSubscriber.computeIfPresent(key.supi(), (supi, count) -> count == 1 ? null : count - 1);
            }
        }
    }

    @Override
    public @Nullable SessionKey report(Upf upf, long seid, SessionReportRequest report) {
        var session = at(upf, seid);
        if (session == null) {
            return null;
        }
        if (session.tell(new SmSignal.Reported(upf, report)) == Told.FULL) {
            smf.events().on(new SmfEvent.Dropped(session.key(), Drop.MAILBOX_FULL, "report of " + upf));
        }
        return session.key();
    }

    @Override
    public long remoteSeid(Upf upf, long seid) {
        var session = at(upf, seid);
        var end = session == null ? null : session.at(upf);
        return end == null ? 0 : end.remoteSeid();
    }

    private @Nullable PduSession at(Upf upf, long seid) {
        var session = bySeid.get(seid);
        var end = session == null ? null : session.at(upf);
        return end != null && end.seid() == seid ? session : null;
    }

    @Override
    public void restarted(Upf upf) {
        byReference.values().stream().filter(session -> session.at(upf) != null).sorted(Comparator.comparing(PduSession::reference))
                .forEach(session -> session.insist(new SmSignal.UpfRestarted(upf)));
    }

    /** Ends what there is with UPFs and MMEs. */
    public void close() {
        if (s11 != null) {
            s11.close();
        }
        userPlane.close();
    }

    // EPS

    /** Whether MMEs are served, so that a session can go to EPS. */
    boolean servesMmes() {
        return s11 != null;
    }

    /** How many tunnels of UEs there are to MMEs. */
    public int tunnelsOfMmes() {
        return s11 == null ? 0 : s11.tunnels();
    }

    /** The end of S11; there is one where MMEs are served. */
    public S11Endpoint s11() {
        return Objects.requireNonNull(s11);
    }

    S11Settings s11Settings() {
        return Objects.requireNonNull(smf.configuration().s11());
    }

    /** A session gets the bearer as which it is, or can go, to EPS, and a name by which it is found from there. */
    void bear(PduSession session, int ebi) {
        while (true) {
            long teid = smf.world().random().nextLong() & 0xffff_ffffL;
            if (teid != 0 && byPgwTeid.putIfAbsent(teid, session) == null) {
                session.context().bearer(new EpsBearer(ebi, teid));
                return;
            }
        }
    }

    /**
     * The session of a PDN connection that an AMF was given.
     *
     * @return null if there is none, or none of this subscriber
     */
    public @Nullable PduSession ofPdnConnection(String supi, Octets ueEpsPdnConnection) {
        var pgw = EpsAccess.pgw(ueEpsPdnConnection);
        var session = s11 == null || pgw == null || !s11.isOwn(pgw) ? null : byPgwTeid.get(pgw.teid());
        return session != null && session.key().supi().equals(supi) ? session : null;
    }

    @Override
    public void create(S11Call call, CreateSessionRequest request) {
        var supi = "imsi-" + call.tunnel().imsi();
        var pgw = request.pgw();
        if (pgw != null && pgw.teid() != 0) {
            var session = byPgwTeid.get(pgw.teid());
            if (session == null || !session.key().supi().equals(supi)) {
                smf.events().on(new SmfEvent.Dropped(null, Drop.S11_UNEXPECTED, "a PDN connection that is not there"));
                refuse(call, org.alcazar.gtp.v2c.element.Cause.CONTEXT_NOT_FOUND);
            } else if (session.tell(call) != Told.ACCEPTED) {
                refuse(call, org.alcazar.gtp.v2c.element.Cause.GTPC_ENTITY_CONGESTION);
            }
            return;
        }
        try {
            begin(call, request, supi);
        } catch (ProblemDetails problem) {
            refuse(call, EpsAccess.cause(problem.cause()));
        }
    }

    private void begin(S11Call call, CreateSessionRequest request, String supi) {
        var options = PdnOptions.of(request);
        var chosen = options == null ? null : options.pduSessionId();
        int ebi = request.bearersToCreate().getFirst().ebi();
        var dnn = networkIdentifier(request.apn().name());
        var plmn = Objects.requireNonNull(request.servingNetwork());
        var mei = request.mei();
        var subject = new SessionSubject(new SessionKey(supi, chosen == null ? SessionKey.WITHOUT_IDENTITY + ebi : chosen),
                mei == null ? null : (mei.digits().length() == IMEISV ? "imeisv-" : "imei-") + mei.digits(), dnn, slice(supi, dnn),
                new PlmnId(plmn.mcc(), plmn.mnc()));
        var session = new PduSession(this, new SmContext(reference(), subject));
        endOf(supi, ebi);
        var former = add(session, true);
        session.insist(new SmSignal.S11(call, former));
    }

    /** A PDN connection that has this bearer already is one that the MME has forgotten (TS 29.274 §7.2.1). */
    private void endOf(String supi, int ebi) {
        List<PduSession> its;
        synchronized (this) {
            its = byKey.entrySet().stream().filter(entry -> entry.getKey().supi().equals(supi)).map(Map.Entry::getValue).toList();
        }
        its.stream().filter(session -> session.view().servedBy() == ServingNode.MME && Objects.equals(session.view().epsBearer(), ebi))
                .forEach(session -> session.insist(new SmSignal.Superseded()));
    }

    /** An APN without its operator identifier (TS 23.003 §9.1). */
    private static String networkIdentifier(String apn) {
        var operator = OPERATOR_IDENTIFIER.matcher(apn);
        return operator.find() ? apn.substring(0, operator.start()) : apn;
    }

    /**
     * The slice that a data network is in for this subscriber: the first that has it, the default ones before others.
     *
     * @throws ProblemDetails {@link Cause#DNN_NOT_SUPPORTED}; {@link Cause#USER_NOT_FOUND}; {@link Cause#DNN_DENIED} if none has it
     */
    private Snssai slice(String supi, String dnn) {
        if (!smf.configuration().knows(dnn)) {
            throw new ProblemDetails(Cause.DNN_NOT_SUPPORTED);
        }
        var infos = smf.subscriberData().getSmfSelectData(supi).subscribedSnssaiInfos();
        for (var slice : smf.subscriberData().getNssai(supi).all()) {
            var info = infos.get(slice.toString());
            if (info != null && info.dnnInfos().stream().anyMatch(of -> of.dnn().equalsIgnoreCase(dnn) || of.dnn().equals("*"))) {
                return slice;
            }
        }
        throw new ProblemDetails(Cause.DNN_DENIED);
    }

    private void refuse(S11Call call, int cause) {
        var refusal = Refusal.of(call.message(), org.alcazar.gtp.v2c.element.Cause.of(cause));
        if (refusal != null) {
            s11().sent(call.tunnel().mme(), refusal);
            call.answer(refusal);
        }
        s11().discard(call.tunnel());
    }
}
