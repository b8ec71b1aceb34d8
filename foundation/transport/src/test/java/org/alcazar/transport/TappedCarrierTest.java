// SPDX-License-Identifier: Apache-2.0
package org.alcazar.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TappedCarrierTest extends CarrierContract {

    private @Nullable List<MessageTap.Tapped> seen;

    @Override
    Carrier make(CarrierLimits limits) {
        return new TappedCarrier(new FrameCarrier(limits), world, message -> seen().add(message));
    }

    private synchronized List<MessageTap.Tapped> seen() {
        var known = seen;
        return known != null ? known : (seen = new CopyOnWriteArrayList<>());
    }

    @Test
    void showsEveryMessageOnceAtEachEnd() throws IOException {
        var association = connect();
        var accepted = serving.awaitUp();
        association.send(18, 60, Octets.of(1));
        serving.awaitMessage();
        accepted.send(0, 60, Octets.of(2));
        calling.awaitUp();
        calling.awaitMessage();
        assertThat(seen())
                .extracting(tapped -> "%s %d %s on %d".formatted(
                        tapped.sent() ? "sent" : "received", tapped.association(), tapped.payload(), tapped.stream()))
                .containsExactlyInAnyOrder(
                        "sent " + association.id() + " 01 on 2", "received " + accepted.id() + " 01 on 2",
                        "sent " + accepted.id() + " 02 on 0", "received " + association.id() + " 02 on 0");
        assertThat(seen()).filteredOn(tapped -> tapped.association() == association.id()).allSatisfy(tapped -> {
            assertThat(tapped.local()).isEqualTo(association.local());
            assertThat(tapped.remote()).isEqualTo(association.remote());
        });
    }

    @Test
    void showsNothingThatWasNotSent() throws IOException {
        var association = connect();
        association.shutdown();
        association.send(0, 60, Octets.of(1));
        assertThat(seen()).isEmpty();
    }

    @Test
    void showsAMessageBeforeItsAnswer() throws IOException {
        var echo = new Recorder() {
            @Override
            public void message(Association association, int stream, int payloadProtocolId, Octets payload) {
                association.send(stream, payloadProtocolId, Octets.of(payload.at(0) + 1));
            }
        };
        var address = server().listen(ANY, echo);
        try (var client = carrier(CarrierLimits.DEFAULT)) {
            var association = client.connect(address, calling);
            calling.awaitUp();
            for (int i = 0; i < 500; i++) {
                association.send(0, 60, Octets.of(1));
                calling.awaitMessage();
            }
            assertThat(seen().stream().filter(tapped -> tapped.association() == association.id()).map(tapped -> tapped.payload().at(0)))
                    .hasSize(1_000)
                    .containsSubsequence(1, 2, 1, 2)
                    .doesNotContainSequence(2, 2)
                    .doesNotContainSequence(1, 1);
        }
    }
}
