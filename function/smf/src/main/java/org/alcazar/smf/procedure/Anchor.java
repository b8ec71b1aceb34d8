// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.procedure;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.alcazar.nas.element.FiveGsmCause;
import org.alcazar.pfcp.message.UsageReport;
import org.alcazar.sbi.smf.SmContextCause;
import org.alcazar.smf.context.AccessTunnel;
import org.alcazar.smf.event.Drop;
import org.alcazar.smf.event.SmfEvent;
import org.alcazar.smf.n4.Downlink;
import org.alcazar.smf.n4.N4Failure;
import org.alcazar.smf.n4.N4Session;
import org.alcazar.smf.n4.SessionRules.Basis;
import org.alcazar.smf.n4.Upf;
import org.alcazar.smf.procedure.ProcedureEnd.ContextEnd;
import org.jspecify.annotations.Nullable;

/** The UPF that a session is anchored at: made, steered, made again when the UPF lost it, and given back. */
final class Anchor {

    private final PduSession session;
    private volatile @Nullable N4Session n4;
    private Set<String> breakouts = Set.of();

    Anchor(PduSession session) {
        this.session = session;
    }

    boolean isAt(Upf upf) {
        var at = n4;
        return at != null && at.upf().equals(upf);
    }

    long remoteSeid() {
        var at = n4;
        return at == null ? 0 : at.remoteSeid();
    }

    String upfName() {
        var at = n4;
        return at == null ? "" : at.upf().name();
    }

    /** Whether there is one. */
    boolean isThere() {
        return n4 != null;
    }

    /** The UPF's end of the tunnel on N3. */
    AccessTunnel uplink() {
        return n4().uplink();
    }

    private N4Session n4() {
        var at = n4;
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
        var context = session.context();
        var created = context.created();
        var upf = session.sessions().userPlane().select(created.dnn(), created.sNssai());
        if (upf == null) {
            throw N4Failure.none();
        }
        breakouts = upf.breakouts();
        var inactivity = context.network().inactivity();
        var made = session.sessions().open(session, upf, inactivity == null ? null : inactivity.toSeconds());
        n4 = made;
        made.establish(basis(null, new Downlink.Buffer()));
    }

    private Basis basis(@Nullable AccessTunnel uplink, Downlink downlink) {
        var context = session.context();
        return new Basis(context.type(), context.created().dnn(), context.address(), context.qos(), uplink, downlink, breakouts);
    }

    /** Has the UPF do with packets for the UE as told, under the QoS that the session has. */
    void steer(Downlink downlink, boolean endMarkers) {
        var at = n4();
        try {
            at.bring(basis(at.uplink(), downlink), endMarkers);
        } catch (N4Failure failure) {
            recover(at, failure, () -> at.bring(basis(at.uplink(), downlink), false));
        }
    }

    /** Has the UPF do as the session's QoS is now. */
    void applyQos() {
        steer(n4().basis().downlink(), false);
    }

    /** Has the UPF throw away what it keeps for the UE. */
    void discard() {
        var at = n4();
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
    void restore() {
        var at = n4;
        if (at != null) {
            try {
                at.restore();
            } catch (N4Failure failure) {
                giveUp(failure);
            }
        }
    }

    /** The UPF has the session no longer. */
    void close() {
        var at = n4;
        if (at != null) {
            n4 = null;
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
