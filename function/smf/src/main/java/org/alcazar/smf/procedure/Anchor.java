// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alcazar.nas.element.FiveGsmCause;
import org.alcazar.pfcp.message.UsageReport;
import org.alcazar.sbi.smf.SmContextCause;
import org.alcazar.smf.context.AccessTunnel;
import org.alcazar.smf.context.DedicatedBearer;
import org.alcazar.smf.context.LocalTraffic;
import org.alcazar.smf.context.SessionRule;
import org.alcazar.smf.event.Drop;
import org.alcazar.smf.event.SmfEvent;
import org.alcazar.smf.n4.Downlink;
import org.alcazar.smf.n4.N4Failure;
import org.alcazar.smf.n4.N4Session;
import org.alcazar.smf.n4.SessionRules.Basis;
import org.alcazar.smf.n4.SessionRules.Place;
import org.alcazar.smf.n4.Upf;
import org.alcazar.smf.procedure.ProcedureEnd.ContextEnd;
import org.jspecify.annotations.Nullable;

/**
 * The UPF that a session is anchored at: made, steered, made again when the UPF lost it, and given back. Where traffic leaves near the UE by
 * another UPF, that one stands before it as an uplink classifier (TS 23.501 §5.6.4.2).
 *
 * <pre>
 *   RAN node ── N3 ── anchor ── data network
 *   RAN node ── N3 ── edge ── N9 ── anchor ── data network
 *                       └── breakout
 * </pre>
 */
final class Anchor {

    private final PduSession session;
    private volatile @Nullable N4Session n4;
    private volatile @Nullable N4Session edge;

    Anchor(PduSession session) {
        this.session = session;
    }

    /** The session's end at this UPF; null if it is not there. */
    @Nullable N4Session at(Upf upf) {
        var anchor = n4;
        var before = edge;
        return anchor != null && anchor.upf().equals(upf) ? anchor : before != null && before.upf().equals(upf) ? before : null;
    }

    /** Whether this UPF is behind another one, and has nothing to do with the RAN node. */
    boolean isBehind(Upf upf) {
        var before = edge;
        return before != null && !before.upf().equals(upf);
    }

    String upfName() {
        var anchor = n4;
        var before = edge;
        return anchor == null ? "" : anchor.upf().name() + (before == null ? "" : " behind " + before.upf());
    }

    /** Whether there is one. */
    boolean isThere() {
        return n4 != null;
    }

    /** The end of the tunnel on N3. */
    AccessTunnel uplink() {
        return front().uplink();
    }

    /** The UPF that the RAN node knows. */
    private N4Session front() {
        var at = edge == null ? n4 : edge;
        if (at == null) {
            throw new ContextEnd(SmContextCause.REL_DUE_TO_UNSPECIFIED_REASON, null, false, "there is no user plane");
        }
        return at;
    }

    /**
     * Makes the session at a UPF, which keeps what comes for the UE.
     *
     * @throws N4Failure if there is no UPF, or it does not
     */
    void establish() {
        var subject = session.context().subject();
        var functions = session.sessions().userPlane();
        var upf = functions.select(subject.dnn(), subject.sNssai());
        if (upf == null) {
            throw N4Failure.none();
        }
        var before = functions.selectEdge(subject.dnn(), subject.sNssai(), wantedBreakouts());
        if (before != null && establishBehind(before, upf)) {
            return;
        }
        var made = open(upf, true);
        n4 = made;
        made.establish(basis(upf, new Place.Sole(), null, new Downlink.Buffer()));
    }

    /** False, and nothing is left, if the edge can't do it: what would have left there goes the usual way. */
    private boolean establishBehind(Upf before, Upf upf) {
        var behind = open(upf, false);
        n4 = behind;
        behind.establish(basis(upf, new Place.Behind(), null, new Downlink.Drop()));
        var front = open(before, true);
        edge = front;
        try {
            front.establish(basis(before, new Place.Classifier(behind.uplink(), null), null, new Downlink.Buffer()));
            behind.bring(behindBasis(behind), false);
            return true;
        } catch (N4Failure failure) {
            session.drop(Drop.N4_UNEXPECTED, failure.why());
            close();
            return false;
        }
    }

    private N4Session open(Upf upf, boolean front) {
        var inactivity = session.context().network().inactivity();
        return session.sessions().open(session, upf, inactivity == null || !front ? null : inactivity.toSeconds());
    }

