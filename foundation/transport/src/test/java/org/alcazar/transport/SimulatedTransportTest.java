// SPDX-License-Identifier: Apache-2.0
package org.alcazar.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.alcazar.strand.SimulatedWorld;
import org.alcazar.strand.World;
import org.alcazar.transport.AssociationHandler.DownReason;
import org.alcazar.transport.Impairment.Fate;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What {@link MemoryCarrier} is for: a simulation orders, delays and loses messages, and the same seed does it again. */
class SimulatedTransportTest {

    private static final InetSocketAddress AMF = new InetSocketAddress(InetAddress.getLoopbackAddress(), 38_412);
    private static final Duration LONG = Duration.ofHours(1);

    private final SimulatedWorld world = new SimulatedWorld(1);
    private final List<String> seen = new ArrayList<>();

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    void deliversInTurnsOfTheWorldOnly() throws IOException {
        var carrier = new MemoryCarrier(world);
        carrier.listen(AMF, noting("amf", world));
        var gnb = carrier.connect(AMF, noting("gnb", world));
        gnb.send(0, 60, Octets.of(1));
        assertThat(seen).containsExactly("0 gnb up");
        world.run(LONG);
        assertThat(seen).containsExactly("0 gnb up", "0 amf up", "0 amf 01");
    }

    @Test
    void losesDoublesAndDelaysAsItIsTold() throws IOException {
        var fates = List.of(Fate.INTACT, Fate.LOST, Fate.DOUBLED, Fate.delayed(Duration.ofSeconds(3)), Fate.INTACT);
        var carrier = new MemoryCarrier(world, CarrierLimits.DEFAULT, (association, stream, ppid, payload) -> fates.get(payload.at(0)));
        carrier.listen(AMF, noting("amf", world));
        var gnb = carrier.connect(AMF, noting("gnb", world));
        for (int i = 0; i < fates.size(); i++) {
            assertThat(gnb.send(0, 60, Octets.of(i))).isTrue();
        }
        world.run(LONG);
        assertThat(seen).containsExactly("0 gnb up", "0 amf up", "0 amf 00", "0 amf 02", "0 amf 02", "0 amf 04", "3000 amf 03");
    }

    @Test
    void boundsWhatIsDelayedToo() throws IOException {
        var limits = new CarrierLimits(1, 3, 1 << 20, Duration.ofSeconds(1));
        var carrier = new MemoryCarrier(world, limits, (association, stream, ppid, payload) -> Fate.delayed(Duration.ofSeconds(1)));
        carrier.listen(AMF, noting("amf", world));
        var gnb = carrier.connect(AMF, noting("gnb", world));
        assertThat(List.of(send(gnb), send(gnb), send(gnb), send(gnb))).containsExactly(true, true, true, false);
        world.run(LONG);
        assertThat(send(gnb)).isTrue();
        assertThat(carrier.counts().refusedSends()).isEqualTo(1);
    }

    @Test
    void showsThePeersOfAMachineThatCrashesThatItIsLost() throws IOException {
        var carrier = new MemoryCarrier(world);
        var machine = world.machine();
        var amf = carrier.beside(machine);
        amf.listen(AMF, noting("amf", machine));
        var gnb = carrier.connect(AMF, noting("gnb", world));
        world.run(LONG);
        send(gnb);
        machine.crash();
        amf.close();
        world.run(LONG);
        assertThat(seen).containsExactly("0 gnb up", "0 amf up", "0 gnb LOST");
        var restarted = carrier.beside(world.machine());
        restarted.listen(AMF, noting("amf again", world));
        carrier.connect(AMF, noting("gnb", world));
        world.run(LONG);
        assertThat(seen).endsWith("0 gnb up", "0 amf again up");
    }

    @Test
    void givesTheSameRunFromTheSameSeed() {
        assertThat(traceOf(3)).isEqualTo(traceOf(3)).hasSizeGreaterThan(500);
        assertThat(traceOf(4)).isNotEqualTo(traceOf(3));
    }

    /** Ten peers bounce messages off a server over a network that loses, doubles and delays. */
    private static List<String> traceOf(long seed) {
        var trace = new ArrayList<String>();
        try (var world = new SimulatedWorld(seed)) {
            var impairment = Impairment.random(world.random(), 0.02, 0.02, 0.3, Duration.ofMillis(200));
            var carrier = new MemoryCarrier(world, CarrierLimits.DEFAULT, impairment);
            var bouncing = new AssociationHandler() {

                @Override
                public void up(Association association) {
                    trace.add("up " + association);
                }

                @Override
                public void message(Association association, int stream, int payloadProtocolId, Octets payload) {
                    trace.add(world.nanos() + " " + association + " " + payload);
                    if (payload.at(0) > 0) {
                        association.send(stream, payloadProtocolId, Octets.of(payload.at(0) - 1));
                    }
                }

                @Override
                public void down(Association association, DownReason reason) {
                    trace.add("down " + association);
                }
            };
            carrier.listen(AMF, bouncing);
            for (int i = 0; i < 10; i++) {
                world.after(Duration.ofMillis(world.random().nextInt(100)), () -> connectAndSend(carrier, bouncing));
            }
            world.run(LONG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return trace;
    }

    private static void connectAndSend(Carrier carrier, AssociationHandler handler) {
        try {
            carrier.connect(AMF, handler).send(0, 60, Octets.of(200));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean send(Association association) {
        return association.send(0, 60, Octets.of(9));
    }

    private AssociationHandler noting(String name, World where) {
        return new AssociationHandler() {

            @Override
            public void up(Association association) {
                note("up");
            }

            @Override
            public void message(Association association, int stream, int payloadProtocolId, Octets payload) {
                note(payload.toHex());
            }

            @Override
            public void down(Association association, DownReason reason) {
                note(reason.name());
            }

            private void note(String what) {
                seen.add(Duration.ofNanos(where.nanos()).toMillis() + " " + name + " " + what);
            }
        };
    }
}
