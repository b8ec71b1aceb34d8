// SPDX-License-Identifier: Apache-2.0
package org.alcazar.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.alcazar.strand.LiveWorld;
import org.alcazar.transport.AssociationHandler.DownReason;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every carrier does; run for each by a subclass. */
@Timeout(120)
abstract class CarrierContract {

    static final InetSocketAddress ANY = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    static final int NGAP = 60;

    final LiveWorld world = new LiveWorld();
    final Recorder serving = new Recorder();
    final Recorder calling = new Recorder();
    private final ArrayList<Carrier> carriers = new ArrayList<>();
    private Carrier server = carrier(CarrierLimits.DEFAULT);
    private Carrier client = carrier(CarrierLimits.DEFAULT);

    /** A new carrier, which finds those made before. */
    abstract Carrier make(CarrierLimits limits);

    /** What the peer of an end that aborts may hear. */
    Set<DownReason> lost() {
        return Set.of(DownReason.LOST);
    }

    @BeforeEach
    void begin() {
        assertThat(server.counts()).isEqualTo(new CarrierCounts(0, 0, 0, 0, 0));
    }

    @AfterEach
    void end() {
        carriers.forEach(Carrier::close);
        world.close();
        serving.assertSound();
        calling.assertSound();
    }

    final Carrier carrier(CarrierLimits limits) {
        var carrier = make(limits);
        carriers.add(carrier);
        return carrier;
    }

    final Carrier server() {
        return server;
    }

    final Association connect() throws IOException {
        return client.connect(server.listen(ANY, serving), calling);
    }

    @Test
    void bringsBothEndsUpBeforeAnythingElse() throws IOException {
        var association = connect();
        assertThat(calling.awaitUp()).isSameAs(association);
        var accepted = serving.awaitUp();
        assertThat(accepted.local()).isEqualTo(association.remote());
        assertThat(accepted.remote()).isEqualTo(association.local());
        assertThat(accepted.id()).isNotEqualTo(association.id());
        assertThat(association.outboundStreams()).isGreaterThanOrEqualTo(10);
        assertThat(accepted.outboundStreams()).isGreaterThanOrEqualTo(10);
    }

    @Test
    void carriesMessagesWithTheirStreamAndProtocolBothWays() throws IOException {
        var association = connect();
        var accepted = serving.awaitUp();
        assertThat(association.send(3, NGAP, Octets.of(1, 2, 3))).isTrue();
        assertThat(serving.awaitMessage()).isEqualTo(new Recorder.Message(accepted, 3, NGAP, Octets.of(1, 2, 3)));
        assertThat(accepted.send(0, 18, Octets.of(255))).isTrue();
        calling.awaitUp();
        assertThat(calling.awaitMessage()).isEqualTo(new Recorder.Message(association, 0, 18, Octets.of(255)));
    }

    @Test
    void takesStreamNumbersModuloTheirCount() throws IOException {
        var association = connect();
        serving.awaitUp();
        association.send(association.outboundStreams() + 1, NGAP, Octets.of(1));
        assertThat(serving.awaitMessage().stream()).isEqualTo(1);
        association.send(-1, NGAP, Octets.of(1));
        assertThat(serving.awaitMessage().stream()).isEqualTo(association.outboundStreams() - 1);
    }

    @Test
    void carriesTheShortestAndTheLongestMessage() throws IOException {
        var association = connect();
        var accepted = serving.awaitUp();
        calling.awaitUp();
        for (int length : new int[] {1, 1_400, AssociationHandler.MAX_MESSAGE - 1, AssociationHandler.MAX_MESSAGE}) {
            var payload = pattern(length, length);
            assertThat(association.send(1, NGAP, payload)).isTrue();
            assertThat(serving.awaitMessage().payload()).isEqualTo(payload);
            assertThat(accepted.send(1, NGAP, payload)).isTrue();
            assertThat(calling.awaitMessage().payload()).isEqualTo(payload);
        }
        assertThat(server.counts().oversizedMessages()).isZero();
    }

