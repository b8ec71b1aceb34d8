// SPDX-License-Identifier: Apache-2.0
package org.alcazar.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What batches add to what every carrier of datagrams does. */
class BatchUdpCarrierTest {

    private static final String FOUR = "127.0.0.1";
    private static final String SIX = "::1";

    private record Datagram(InetSocketAddress from, Octets octets) {
    }

    private final LinkedBlockingQueue<Datagram> received = new LinkedBlockingQueue<>();

    @BeforeAll
    static void needsLinux() {
        if (!BatchUdpCarrier.isSupported()) {
            skip("no recvmmsg and sendmmsg here");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {FOUR, SIX})
    void carriesDatagramsOfAllSizesInTheOrderInWhichTheyWereGiven(String here) throws Exception {
        var random = new SplittableRandom(7);
        try (var carrier = BatchUdpCarrier.orPlain()) {
            var target = bind(carrier, here);
            var others = new LongAdder();
            var other = carrier.bind(new InetSocketAddress(InetAddress.ofLiteral(here), 0), (_, _) -> others.increment());
            int toOthers = 0;
            var from = carrier.bind(new InetSocketAddress(InetAddress.ofLiteral(here), 0), (_, _) -> { });
            var sender = from.sender();
            for (int round = 0; round < 50; round++) {
                var sent = new ArrayList<Octets>();
                // Runs of one length, which go together, and what breaks them: shorter, longer, empty ones, and those to others.
                while (sent.size() < 150) {
                    int length = random.nextInt(20) == 0 ? random.nextInt(60_000) : random.nextInt(1_400);
                    for (int left = 1 + random.nextInt(80); left > 0; left--) {
                        var octets = new byte[left == 1 ? random.nextInt(length + 1) : length];
                        random.nextBytes(octets);
                        sent.add(Octets.wrap(octets));
                        assertThat(sender.send(target.local(), ByteBuffer.wrap(octets))).isTrue();
                        if (random.nextInt(100) == 0) {
                            sender.send(other.local(), ByteBuffer.wrap(octets));
                            toOthers++;
                        }
                    }
                    if (sent.stream().mapToInt(Octets::length).sum() > 200_000) {
                        break;
                    }
                }
                sender.flush();
                for (var octets : sent) {
                    var came = next();
                    assertThat(came.from()).isEqualTo(from.local());
                    assertThat(came.octets()).isEqualTo(octets);
                }
            }
            while (others.sum() < toOthers) {
                Thread.onSpinWait();
            }
            assertThat(carrier.counts().refusedSends()).isZero();
            assertThat(carrier.counts().handlerFaults()).isZero();
        }
    }

    @Test
    void takesTogetherWhatTheKernelTookTogether() throws Exception {
        var ends = new LinkedBlockingQueue<Integer>();
        try (var carrier = BatchUdpCarrier.orPlain()) {
            var target = carrier.bind(here(0), new DatagramHandler() {

                private int inBatch;

                @Override
                public void datagram(InetSocketAddress from, ByteBuffer datagram) {
                    inBatch++;
                    // What is before is free to be written to, and what comes next suffers nothing.
                    datagram.putLong(datagram.position() - HEADROOM, -1);
                    received.add(new Datagram(from, Octets.copyOf(datagram)));
                }

                @Override
                public void endOfBatch() {
                    ends.add(inBatch);
                    inBatch = 0;
                }
            });
            var sender = carrier.bind(here(0), (_, _) -> { }).sender();
            for (int i = 0; i < 40; i++) {
                sender.send(target.local(), ByteBuffer.allocate(100).put(0, (byte) i));
            }
            sender.flush();
            for (int i = 0; i < 40; i++) {
                assertThat(next().octets()).isEqualTo(Octets.copyOf(ByteBuffer.allocate(100).put(0, (byte) i)));
            }
            int first = ends.take();
            if (first == 1) {
                skip("this kernel has no UDP_SEGMENT or no UDP_GRO");
            }
            assertThat(first).isEqualTo(40);
        }
    }

    @Test
    void doesWithoutCuttingWhereAnMtuIsLess() throws Exception {
        var target = here(4_000);
        var output = new Scripted();
        // The loopback's MTU takes all; the kernel's answer for a network with a smaller one is played instead.
        output.results.addAll(List.of(-CLibrary.EINVAL, 1, 1, 1));
        var sender = new BatchSender(output, false, true);
        for (int i = 0; i < 3; i++) {
            sender.send(target, ByteBuffer.allocate(1_000));
        }
        sender.flush();
        assertThat(output.calls).containsExactly(1, 1, 1, 1);
        assertThat(output.sent).isEqualTo(3);
        // From now on such are not tried any more, shorter ones are.
        output.calls.clear();
        for (int i = 0; i < 3; i++) {
            sender.send(target, ByteBuffer.allocate(1_000));
        }
        for (int i = 0; i < 3; i++) {
            sender.send(target, ByteBuffer.allocate(900));
        }
        output.results.add(4);
        sender.flush();
        assertThat(output.calls).containsExactly(4);
        assertThat(output.sent).isEqualTo(3 + 3 + 3);
        assertThat(output.refused).isZero();
    }

    @Test
    void losesWhatThereIsNoRoomForAndNothingElse() {
        var output = new Scripted();
        var sender = new BatchSender(output, false, true);
        output.results.addAll(List.of(-CLibrary.EINTR, 1, -111, -CLibrary.EAGAIN));
        for (int port : new int[] {1, 2, 3, 4}) {
            sender.send(here(port), ByteBuffer.allocate(10));
        }
        assertThat(sender.sendAll()).isEqualTo(3);
        assertThat(output.sent).isEqualTo(1);
        assertThat(output.refused).isEqualTo(3);
        output.results.add(1);
        sender.send(here(1), ByteBuffer.allocate(10));
        assertThat(sender.sendAll()).isZero();
        assertThat(sender.send(new InetSocketAddress(InetAddress.ofLiteral(SIX), 1), ByteBuffer.allocate(1))).isFalse();
        assertThat(sender.send(here(0), ByteBuffer.allocate(1))).isFalse();
        assertThat(output.refused).isEqualTo(5);
    }

    @Test
    void keepsPeersApartHoweverManyThereAre() {
        var output = new Scripted();
        var sender = new BatchSender(output, false, true);
        int sent = 0;
        for (int port = 1; port <= 2_000; port++) {
            assertThat(sender.send(here(port), ByteBuffer.allocate(10))).isTrue();
            sent++;
        }
        sender.flush();
        assertThat(output.sent).isEqualTo(sent);
    }

    @Test
    void goesOnReadingAfterNobodyTookWhatWasSent() throws Exception {
        try (var carrier = BatchUdpCarrier.orPlain()) {
            var target = bind(carrier, FOUR);
            InetSocketAddress nobody;
            try (var socket = new DatagramSocket(here(0))) {
                nobody = (InetSocketAddress) socket.getLocalSocketAddress();
            }
            for (int i = 0; i < 5; i++) {
                // The kernel's answer is an ICMP message to this socket.
                target.send(nobody, ByteBuffer.allocate(10));
                assertThat(target.send(target.local(), ByteBuffer.wrap(new byte[] {(byte) i}))).isTrue();
                assertThat(next().octets()).isEqualTo(Octets.of(i));
            }
        }
    }

    @Test
    void closesWhileItIsReadAndSentBy() throws Exception {
        for (int round = 0; round < 20; round++) {
            try (var carrier = BatchUdpCarrier.orPlain()) {
                var target = bind(carrier, FOUR);
                var sender = target.sender();
                var begun = new CountDownLatch(1);
                var thread = Thread.ofPlatform().start(() -> {
                    for (int i = 0; i < 20_000; i++) {
                        sender.send(target.local(), ByteBuffer.allocate(50));
                        sender.flush();
                        begun.countDown();
                    }
                });
                begun.await();
                close(target);
                close(target);
                assertThat(target.send(target.local(), ByteBuffer.allocate(1))).isFalse();
                // The address is free again at once.
                try (var _ = new DatagramSocket(target.local())) {
                    thread.join();
                }
                received.clear();
            }
        }
    }

    @Test
    void canBeClosedByItsHandler() throws Exception {
        try (var carrier = BatchUdpCarrier.orPlain()) {
            var closed = new CountDownLatch(1);
            var self = new DatagramEndpoint[1];
            self[0] = carrier.bind(here(0), (_, _) -> {
                self[0].close();
                closed.countDown();
            });
            self[0].send(self[0].local(), ByteBuffer.allocate(1));
            assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void talksWithThePlainSocketsOfOthers() throws Exception {
        try (var carrier = BatchUdpCarrier.orPlain(); var socket = new DatagramSocket(here(0))) {
            var target = bind(carrier, FOUR);
            socket.send(new DatagramPacket(new byte[] {1, 2, 3}, 3, target.local()));
            var came = next();
            assertThat(came.octets()).isEqualTo(Octets.of(1, 2, 3));
            assertThat(came.from()).isEqualTo(socket.getLocalSocketAddress());
            assertThat(target.send(came.from(), ByteBuffer.allocateDirect(5))).isTrue();
            var answer = new DatagramPacket(new byte[10], 10);
            socket.setSoTimeout(10_000);
            socket.receive(answer);
            assertThat(answer.getLength()).isEqualTo(5);
            assertThat(answer.getSocketAddress()).isEqualTo(target.local());
        }
    }

    @Test
    void saysWhyAnAddressCannotBeBound() throws Exception {
        try (var carrier = BatchUdpCarrier.orPlain()) {
            assertThatThrownBy(() -> carrier.bind(new InetSocketAddress(InetAddress.ofLiteral("192.0.2.1"), 0), (_, _) -> { }))
                    .isInstanceOf(IOException.class).hasMessage("cannot bind 192.0.2.1:0 (UDP): it is no address of this machine");
        }
    }

    private DatagramEndpoint bind(DatagramCarrier carrier, String here) throws IOException {
        return carrier.bind(new InetSocketAddress(InetAddress.ofLiteral(here), 0),
                (from, datagram) -> received.add(new Datagram(from, Octets.copyOf(datagram))));
    }

    private Datagram next() throws InterruptedException {
        var came = received.poll(10, TimeUnit.SECONDS);
        assertThat(came).isNotNull();
        return came;
    }

    private static InetSocketAddress here(int port) {
        return new InetSocketAddress(InetAddress.ofLiteral(FOUR), port);
    }

    private static void close(DatagramEndpoint endpoint) {
        endpoint.close();
    }

    private static void skip(String why) {
        var line = "SKIPPED: tests of BatchUdpCarrier: " + why;
        System.err.println(line);
        abort(line);
    }

    /** A kernel that answers as it is told, then takes everything. */
    private static final class Scripted implements BatchSender.Output {

        final List<Integer> results = new ArrayList<>();
        final List<Integer> calls = new ArrayList<>();
        int sent;
        int refused;

        @Override
        public int send(CLibrary library, long messages, int count) {
            calls.add(count);
            return results.isEmpty() ? count : results.removeFirst();
        }

        @Override
        public void count(int itsSent, int itsRefused) {
            sent += itsSent;
            refused += itsRefused;
        }
    }
}
