// SPDX-License-Identifier: Apache-2.0
package org.alcazar.upf.n6;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.alcazar.upf.Packets;
import org.alcazar.upf.ip.Checksums;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UserspaceNetworkTest {

    private final UserspaceNetwork network = new UserspaceNetwork();
    private final List<Octets> received = new ArrayList<>();

    @BeforeEach
    void begin() {
        network.start(packet -> received.add(Octets.copyOf(packet)));
    }

    private boolean send(Octets packet) {
        return network.send(ByteBuffer.wrap(packet.toArray()));
    }

    @Test
    void answersEchoRequestsOfBothVersions() {
        assertThat(send(Packets.ping("10.45.0.1", "192.0.2.1", 21))).isTrue();
        assertThat(send(Packets.ping("2001:db8:1::1", "2001:db8::1", 21))).isTrue();
        var four = received.getFirst();
        assertThat(four.slice(12, 20)).isEqualTo(Octets.of(192, 0, 2, 1, 10, 45, 0, 1));
        assertThat(four.at(20)).isZero();
        assertThat(Checksums.of(four.asBuffer(), 20, four.length() - 20)).isZero();
        var six = received.getLast();
        assertThat(six.slice(8, 24)).isEqualTo(Packets.ping("2001:db8::1", "::", 0).slice(8, 24));
        assertThat(six.at(40)).isEqualTo(129);
        assertThat(Checksums.icmpv6(six.asBuffer(), 0, six.length() - 40)).isZero();
    }

    @Test
    void echoesUdpAndCountsTheRest() {
        assertThat(send(Packets.udp("10.45.0.1", 4_000, "192.0.2.1", 7, 10))).isTrue();
        assertThat(received).containsExactly(Packets.udp("192.0.2.1", 7, "10.45.0.1", 4_000, 10));
        assertThat(send(Packets.udp("10.45.0.1", 4_000, "192.0.2.1", 9, 72))).isTrue();
        assertThat(network.counts()).isEqualTo(new UserspaceNetwork.Counts(1, 1, 100));
        assertThat(received).hasSize(1);
    }

    @Test
    void takesNothingThatIsNoPacketAndNothingOnceClosed() {
        assertThat(send(Octets.of(1, 2, 3))).isFalse();
        assertThat(send(Octets.wrap(new byte[9_001]))).isFalse();
        network.close();
        assertThat(send(Packets.ping("10.45.0.1", "192.0.2.1", 1))).isFalse();
    }
}