    @Test
    void refusesToSendWhatIsNoMessage() throws IOException {
        var association = connect();
        var tooLong = Octets.wrap(new byte[AssociationHandler.MAX_MESSAGE + 1]);
        assertThatThrownBy(() -> association.send(0, NGAP, tooLong)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> association.send(0, NGAP, Octets.EMPTY)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsTheOrderOfEachSenderOnEachStream() throws Exception {
        int senders = 4;
        int each = 2_000;
        var association = connect();
        serving.awaitUp();
        var window = new Semaphore(500);
        var threads = new ArrayList<Thread>();
        var refused = new AtomicBoolean();
        for (int sender = 0; sender < senders; sender++) {
            int self = sender;
            var builder = sender % 2 == 0 ? Thread.ofVirtual() : Thread.ofPlatform();
            threads.add(builder.start(() -> {
                for (int i = 0; i < each; i++) {
                    window.acquireUninterruptibly();
                    var payload = new OctetWriter().u8(self).u32(i).octets(pattern(i % 300, i)).toOctets();
                    if (!association.send(self, NGAP, payload)) {
                        refused.set(true);
                    }
                }
            }));
        }
        var expected = new int[senders];
        for (int i = 0; i < senders * each; i++) {
            var message = serving.awaitMessage();
            window.release();
            var reader = message.payload().reader();
            int sender = reader.u8();
            int number = (int) reader.u32();
            assertThat(message.stream()).isEqualTo(sender);
            assertThat(number).isEqualTo(expected[sender]++);
            assertThat(reader.rest()).isEqualTo(pattern(number % 300, number));
        }
        for (var thread : threads) {
            thread.join();
        }
        assertThat(refused).isFalse();
        serving.assertQuiet();
    }

    @Test
    void deliversWhatWasSentBeforeAnOrderlyEnd() throws IOException {
        var association = connect();
        calling.awaitUp();
        serving.awaitUp();
        IntStream.range(0, 200).forEach(i -> assertThat(association.send(0, NGAP, pattern(1_000, i))).isTrue());
        association.shutdown();
        assertThat(association.send(0, NGAP, Octets.of(1))).isFalse();
        for (int i = 0; i < 200; i++) {
            assertThat(serving.awaitMessage().payload()).isEqualTo(pattern(1_000, i));
        }
        assertThat(serving.awaitDown()).isEqualTo(DownReason.SHUTDOWN);
        assertThat(calling.awaitDown()).isEqualTo(DownReason.SHUTDOWN);
    }

    @Test
    void endsForBothInOrderWhenBothShutDownAtOnce() throws IOException {
        var association = connect();
        calling.awaitUp();
        var accepted = serving.awaitUp();
        association.shutdown();
        accepted.shutdown();
        association.shutdown();
        assertThat(serving.awaitDown()).isEqualTo(DownReason.SHUTDOWN);
        assertThat(calling.awaitDown()).isEqualTo(DownReason.SHUTDOWN);
    }

    @Test
    void tellsAnAbortFromAnOrderlyEnd() throws IOException {
        var association = connect();
        calling.awaitUp();
        var accepted = serving.awaitUp();
        accepted.abort();
        assertThat(serving.awaitDown()).isEqualTo(DownReason.ABORTED);
        assertThat(calling.awaitDown()).isIn(lost());
        assertThat(accepted.send(0, NGAP, Octets.of(1))).isFalse();
        assertThat(association.send(0, NGAP, Octets.of(1))).isFalse();
    }

    @Test
    void endsAllWhenClosed() throws IOException {
        var address = server.listen(ANY, serving);
        for (int i = 0; i < 3; i++) {
            client.connect(address, calling);
            serving.awaitUp();
            calling.awaitUp();
        }
        server.close();
        for (int i = 0; i < 3; i++) {
            assertThat(serving.awaitDown()).isEqualTo(DownReason.ABORTED);
            assertThat(calling.awaitDown()).isIn(lost());
        }
        assertThatThrownBy(() -> client.connect(address, calling)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> server.listen(ANY, serving)).isInstanceOf(IOException.class).hasMessageContaining("closed");
        server.close();
    }

    @Test
    void saysInOneLineWhereNobodyListens() throws IOException {
        var address = server.listen(ANY, serving);
        server.close();
        assertThatThrownBy(() -> client.connect(address, calling))
                .isInstanceOf(IOException.class)
                .hasMessageContainingAll("cannot connect to", Integer.toString(address.getPort()), "nobody listens there")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
        calling.assertQuiet();
    }

    @Test
    void saysInOneLineWhereAnotherListens() throws IOException {
        var address = server.listen(ANY, serving);
        assertThatThrownBy(() -> client.listen(address, calling))
                .isInstanceOf(IOException.class)
                .hasMessageContainingAll("cannot listen at", Integer.toString(address.getPort()), "listens there")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
    }

    @Test
    void turnsPeersAwayWhenItHasEnough() throws Exception {
        var small = carrier(new CarrierLimits(2, 100, 1 << 20, Duration.ofSeconds(10)));
        var address = small.listen(ANY, serving);
        var first = client.connect(address, new Recorder());
        client.connect(address, new Recorder());
        serving.awaitUp();
        serving.awaitUp();
        assertTurnedAway(address);
        assertThat(small.counts().refusedAssociations()).isEqualTo(1);
        serving.assertQuiet();
        first.abort();
        assertThat(serving.awaitDown()).isIn(lost());
        client.connect(address, calling);
        serving.awaitUp();
    }

    /** The refusal may come while connecting, or just after. */
    private void assertTurnedAway(InetSocketAddress address) {
        var turnedAway = new Recorder();
        try {
            client.connect(address, turnedAway);
        } catch (IOException e) {
            return;
        }
        turnedAway.awaitUp();
        assertThat(turnedAway.awaitDown()).isIn(lost());
        turnedAway.assertQuiet();
    }

    @Test
    void queuesOnlySoMuchForAPeerThatDoesNotRead() throws Exception {
        var reads = new CountDownLatch(1);
        var slow = new Recorder() {
            @Override
            public void message(Association association, int stream, int payloadProtocolId, Octets payload) {
                try {
                    reads.await();
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
                super.message(association, stream, payloadProtocolId, payload);
            }
        };
        var bounded = carrier(new CarrierLimits(10, 200, 1 << 20, Duration.ofSeconds(10)));
        var association = bounded.connect(server.listen(ANY, slow), calling);
        int sent = 0;
        while (sent < 20_000 && association.send(1, NGAP, pattern(10_000, sent))) {
            sent++;
        }
        assertThat(sent).as("messages of 10,000 octets taken for a peer that does not read").isLessThan(20_000);
        assertThat(bounded.counts().refusedSends() + server.counts().refusedSends()).isPositive();
        reads.countDown();
        slow.awaitUp();
        for (int i = 0; i < sent; i++) {
            assertThat(slow.awaitMessage().payload()).isEqualTo(pattern(10_000, i));
        }
        assertThat(association.send(1, NGAP, Octets.of(7))).isTrue();
        assertThat(slow.awaitMessage().payload()).isEqualTo(Octets.of(7));
        association.abort();
        assertThat(slow.awaitDown()).isIn(lost());
        slow.assertSound();
    }

    @Test
    void opensAndAbortsAThousandAssociationsAndEndsEachOnce() throws IOException {
        int count = 1_000;
        var address = server.listen(ANY, serving);
        var accepted = new HashSet<Long>();
        for (int i = 0; i < count; i++) {
            var association = client.connect(address, calling);
            calling.awaitUp();
            var other = serving.awaitUp();
            accepted.add(other.id());
            association.send(0, NGAP, Octets.of(1));
            serving.awaitMessage();
            switch (i % 3) {
                case 0 -> association.abort();
                case 1 -> other.abort();
                default -> {
                    association.abort();
                    other.abort();
                    association.shutdown();
                }
            }
            calling.awaitDown();
            serving.awaitDown();
        }
        assertThat(accepted).hasSize(count);
        calling.assertQuiet();
        serving.assertQuiet();
    }

    @Test
    void holdsManyAssociationsAtOnce() throws IOException {
        var address = server.listen(ANY, serving);
        var associations = new ArrayList<Association>();
        for (int i = 0; i < 200; i++) {
            associations.add(client.connect(address, calling));
            calling.awaitUp();
            serving.awaitUp();
        }
        for (var association : associations) {
            association.send(0, NGAP, pattern(100, (int) association.id()));
        }
        for (int i = 0; i < 200; i++) {
            serving.awaitMessage();
        }
        client.close();
        for (int i = 0; i < 200; i++) {
            assertThat(serving.awaitDown()).isIn(lost());
            assertThat(calling.awaitDown()).isEqualTo(DownReason.ABORTED);
        }
        serving.assertQuiet();
    }

    @Test
    void livesOnAfterAFaultOfAHandler() throws IOException {
        var faulty = new Recorder() {
            @Override
            public void message(Association association, int stream, int payloadProtocolId, Octets payload) {
                if (payload.at(0) == 0) {
                    throw new IllegalStateException("a fault that this test makes; its trace in the log is as it should be");
                }
                super.message(association, stream, payloadProtocolId, payload);
            }
        };
        var association = client.connect(server.listen(ANY, faulty), calling);
        faulty.awaitUp();
        association.send(0, NGAP, Octets.of(0));
        association.send(0, NGAP, Octets.of(1));
        assertThat(faulty.awaitMessage().payload()).isEqualTo(Octets.of(1));
        assertThat(server.counts().handlerFaults()).isEqualTo(1);
    }

    @Test
    void endsAnAssociationWhoseHandlerFailsToTakeIt() throws IOException {
        var faulty = new Recorder() {
            @Override
            public void up(Association association) {
                super.up(association);
                throw new IllegalStateException("a fault that this test makes; its trace in the log is as it should be");
            }
        };
        assertTurnedAway(server.listen(ANY, faulty));
        faulty.awaitUp();
        assertThat(faulty.awaitDown()).isEqualTo(DownReason.ABORTED);
        faulty.assertSound();
    }

    /** Octets that tell by their content whether any was lost, doubled or moved. */
    static Octets pattern(int length, int start) {
        var bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (start + i * 31 + (i >> 8));
        }
        return Octets.wrap(bytes);
    }
}