    /** Where traffic is to leave, beside the data network. */
    private Set<String> wantedBreakouts() {
        var context = session.context();
        return Stream.concat(context.network().localTraffic().stream().map(LocalTraffic::breakout),
                context.qos().rules().stream().map(SessionRule::routeTo).filter(Objects::nonNull)).collect(Collectors.toSet());
    }

    private Basis behindBasis(N4Session behind) {
        return basis(behind.upf(), new Place.Behind(), behind.uplink(), new Downlink.Forward(Objects.requireNonNull(edge).fromAnchor()));
    }

    private Basis basis(Upf upf, Place place, @Nullable AccessTunnel uplink, Downlink downlink) {
        var context = session.context();
        var breakouts = place instanceof Place.Behind ? Set.<String>of() : upf.breakouts();
        return new Basis(context.type(), context.subject().dnn(), context.address(), context.qos(), uplink, downlink, place, breakouts,
                context.network().localTraffic(), upf.wantsDnnOnN3(), context.isInEps(),
                place instanceof Place.Sole && context.isInEps() ? context.dedicated() : List.of());
    }

    /** Whether one UPF does all of it, and can have tunnels of their own for some flows. */
    boolean isSole() {
        return isThere() && front().basis().place() instanceof Place.Sole;
    }

    /** Has the UPF make a tunnel of its own for a flow. @return its end; null if it makes none */
    @Nullable AccessTunnel bear(int qfi) {
        var context = session.context();
        var wanted = new ArrayList<>(context.dedicated());
        wanted.add(DedicatedBearer.of(qfi));
        context.dedicated(wanted);
        applyQos();
        context.dedicated(front().basis().bearers());
        return context.dedicated().stream().filter(bearer -> bearer.qfi() == qfi).map(DedicatedBearer::uplink).findFirst().orElse(null);
    }

    /** Has the UPF do with packets for the UE as told, under the QoS that the session has. */
    void steer(Downlink downlink, boolean endMarkers) {
        var front = front();
        bring(front, basis(front.upf(), front.basis().place(), front.uplink(), downlink), endMarkers);
    }

    /** Has the UPF do as the session's QoS is now. */
    void applyQos() {
        var behind = n4;
        if (edge != null && behind != null) {
            bring(behind, behindBasis(behind), false);
        }
        steer(front().basis().downlink(), false);
    }

    private void bring(N4Session at, Basis wanted, boolean endMarkers) {
        try {
            at.bring(wanted, endMarkers);
        } catch (N4Failure failure) {
            recover(at, failure, () -> at.bring(wanted, false));
        }
    }

    /** Has the UPF throw away what it keeps for the UE. */
    void discard() {
        var at = front();
        try {
            at.discard();
        } catch (N4Failure failure) {
            recover(at, failure, () -> { });
        }
    }

    /** A UPF that lost the session has it made again; one that does not do what it is asked leaves nothing to be had. */
    private void recover(N4Session at, N4Failure failure, Runnable again) {
        if (failure.kind() != N4Failure.Kind.UNKNOWN_SESSION) {
            giveUp(failure);
            return;
        }
        try {
            at.restore();
            again.run();
        } catch (N4Failure second) {
            giveUp(second);
        }
    }

    private void giveUp(N4Failure failure) {
        session.drop(Drop.N4_UNEXPECTED, failure.why());
        session.insist(new SmSignal.End(FiveGsmCause.NETWORK_FAILURE, SmContextCause.INSUFFICIENT_UP_RESOURCES));
    }

    /** The UPF lost its sessions: it is told this one again. */
    void restore(Upf upf) {
        var at = at(upf);
        if (at != null) {
            try {
                at.restore();
            } catch (N4Failure failure) {
                giveUp(failure);
            }
        }
    }

    /** The anchor's packets do not reach the UPF before it, which has forgotten the session. */
    void restoreEdge() {
        var before = edge;
        if (before != null) {
            restore(before.upf());
        }
    }

    /** The UPFs have the session no longer. */
    void close() {
        var before = edge;
        var anchor = n4;
        edge = null;
        n4 = null;
        close(before);
        close(anchor);
    }

    private void close(@Nullable N4Session at) {
        if (at != null) {
            var counted = at.delete();
            session.sessions().close(at);
            if (counted != null) {
                usage(counted.usageReports());
            }
        }
    }

    /** What the UPF counted. */
    void usage(List<UsageReport> reports) {
        for (var report : reports) {
            if (report.volumeMeasurement() != null) {
                session.report(new SmfEvent.UsageReported(session.key(), Objects.requireNonNull(report.volumeMeasurement())));
            }
        }
    }
}
