// SPDX-License-Identifier: Apache-2.0
package org.alcazar.aaa.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.alcazar.aaa.radius.TestPeer;
import org.alcazar.crypto.Secret;
import org.alcazar.eap.EapMethod;
import org.alcazar.eap.EapPacket;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;

class EapServerTest {

    private final EapServer server = new EapServer(Map.of("anna", Secret.wrap("right".getBytes(StandardCharsets.UTF_8))),
            Octets.fromHex("000102030405060708090a0b0c0d0e0f"));

    @Test
    void letsInWhoKnowsThePassword() {
        assertThat(run(new TestPeer("anna", "right"))).isInstanceOf(EapPacket.Success.class);
        assertThat(server.user()).isEqualTo("anna");
    }

    @Test
    void turnsAwayWhoDoesNot() {
        assertThat(run(new TestPeer("anna", "wrong"))).isInstanceOf(EapPacket.Failure.class);
    }

    @Test
    void turnsAwayStrangersWithoutSayingThatTheyAreStrange() {
        assertThat(run(new TestPeer("bert", "right"))).isInstanceOf(EapPacket.Failure.class);
    }

    @Test
    void endsAConversationThatIsOutOfOrder() {
        server.take(new EapPacket.Response(1, new EapMethod.Identity(Octets.of('a'))));
        assertThat(server.take(new EapPacket.Response(1, new EapMethod.Identity(Octets.of('a'))))).isInstanceOf(EapPacket.Failure.class);
        assertThat(server.take(new EapPacket.Response(2, new EapMethod.Nak(Octets.of(13))))).isInstanceOf(EapPacket.Failure.class);
    }

    private EapPacket run(TestPeer peer) {
        var next = server.take(peer.begin());
        while (next instanceof EapPacket.Request request) {
            next = server.take(peer.answer(request));
        }
        return next;
    }
}
