// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gnb.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.function.BooleanSupplier;
import org.alcazar.strand.World;
import org.alcazar.ue.Ue;
import org.alcazar.ue.session.PduSession;
import org.alcazar.ue.traffic.PingPlan;
import org.alcazar.ue.traffic.TrafficEnd;
import org.alcazar.ue.traffic.TransferPlan;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** What one registered UE does with its sessions: straight-line, in a turn of its own. */
final class SessionErrand {

    /** How often it is looked whether something has come about that nobody tells. */
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final World world;
    private final SessionPlan plan;
    private final Ue ue;
    private final Tally tally;

    SessionErrand(World world, SessionPlan plan, Ue ue, Tally tally) {
        this.world = world;
        this.plan = plan;
        this.ue = ue;
        this.tally = tally;
    }

    /** Does all of it; what fails is told to the tally, and ends it. */
    void run() {
        var sessions = new ArrayList<PduSession>();
        for (int i = 0; i < plan.sessions(); i++) {
            var outcome = ue.establish(plan.request());
            var session = outcome.session();
            if (!tally.session(outcome) || session == null) {
                return;
            }
            sessions.add(session);
        }
        var ends = new ArrayList<TrafficEnd>();
        for (var session : sessions) {
            var end = new TrafficEnd(world, session);
            ends.add(end);
            if (!exchange(session, end)) {
                return;
            }
        }
        for (int i = 0; i < plan.cycles() && !sessions.isEmpty(); i++) {
            if (!comeBack(sessions.getFirst(), ends.getFirst())) {
                return;
            }
        }
    }

    private boolean exchange(PduSession session, TrafficEnd end) {
        if (plan.pings() == 0 && plan.transferOctets() == 0) {
            return true;
        }
        var target = target(session, end);
        if (target == null) {
            return false;
        }
        if (plan.pings() > 0) {
            tally.pinged(end.ping(PingPlan.of(target, plan.pings())));
        }
        if (plan.transferOctets() > 0) {
            tally.transferred(end.transfer(TransferPlan.of(target, plan.transferOctets())));
        }
        return true;
    }

    /** Lets the connection be released, and asks for an echo from idle. */
    private boolean comeBack(PduSession session, TrafficEnd end) {
        var target = target(session, end);
        if (target == null) {
            return false;
        }
        ue.inactive();
        if (!until(() -> session.bearer() == null)) {
            tally.sessionFailed("the core did not release an inactive UE");
            return false;
        }
        world.gate().await(plan.idle());
        var report = end.ping(new PingPlan(target, 1, LOOK, PATIENCE, 56));
        tally.returned(report);
        return report.lost() == 0;
    }

    /** Whom to speak to, once the session has an address of that IP version. */
    private @Nullable Octets target(PduSession session, TrafficEnd end) {
        var servers = session.dnsServers();
        var target = plan.target() != null ? plan.target() : servers.isEmpty() ? null : servers.getFirst();
        if (target == null) {
            tally.sessionFailed("no target is given, and the session was told no DNS server to take for one");
            return null;
        }
        if (!until(() -> end.address(target.length() == 4) != null)) {
            tally.sessionFailed("the session got no address of the target's IP version");
            return null;
        }
        return target;
    }

    private boolean until(BooleanSupplier condition) {
        long deadline = world.nanos() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (world.nanos() - deadline > 0) {
                return false;
            }
            world.gate().await(LOOK);
        }
        return true;
    }
}
