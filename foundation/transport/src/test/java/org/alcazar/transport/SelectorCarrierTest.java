// SPDX-License-Identifier: Apache-2.0
package org.alcazar.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.SelectableChannel;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SelectorCarrierTest {

    @Test
    void triesAgainAfterItCouldNotAccept() throws IOException {
        var failures = new AtomicInteger(2);
        var serving = new Recorder();
        try (var frames = new FrameCarrier(); var carrier = new OutOfDescriptors(frames, failures)) {
            var address = carrier.listen(CarrierContract.ANY, serving);
            frames.connect(address, new Recorder());
            serving.awaitUp();
            assertThat(failures).hasValue(0);
        }
    }

    @Test
    void givesUpConnectingAfterItsTime() throws IOException {
        var limits = new CarrierLimits(1, 1, 1 << 20, Duration.ofMillis(50));
        var calling = new Recorder();
        try (var silent = new ServerSocket(0, 5, CarrierContract.ANY.getAddress());
                var carrier = new FrameCarrier(limits)) {
            var address = new InetSocketAddress(silent.getInetAddress(), silent.getLocalPort());
            assertThatThrownBy(() -> carrier.connect(address, calling)).isInstanceOf(IOException.class).hasMessageContaining("no answer within");
        }
        calling.assertQuiet();
    }

    @Test
    void refusesToConnectFromAHandler() throws IOException {
        var outcome = new CompletableFuture<Throwable>();
        try (var carrier = new FrameCarrier()) {
            var address = carrier.listen(CarrierContract.ANY, new Recorder());
            carrier.connect(address, new Recorder() {
                @Override
                public void up(Association association) {
                    try {
                        carrier.connect(address, this);
                    } catch (IOException | IllegalStateException e) {
                        outcome.complete(e);
                    }
                }
            });
            assertThat(outcome.join()).isInstanceOf(IllegalStateException.class);
        }
    }

    /** A carrier of frames that cannot accept at first, as a process without free descriptors. */
    private static final class OutOfDescriptors extends SelectorCarrier {

        private final FrameCarrier frames;
        private final AtomicInteger failures;

        OutOfDescriptors(FrameCarrier frames, AtomicInteger failures) {
            super("test", CarrierLimits.DEFAULT);
            this.frames = frames;
            this.failures = failures;
        }

        @Override
        Server open(InetSocketAddress local, AssociationHandler handler) throws IOException {
            var server = frames.open(local, handler);
            return new Server() {

                @Override
                public SelectableChannel channel() {
                    return server.channel();
                }

                @Override
                public InetSocketAddress local() {
                    return server.local();
                }

                @Override
                public @Nullable ChannelAssociation accept() throws IOException {
                    if (failures.get() > 0) {
                        failures.decrementAndGet();
                        throw new IOException("Too many open files");
                    }
                    return server.accept();
                }
            };
        }

        @Override
        ChannelAssociation begin(InetSocketAddress remote, AssociationHandler handler) throws IOException {
            return frames.begin(remote, handler);
        }
    }
}
