// SPDX-License-Identifier: Apache-2.0
package org.alcazar.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.alcazar.strand.LiveWorld;
import org.alcazar.strand.SimulatedWorld;
import org.alcazar.transport.Impairment.Fate;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DatagramCarrierTest {

    private static final InetAddress HERE = InetAddress.getLoopbackAddress();
    private static final InetSocketAddress SERVER = new InetSocketAddress(HERE, 8_805);
    private static final Duration LONG = Duration.ofHours(1);

    private enum Kind {
        KERNEL, BATCHES, MEMORY, SHORTCUT;

        /** Of batches, where the machine has what they need; else the kernel's once more. */
        DatagramCarrier make(LiveWorld world) {
            return switch (this) {
                case KERNEL -> new UdpCarrier();
                case BATCHES -> BatchUdpCarrier.orPlain();
                case MEMORY -> new MemoryDatagramCarrier(world);
                case SHORTCUT -> new ShortcutCarrier(world, new UdpCarrier());
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void carriesDatagramsBothWaysWithRoomBeforeThem(Kind kind) throws Exception {
        try (var world = new LiveWorld(); var carrier = kind.make(world)) {
            var answers = new LinkedBlockingQueue<Octets>();
            var self = new DatagramEndpoint[1];
            self[0] = carrier.bind(new InetSocketAddress(HERE, 0), (from, datagram) -> {
                datagram.position(datagram.position() - DatagramHandler.HEADROOM);
                datagram.put(datagram.position(), (byte) 7);
                self[0].send(from, datagram);
            });
            try (var client = carrier.bind(new InetSocketAddress(HERE, 0), (from, datagram) -> {
                assertThat(from).isEqualTo(self[0].local());
                answers.add(Octets.copyOf(datagram));
            })) {
                assertThat(client.local().getPort()).isNotZero();
                for (int length : List.of(1, 1_400, 60_000)) {
                    assertThat(client.send(self[0].local(), ByteBuffer.allocate(length))).isTrue();
                    var answer = answers.poll(10, TimeUnit.SECONDS);
                    assertThat(answer).isNotNull();
                    assertThat(answer.length()).isEqualTo(length + DatagramHandler.HEADROOM);
                    assertThat(answer.at(0)).isEqualTo(7);
                }
            }
            assertThat(carrier.counts().handlerFaults()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesToShareAnAddressAndToSendOnceClosed(Kind kind) throws Exception {
        try (var world = new LiveWorld(); var carrier = kind.make(world)) {
            var endpoint = carrier.bind(new InetSocketAddress(HERE, 0), (from, datagram) -> { });
            assertThatThrownBy(() -> carrier.bind(endpoint.local(), (from, datagram) -> { })).isInstanceOf(IOException.class)
                    .hasMessageContaining("cannot bind");
            endpoint.close();
            assertThat(endpoint.send(endpoint.local(), ByteBuffer.allocate(1))).isFalse();
            assertThat(carrier.counts().refusedSends()).isEqualTo(1);
            carrier.bind(endpoint.local(), (from, datagram) -> { }).close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void goesOnAfterAFaultOfItsHandler(Kind kind) throws Exception {
        try (var world = new LiveWorld(); var carrier = kind.make(world)) {
            var seen = new LinkedBlockingQueue<Integer>();
            var endpoint = carrier.bind(new InetSocketAddress(HERE, 0), (from, datagram) -> {
                seen.add((int) datagram.get());
                throw new IllegalStateException("on purpose");
            });
            endpoint.send(endpoint.local(), ByteBuffer.wrap(new byte[] {1}));
            assertThat(seen.poll(10, TimeUnit.SECONDS)).isEqualTo(1);
            endpoint.send(endpoint.local(), ByteBuffer.wrap(new byte[] {2}));
            assertThat(seen.poll(10, TimeUnit.SECONDS)).isEqualTo(2);
        }
    }

    @Test
    void aShortcutLeavesTheKernelOutWithinACarrierAlone() throws Exception {
        try (var world = new LiveWorld(); var kernel = new UdpCarrier(); var carrier = new ShortcutCarrier(world, kernel);
                var elsewhere = new UdpCarrier()) {
            var seen = new LinkedBlockingQueue<Integer>();
            DatagramHandler handler = (from, datagram) -> seen.add((int) datagram.get());
            var one = carrier.bind(new InetSocketAddress(HERE, 0), handler);
            var other = carrier.bind(new InetSocketAddress(HERE, 0), handler);
            var stranger = elsewhere.bind(new InetSocketAddress(HERE, 0), handler);

            one.send(other.local(), ByteBuffer.wrap(new byte[] {1}));
            assertThat(seen.poll(10, TimeUnit.SECONDS)).isEqualTo(1);
            assertThat(kernel.counts().sent()).isZero();
            one.send(stranger.local(), ByteBuffer.wrap(new byte[] {2}));
            assertThat(seen.poll(10, TimeUnit.SECONDS)).isEqualTo(2);
            stranger.send(other.local(), ByteBuffer.wrap(new byte[] {3}));
            assertThat(seen.poll(10, TimeUnit.SECONDS)).isEqualTo(3);
            assertThat(carrier.counts().sent()).isEqualTo(2);
            assertThat(carrier.counts().received()).isEqualTo(2);
        }
    }

    @Test
    void losesDoublesAndDelaysInASimulationAsItIsTold() throws IOException {
        var fates = List.of(Fate.INTACT, Fate.LOST, Fate.DOUBLED, Fate.delayed(Duration.ofSeconds(3)), Fate.INTACT);
        var seen = new ArrayList<String>();
        try (var world = new SimulatedWorld(1)) {
            var sent = new int[1];
            var carrier = new MemoryDatagramCarrier(world, (from, to, length) -> fates.get(sent[0]++));
            carrier.bind(SERVER, (from, datagram) -> seen.add(world.nanos() / 1_000_000 + " " + datagram.get()));
            var client = carrier.bind(new InetSocketAddress(HERE, 0), (from, datagram) -> { });
            for (int i = 0; i < fates.size(); i++) {
                client.send(SERVER, ByteBuffer.wrap(new byte[] {(byte) i}));
            }
            assertThat(seen).isEmpty();
            world.run(LONG);
            assertThat(seen).containsExactly("0 0", "0 2", "0 2", "0 4", "3000 3");
        }
    }

    @Test
    void boundsWhatWaitsAtAnEndpointInMemory() throws IOException {
        try (var world = new SimulatedWorld(1)) {
            var carrier = new MemoryDatagramCarrier(world);
            carrier.bind(SERVER, (from, datagram) -> { });
            var client = carrier.bind(new InetSocketAddress(HERE, 0), (from, datagram) -> { });
            for (int i = 0; i < 5_000; i++) {
                client.send(SERVER, ByteBuffer.allocate(1));
            }
            assertThat(carrier.counts().discarded()).isEqualTo(5_000 - 4_096);
        }
    }
}
