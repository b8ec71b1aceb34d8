// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.alcazar.app.ladder.Ladder;
import org.alcazar.app.terminal.Table;
import org.alcazar.app.terminal.Terminal;
import org.alcazar.nas.element.PduSessionType;
import org.alcazar.nas.element.SessionAmbr;
import org.alcazar.sbi.BitRate;
import org.alcazar.sbi.Ipv6Prefix;
import org.alcazar.strand.World;
import org.alcazar.ue.Ue;
import org.alcazar.ue.session.PduSession;
import org.alcazar.ue.session.SessionOutcome;
import org.alcazar.ue.session.SessionRequest;
import org.alcazar.ue.traffic.PingPlan;
import org.alcazar.ue.traffic.PingReport;
import org.alcazar.ue.traffic.TrafficEnd;
import org.alcazar.ue.traffic.TransferPlan;
import org.alcazar.ue.traffic.TransferReport;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** The part of the demonstration in which registered UEs get sessions and exchange packets with the network behind the UPF. */
final class SessionPart {

    /** One kind of session for each UE in turn. */
    private static final List<PduSessionType> TYPES = List.of(PduSessionType.IPV4, PduSessionType.IPV4V6, PduSessionType.IPV6);

    private static final Octets IPV4_HOST = Octets.of(198, 51, 100, 7);
    private static final Octets IPV6_HOST = Octets.fromHex("20010db8000000000000000000000007");
    private static final int PINGS = 5;
    private static final long TRANSFER = 1_000_000;
    /** A UE solicits a router again after four seconds (RFC 4861 §10). */
    private static final Duration ADVERTISED = Duration.ofSeconds(6);
    private static final Duration LOOK = Duration.ofMillis(20);

    private final Terminal terminal;
    private final Ladder ladder;
    private final World world;
    private final Consumer<String> surprise;
    private final List<Row> rows = new ArrayList<>();

    /** @param surprise told of what is not as it should be */
    SessionPart(Terminal terminal, Ladder ladder, World world, Consumer<String> surprise) {
        this.terminal = terminal;
        this.ladder = ladder;
        this.world = world;
        this.surprise = surprise;
    }

    private record Row(String name, PduSession session, @Nullable PingReport ping, @Nullable TransferReport transfer) {
    }

    /** A registered UE asks for a session, pings a host behind it, and exchanges datagrams with it. */
    void play(String name, String gnb, Ue ue) {
        var type = TYPES.get(rows.size() % TYPES.size());
        ladder.beginWhole(name + " asks for a session of " + type, name, gnb);
        SessionOutcome outcome = ue.establish(SessionRequest.of(type));
        var session = outcome.session();
        if (!outcome.succeeded() || session == null) {
            surprise.accept(name + " has no session: " + outcome.failure());
            return;
        }
        awaitAddress(session);
        var host = session.ipv4() == null ? IPV6_HOST : IPV4_HOST;
        var end = new TrafficEnd(world, session);
        var ping = end.ping(PingPlan.of(host, PINGS));
        var transfer = end.transfer(TransferPlan.of(host, TRANSFER));
        rows.add(new Row(name, session, ping, transfer));
        if (ping.sent() != PINGS || ping.lost() > 0) {
            surprise.accept(name + " pings: " + ping);
        }
        if (transfer.returned() < transfer.sent() || transfer.octetsSent() < TRANSFER) {
            surprise.accept(name + " exchanges datagrams: " + transfer);
        }
    }

    /** What came of it. */
    void sumUp() {
        terminal.line("");
        var table = new Table("UE", "session", "address", "on the air", "AMBR up / down", "MTU", "ping min / avg", "transfer");
        for (var row : rows) {
            table.row(row.name(), row.session().id() + " " + row.session().type(), address(row.session()), air(row.session()),
                    rates(row.session().ambr()), shown(row.session().mtu()), times(row.ping()), rate(row.transfer()));
        }
        table.print(terminal);
    }

    /** A prefix comes by router advertisement, after the session. */
    private void awaitAddress(PduSession session) {
        long until = world.nanos() + ADVERTISED.toNanos();
        while (session.ipv4() == null && session.ipv6() == null && world.nanos() < until) {
            world.gate().await(LOOK);
        }
    }

    private static String address(PduSession session) {
        var four = session.ipv4();
        var six = session.ipv6();
        var words = new ArrayList<String>();
        if (four != null) {
            words.add(four.at(0) + "." + four.at(1) + "." + four.at(2) + "." + four.at(3));
        }
        if (six != null) {
            words.add(new Ipv6Prefix(six, 128).toString().replace("/128", ""));
        }
        return String.join(" ", words);
    }

    private static String air(PduSession session) {
        var bearer = session.bearer();
        return bearer == null ? "-" : (bearer.ciphered() ? "ciphered" : "clear") + (bearer.integrityProtected() ? ", integrity" : "");
    }

    private static String rates(@Nullable SessionAmbr ambr) {
        return ambr == null ? "-" : new BitRate(ambr.uplink().bitsPerSecond()) + " / " + new BitRate(ambr.downlink().bitsPerSecond());
    }

    private static String shown(@Nullable Object value) {
        return value == null ? "-" : value.toString();
    }

    private static String times(@Nullable PingReport ping) {
        if (ping == null || ping.roundTrips().isEmpty()) {
            return "-";
        }
        var millis = ping.roundTrips().stream().mapToDouble(time -> time.toNanos() / 1e6).summaryStatistics();
        return "%.2f / %.2f ms".formatted(millis.getMin(), millis.getAverage());
    }

    private static String rate(@Nullable TransferReport transfer) {
        return transfer == null ? "-" : "%,d octets and back, %d lost, %.1f Mbit/s".formatted(transfer.octetsSent(), transfer.lost(),
                transfer.octetsSent() * 8 / (transfer.duration().toNanos() / 1e3));
    }
}
