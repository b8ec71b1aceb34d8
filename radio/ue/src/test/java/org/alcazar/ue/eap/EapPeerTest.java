// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.eap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.alcazar.crypto.Secret;
import org.alcazar.eap.Eap;
import org.alcazar.eap.EapMethod;
import org.alcazar.eap.EapPacket;
import org.alcazar.eap.EapTls;
import org.alcazar.eap.MsChapV2;
import org.alcazar.testkit.Seeded;
import org.alcazar.testkit.TestAuthority;
import org.alcazar.ue.eap.EapCredentials.Certificates;
import org.alcazar.ue.eap.EapCredentials.Conduct;
import org.alcazar.ue.eap.EapCredentials.Method;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EapPeerTest {

    private static final Octets SUCCESS = Eap.encode(new EapPacket.Success(1));
    /** What a server says in EAP-TLS 1.3 when it has no more to say (RFC 9190 §2.5). */
    private static final Octets COMMITMENT = Octets.of(0);

    private final TestAuthority authority = new TestAuthority("works");
    private final TestAuthority.Issued server = authority.server("aaa.works.example");

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
    void provesItselfByACertificate(String protocol) throws Exception {
        var peer = peer(certified(authority, authority, "aaa.works.example"));
        var other = new TlsServer(EapMethod.TLS, server, authority.certificate(), protocol, true);
        other.talk(peer, protocol.equals("TLSv1.3") ? COMMITMENT : Octets.EMPTY);
        assertThat(other.refused).isFalse();
        assertThat(other.engine.getSession().getPeerPrincipal().getName()).isEqualTo("CN=anna");
        peer.ended(SUCCESS);
        assertThat(peer.state()).isEqualTo(EapPeer.State.SUCCEEDED);
    }

    @Test
    void leavesAServerThatIsNotTheOne() throws Exception {
        for (var credentials : List.of(certified(authority, new TestAuthority("elsewhere"), null),
                certified(authority, authority, "another.example"))) {
            var peer = peer(credentials);
            var other = new TlsServer(EapMethod.TLS, server, authority.certificate(), "TLSv1.3", true);
            other.talk(peer, COMMITMENT);
            assertThat(other.refused).as("it was told by an alert").isTrue();
            peer.ended(SUCCESS);
            assertThat(peer.state()).as("whoever says success").isEqualTo(EapPeer.State.NOT_PROVED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
    void saysThePasswordInATunnelOnly(String protocol) throws Exception {
        var peer = peer(EapCredentials.ttls(Method.TTLS_PAP, "anna", secret("the password"), List.of(authority.certificate()))
                .withOuterIdentity("anonymous"));
        var other = new TlsServer(EapMethod.TTLS, server, authority.certificate(), protocol, false);
        other.talk(peer, Octets.EMPTY);
        assertThat(other.heard.toOctets()).isEqualTo(Octets.fromHex("00000001 4000000c 616e6e61"
                + "00000002 40000018 7468652070617373776f726400000000"));
        var identity = new EapPacket.Request(77, new EapMethod.Identity(Octets.EMPTY));
        assertThat(answer(peer, identity).method()).isEqualTo(new EapMethod.Identity(text("anonymous")));
        var stranger = peer(EapCredentials.ttls(Method.TTLS_PAP, "anna", secret("the password"),
                List.of(new TestAuthority("elsewhere").certificate())));
        var listening = new TlsServer(EapMethod.TTLS, server, authority.certificate(), protocol, false);
        listening.talk(stranger, Octets.EMPTY);
        assertThat(listening.heard.length()).isZero();
    }

    @Test
    void answersAgainWhatIsAskedAgain() {
        var peer = peer(EapCredentials.msChapV2("anna", secret("x")));
        var first = peer.answer(Eap.encode(challenge()));
        assertThat(first).isNotNull().isEqualTo(peer.answer(Eap.encode(challenge())));
    }

    @Test
    void believesNoServerThatDoesNotKnowThePassword() {
        var peer = peer(EapCredentials.msChapV2("anna", secret("x")));
        answer(peer, challenge());
        var proof = text("S=" + "0".repeat(40) + " M=ok");
        assertThat(peer.answer(Eap.encode(new EapPacket.Request(4, new MsChapV2(3, new MsChapV2.Header(3, 4 + proof.length()), proof)))))
                .isNull();
        peer.ended(SUCCESS);
        assertThat(peer.state()).isEqualTo(EapPeer.State.NOT_PROVED);
    }

    @Test
    void wantsItsOwnMethod() {
        var peer = peer(EapCredentials.msChapV2("anna", secret("x")));
        var nak = new EapMethod.Nak(Octets.of(EapMethod.MS_CHAP_V2));
        assertThat(answer(peer, new EapPacket.Request(1, new EapTls(EapMethod.TLS, false, true, 0, null, Octets.EMPTY))).method())
                .isEqualTo(nak);
        assertThat(answer(peer, new EapPacket.Request(2, new EapMethod.Other(4, Octets.of(1)))).method()).isEqualTo(nak);
    }

    @Test
    void misbehavesOnCommand() {
        var good = EapCredentials.msChapV2("anna", secret("x"));
        var identity = Eap.encode(new EapPacket.Request(1, new EapMethod.Identity(Octets.EMPTY)));
        var again = Eap.encode(new EapPacket.Request(2, new EapMethod.Identity(Octets.EMPTY)));
        assertThat(peer(good.withConduct(Conduct.SILENT)).answer(identity)).isNull();
        var silent = peer(good.withConduct(Conduct.FALLS_SILENT));
        assertThat(silent.answer(identity)).isNotNull();
        assertThat(silent.answer(again)).isNull();
        assertThat(Objects.requireNonNull(peer(good.withConduct(Conduct.GARBLED)).answer(identity)).at(1)).isEqualTo(1);
        assertThat(answer(peer(good.withConduct(Conduct.REFUSES)), challenge()).method()).isEqualTo(new EapMethod.Nak(Octets.of(0)));
    }

    @Test
    void passesOverWhatIsNoRequest() {
        var peer = peer(EapCredentials.msChapV2("anna", secret("x")));
        assertThat(peer.answer(Octets.of(1, 2))).isNull();
        assertThat(peer.answer(SUCCESS)).isNull();
        peer.ended(Octets.of(9, 9, 9));
        assertThat(peer.state()).isEqualTo(EapPeer.State.TALKING);
    }

    @Test
    void survivesServersThatTalkNonsense() {
        var credentials = certified(authority, authority, null);
        Seeded.forAll(60, random -> random, random -> {
            var peer = peer(credentials);
            for (int i = 0; i < 12; i++) {
                var data = new byte[random.nextInt(80)];
                random.nextBytes(data);
                if (data.length > 5 && random.nextBoolean()) {
                    // The head of a TLS record, so that more of the engine is reached.
                    data[0] = (byte) random.nextInt(20, 25);
                    data[1] = 3;
                    data[2] = 3;
                    data[3] = 0;
                    data[4] = (byte) (data.length - 5);
                }
                var piece = new EapTls(EapMethod.TLS, random.nextInt(4) == 0, i == 0 || random.nextInt(8) == 0, 0, null, Octets.wrap(data));
                var answer = peer.answer(Eap.encode(new EapPacket.Request(i, piece)));
                assertThat(answer == null || answer.length() <= 1500).isTrue();
            }
            peer.ended(SUCCESS);
            assertThat(peer.state()).isNotEqualTo(EapPeer.State.SUCCEEDED);
        });
    }

    private static EapPacket.Request challenge() {
        return new EapPacket.Request(3, new MsChapV2(1, new MsChapV2.Header(3, 21), new OctetWriter().u8(16).u64(1).u64(2).toOctets()));
    }

    private static EapCredentials certified(TestAuthority users, TestAuthority servers, @Nullable String name) {
        var own = users.client("anna");
        return EapCredentials.tls("anna", new Certificates(List.of(servers.certificate()), name, own.key(), List.of(own.certificate())));
    }

    private static EapPeer peer(EapCredentials credentials) {
        return new EapPeer(credentials, Seeded.random(1));
    }

    private static EapPacket.Response answer(EapPeer peer, EapPacket.Request request) {
        return (EapPacket.Response) Eap.decode(Objects.requireNonNull(peer.answer(Eap.encode(request))));
    }

    private static Secret secret(String text) {
        return Secret.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Octets text(String text) {
        return Octets.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
