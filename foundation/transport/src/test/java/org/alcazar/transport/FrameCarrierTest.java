// SPDX-License-Identifier: Apache-2.0
package org.alcazar.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.alcazar.transport.AssociationHandler.DownReason;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;

class FrameCarrierTest extends CarrierContract {

    @Override
    Carrier make(CarrierLimits limits) {
        return new FrameCarrier(limits);
    }

    @Test
    void refusesAddressesOtherThanLoopback() {
        var elsewhere = new InetSocketAddress("192.0.2.1", 9);
        assertThatThrownBy(() -> server().connect(elsewhere, calling)).isInstanceOf(IOException.class).hasMessageContaining("loopback");
        assertThatThrownBy(() -> server().listen(elsewhere, serving)).isInstanceOf(IOException.class).hasMessageContaining("loopback");
        assertThatThrownBy(() -> server().listen(new InetSocketAddress(0), serving))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("loopback");
        assertThatThrownBy(() -> server().connect(InetSocketAddress.createUnresolved("no.such.host.invalid", 9), calling))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no such host");
    }

    @Test
    void dropsAProgramThatSpeaksSomethingElse() throws IOException {
        var address = server().listen(ANY, serving);
        try (var stranger = new Socket(address.getAddress(), address.getPort())) {
            stranger.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertEnds(stranger);
        }
        assertThat(server().counts().brokenPeers()).isEqualTo(1);
        serving.assertQuiet();
    }

    @Test
    void dropsAPeerWhoseFramesMakeNoSense() throws IOException {
        try (var peer = met()) {
            peer.getOutputStream().write(Octets.fromHex("ffffffff 0000 0000003c").toArray());
            assertEnds(peer);
        }
        assertThat(serving.awaitDown()).isEqualTo(DownReason.LOST);
        assertThat(server().counts().brokenPeers()).isEqualTo(1);
    }

    @Test
    void passesOverTooLongAMessageAndKeepsTheAssociation() throws IOException {
        try (var peer = met()) {
            var out = new OctetWriter();
            int length = 3 * AssociationHandler.MAX_MESSAGE;
            out.u32(length).u16(1).u32(NGAP).octets(pattern(length, 0)).u32(2).u16(1).u32(NGAP).u16(0x0a0b);
            peer.getOutputStream().write(out.toOctets().toArray());
            assertThat(serving.awaitMessage().payload()).isEqualTo(Octets.of(0x0a, 0x0b));
        }
        assertThat(server().counts().oversizedMessages()).isEqualTo(1);
        assertThat(serving.awaitDown()).isEqualTo(DownReason.LOST);
    }

    @Test
    void losesAPeerThatBreaksOffAmidAFrame() throws IOException {
        try (var peer = met()) {
            peer.getOutputStream().write(Octets.fromHex("00000010 0000 0000003c 010203").toArray());
        }
        assertThat(serving.awaitDown()).isEqualTo(DownReason.LOST);
    }

    @Test
    void deliversNothingThatAPeerSendsAfterItsLastFrame() throws IOException {
        try (var peer = met()) {
            peer.getOutputStream().write(Octets.fromHex("00000000 0000 00000000 00000001 0000 0000003c 01").toArray());
            assertThat(serving.awaitDown()).isEqualTo(DownReason.SHUTDOWN);
        }
        serving.assertQuiet();
    }

    @Test
    void keepsOnlySoManyWaitingThatNeverShowThemselves() throws IOException {
        var address = server().listen(ANY, serving);
        var silent = new ArrayList<Socket>();
        for (int i = 0; i < 100; i++) {
            silent.add(new Socket(address.getAddress(), address.getPort()));
        }
        assertEnds(silent.getFirst());
        server().connect(address, calling).abort();
        serving.awaitUp();
        serving.awaitDown();
        for (var socket : silent) {
            socket.close();
        }
    }

    @Test
    void givesUpWhereAnotherProgramListens() throws IOException {
        try (var other = new ServerSocket(0, 1, ANY.getAddress())) {
            var thread = Thread.ofVirtual().start(() -> {
                try (var socket = other.accept()) {
                    socket.getOutputStream().write("220 mail.example ready\r\n".getBytes(StandardCharsets.US_ASCII));
                    socket.getInputStream().readAllBytes();
                } catch (IOException e) {
                    // The carrier resets the connection.
                }
            });
            assertThatThrownBy(() -> server().connect(new InetSocketAddress(ANY.getAddress(), other.getLocalPort()), calling))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("none of ours");
            assertThat(thread).isNotNull();
        }
        calling.assertQuiet();
    }

    /** A bare socket that has shown itself as one of ours. */
    private Socket met() throws IOException {
        var address = server().listen(ANY, serving);
        var socket = new Socket(address.getAddress(), address.getPort());
        socket.getOutputStream().write(FrameAssociation.PREAMBLE.toArray());
        assertThat(socket.getInputStream().readNBytes(FrameAssociation.PREAMBLE.length())).isEqualTo(FrameAssociation.PREAMBLE.toArray());
        serving.awaitUp();
        return socket;
    }

    private static void assertEnds(Socket socket) {
        try {
            assertThat(socket.getInputStream().readAllBytes()).hasSizeLessThanOrEqualTo(FrameAssociation.PREAMBLE.length());
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("reset");
        }
    }
}
