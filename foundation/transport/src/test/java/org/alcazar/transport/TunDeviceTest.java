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
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;

/** Against the machine's own kernel, where that allows it. */
class TunDeviceTest {

    private static final String HERE = "198.18.93.1";
    private static final String BEYOND = "198.18.93.2";

    @Test
    void exchangesPacketsWithTheKernel() throws Exception {
        var packets = new LinkedBlockingQueue<Octets>();
        try (var device = open(packets); var socket = new DatagramSocket(new InetSocketAddress(HERE, 0))) {
            socket.send(new DatagramPacket(new byte[] {1, 2, 3}, 3, InetAddress.ofLiteral(BEYOND), 4_000));
            var out = packets.poll(10, TimeUnit.SECONDS);
            while (out != null && out.at(0) != 0x45) {
                // The kernel greets routers of IPv6 by itself.
                out = packets.poll(10, TimeUnit.SECONDS);
            }
            assertThat(out).isNotNull();
            assertThat(out.slice(12, 20)).isEqualTo(Octets.of(198, 18, 93, 1, 198, 18, 93, 2));
            assertThat(out.slice(28, 31)).isEqualTo(Octets.of(1, 2, 3));
            for (boolean direct : new boolean[] {true, false}) {
                assertThat(device.send(answer(out, direct))).isTrue();
                var received = new DatagramPacket(new byte[10], 10);
                socket.setSoTimeout(10_000);
                socket.receive(received);
                assertThat(received.getLength()).isEqualTo(3);
                assertThat(received.getSocketAddress()).isEqualTo(new InetSocketAddress(BEYOND, 4_000));
            }
            stop(device);
            assertThat(device.send(answer(out, true))).isFalse();
        }
    }

    @Test
    void passesWhatBelongsTogetherBothWays() throws Exception {
        var packets = new LinkedBlockingQueue<Octets>();
        try (var device = open(packets); var socket = new DatagramSocket(new InetSocketAddress(HERE, 4_001));
                var carrier = BatchUdpCarrier.orPlain(); var source = carrier.bind(new InetSocketAddress(HERE, 4_002), (_, _) -> { })) {
            socket.setSoTimeout(10_000);
            var out = source.sender();
            for (int i = 0; i < 20; i++) {
                out.send(new InetSocketAddress(BEYOND, 4_001), ByteBuffer.allocate(1_000).put(0, (byte) i));
            }
            out.flush();
            var in = device.sender();
            for (int i = 0; i < 20; i++) {
                var packet = packets.poll(10, TimeUnit.SECONDS);
                while (packet != null && packet.at(0) != 0x45) {
                    packet = packets.poll(10, TimeUnit.SECONDS);
                }
                assertThat(packet).isNotNull();
                assertThat(packet.length()).isEqualTo(1_028);
                assertThat(packet.at(28)).isEqualTo(i);
                // Back to this machine, whose kernel verifies the checksum that was made here.
                var back = answer(packet, true).putShort(22, (short) 4_001).putShort(20, (short) 4_002);
                assertThat(in.send(back)).isTrue();
            }
            in.flush();
            var received = new DatagramPacket(new byte[2_000], 2_000);
            for (int i = 0; i < 20; i++) {
                socket.receive(received);
                assertThat(received.getLength()).isEqualTo(1_000);
                assertThat(received.getData()[0]).isEqualTo((byte) i);
            }
            stop(device);
        }
    }

    @Test
    void refusesNamesThatAreNone() {
        assertThatThrownBy(() -> TunDevice.open("a b", List.of(), 1_400, packet -> { })).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TunDevice.open("name", List.of("--help"), 1_400, packet -> { }))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static TunDevice open(LinkedBlockingQueue<Octets> packets) {
        if (!TunDevice.isSupported()) {
            return skip("there is no /dev/net/tun");
        }
        try {
            return TunDevice.open("alctest0", List.of(HERE + "/24"), 1_400, packet -> packets.add(Octets.copyOf(packet)));
        } catch (IOException e) {
            return skip(String.valueOf(e.getMessage()));
        }
    }

    private static void stop(TunDevice device) {
        device.close();
    }

    private static TunDevice skip(String why) {
        var line = "SKIPPED: tests of TunDevice: " + why;
        System.err.println(line);
        return abort(line);
    }

    /** The packet with both ends exchanged; checksums stay what they are. */
    private static ByteBuffer answer(Octets packet, boolean direct) {
        var buffer = direct ? ByteBuffer.allocateDirect(packet.length()) : ByteBuffer.allocate(packet.length());
        buffer.put(packet.asBuffer()).flip();
        int source = buffer.getInt(12);
        buffer.putInt(12, buffer.getInt(16)).putInt(16, source);
        short port = buffer.getShort(20);
        return buffer.putShort(20, buffer.getShort(22)).putShort(22, port);
    }
}
