// SPDX-License-Identifier: Apache-2.0
package org.alcazar.transport;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.nio.sctp.MessageInfo;
import com.sun.nio.sctp.SctpChannel;
import com.sun.nio.sctp.SctpStandardSocketOptions;
import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.alcazar.transport.AssociationHandler.DownReason;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SctpCarrierTest extends CarrierContract {

    private static final AtomicBoolean SAID = new AtomicBoolean();

    /** The preload library that stands in for a kernel's SCTP in a lab can't tell an abort from an orderly end. */
    private static final boolean SHIM = System.getenv().getOrDefault("LD_PRELOAD", "").contains("sctpshim");

    @Override
    Set<DownReason> lost() {
        return SHIM ? Set.of(DownReason.LOST, DownReason.SHUTDOWN) : super.lost();
    }

    @Override
    Carrier make(CarrierLimits limits) {
        return new SctpCarrier(limits);
    }

    @BeforeEach
    void skipWithoutSctp() {
        var support = SctpCarrier.support();
        if (!support.available()) {
            var line = "SKIPPED: tests of SctpCarrier: " + support.reason();
            if (SAID.compareAndSet(false, true)) {
                System.err.println(line);
            }
            Assumptions.abort(line);
        }
    }

    @Test
    void discardsTooLongAMessageAndKeepsTheAssociation() throws IOException {
        try (var peer = peer()) {
            send(peer, AssociationHandler.MAX_MESSAGE + 20_000);
            send(peer, 7);
            assertThat(serving.awaitMessage().payload().length()).isEqualTo(7);
            assertThat(server().counts().oversizedMessages()).isEqualTo(1);
        }
        serving.awaitDown();
    }

    @Test
    void hearsOfAPeerThatClosesInOrder() throws IOException {
        peer().close();
        assertThat(serving.awaitDown()).isIn(SHIM ? lost() : Set.of(DownReason.SHUTDOWN));
    }

    @Test
    void carriesTheProtocolIdentifierInNetworkOrder() throws IOException {
        try (var peer = peer()) {
            var info = MessageInfo.createOutgoing((SocketAddress) null, 2).payloadProtocolID(NGAP);
            peer.send(ByteBuffer.wrap(new byte[] {1}), info);
            var message = serving.awaitMessage();
            assertThat(message.payloadProtocolId()).isEqualTo(NGAP);
            assertThat(message.stream()).isEqualTo(2);
            message.association().send(1, 18, Octets.of(9));
            var buffer = ByteBuffer.allocate(10);
            var received = peer.receive(buffer, null, null);
            assertThat(received.payloadProtocolID()).isEqualTo(18);
            assertThat(received.streamNumber()).isEqualTo(1);
        }
    }

    /** A bare channel of the JDK's, set up with the server. */
    private SctpChannel peer() throws IOException {
        var address = server().listen(ANY, serving);
        var channel = SctpChannel.open();
        channel.setOption(SctpStandardSocketOptions.SO_SNDBUF, 400_000);
        channel.connect(address);
        serving.awaitUp();
        return channel;
    }

    private static void send(SctpChannel channel, int length) throws IOException {
        channel.send(pattern(length, 0).asBuffer(), MessageInfo.createOutgoing((SocketAddress) null, 0).payloadProtocolID(NGAP));
    }
}
