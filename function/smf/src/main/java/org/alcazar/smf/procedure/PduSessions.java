// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.procedure;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.alcazar.aaa.AaaSelector;
import org.alcazar.pfcp.message.SessionReportRequest;
import org.alcazar.sbi.Cause;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.smf.RequestType;
import org.alcazar.sbi.smf.SmContextCreateData;
import org.alcazar.sbi.smf.SmContextCreateOutcome;
import org.alcazar.smf.context.PduSessionView;
import org.alcazar.smf.context.SessionKey;
import org.alcazar.smf.context.SmContext;
import org.alcazar.smf.event.Drop;
import org.alcazar.smf.event.SmfEvent;
import org.alcazar.smf.n4.N4Session;
import org.alcazar.smf.n4.Upf;
import org.alcazar.smf.n4.UpfReports;
import org.alcazar.smf.n4.UserPlaneFunctions;
import org.alcazar.strand.Strand.Told;
import org.jspecify.annotations.Nullable;

/** All sessions of the SMF, and what finds them: the owner of every table that crosses sessions. */
public final class PduSessions implements UpfReports {

    private final Collaborators smf;
    private final UserPlaneFunctions userPlane;
    private final ConcurrentHashMap<String, PduSession> byReference = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Long, PduSession> bySeid = new ConcurrentHashMap<>();

    // Guarded by this: they change together.
    private final Map<SessionKey, PduSession> byKey = new HashMap<>();
    private final Map<String, Integer> perSubscriber = new HashMap<>();

    public PduSessions(Collaborators smf) {
        this.smf = smf;
        this.userPlane = new UserPlaneFunctions(smf.configuration(), smf.world(), smf.events(), this);
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
        var limits = smf.configuration().limits();
        var random = smf.world().random();
        var session = new PduSession(this, new SmContext(new UUID(random.nextLong(), random.nextLong()).toString(), data));
        var key = session.key();
        @Nullable PduSession former;
        synchronized (this) {
            if (byReference.size() >= limits.sessions() || perSubscriber.getOrDefault(key.supi(), 0) > limits.sessionsPerUe()) {
                smf.events().on(new SmfEvent.Dropped(key, Drop.TOO_MANY_SESSIONS, ""));
                throw new ProblemDetails(Cause.NF_CONGESTION);
            }
            former = data.requestType() == RequestType.INITIAL_REQUEST ? byKey.put(key, session) : null;
            perSubscriber.merge(key.supi(), 1, Integer::sum);
            byReference.put(session.reference(), session);
        }
        if (former != null) {
            former.insist(new SmSignal.Superseded());
        }
        session.insist(new SmSignal.Create(answer, former));
        return session;
    }

    /**
     * The session of that name.
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
}
