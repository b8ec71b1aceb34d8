// SPDX-License-Identifier: Apache-2.0
package org.alcazar.upf;

import static org.alcazar.upf.UpfFixture.SERVER;
import static org.alcazar.upf.UpfFixture.UE;
import static org.alcazar.upf.UpfFixture.UE_SIX;
import static org.alcazar.upf.UpfFixture.session;
import static org.alcazar.upf.UpfFixture.upSeid;
import static org.alcazar.upf.UpfFixture.uplinkTeid;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.alcazar.pfcp.Pfcp;
import org.alcazar.pfcp.PfcpPdu;
import org.alcazar.pfcp.element.Cause;
import org.alcazar.pfcp.message.SessionEstablishmentResponse;
import org.alcazar.pfcp.message.SessionModificationResponse;
import org.alcazar.testkit.SharedVectors;
import org.alcazar.upf.forwarding.Drop;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What brought other user plane functions down: each is survived, counted or answered, and the session that was there goes on. */
class AttackTest {

    private static final int EXTENSIONS = 200;

    private final UpfFixture fixture = new UpfFixture();
    private final ScriptedSmf smf = fixture.smf();
    private final ScriptedGnb gnb = fixture.gnb();
    private final SessionEstablishmentResponse established = smf.establish(session(smf, gnb).build());
    private final long teid = uplinkTeid(established);

    @AfterEach
    void goesOn() {
        fixture.internet.received.clear();
        gnb.uplink(teid, Packets.udp(UE, 1, SERVER, 2, 40));
        fixture.settle();
        assertThat(fixture.internet.received).hasSize(1);
        assertThat(fixture.upf.figures().sessions()).isEqualTo(1);
        fixture.close();
    }

    /** Sends from the SMF's own address, where what it would refuse to send can be sent too. */
    private List<Octets> asSmf(Octets... datagrams) {
        smf.close();
        return from(smf.address, datagrams);
    }

    private List<Octets> from(InetSocketAddress address, Octets... datagrams) {
        var replies = new ArrayList<Octets>();
        try (var endpoint = fixture.carrier.bind(address, (peer, datagram) -> replies.add(Octets.copyOf(datagram)))) {
            for (var datagram : datagrams) {
                endpoint.send(UpfFixture.N4, ByteBuffer.wrap(datagram.toArray()));
            }
            fixture.settle();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return replies;
    }

    /** A modification with one element: a FAR that forwards, created (3) or updated (10), with these forwarding parameters (4 or 11). */
    private Octets far(int element, int id, int element2, String parameters) {
        int length = parameters.length() / 2;
        return Octets.fromHex("2134%04x%016x%06x00".formatted(12 + 4 + 18 + length, upSeid(established), element)
                + "%04x%04x".formatted(element, 18 + length) + "006c0004%08x".formatted(id) + "002c00020200"
                + "%04x%04x".formatted(element2, length) + parameters);
    }

    private static Cause cause(List<Octets> replies) {
        assertThat(replies).hasSize(1);
        return ((SessionModificationResponse) Pfcp.decode(replies.getFirst()).message()).cause();
    }

    private void downlink() {
        fixture.internet.downlink(Packets.udp(SERVER, 1, UE, 2, 40));
        fixture.settle();
    }

    @Test
    void refusesAnOuterHeaderOfNoLength() {
        assertThat(cause(asSmf(far(3, 9, 4, "002a000100" + "00540000")))).isNotEqualTo(Cause.REQUEST_ACCEPTED);
        assertThat(cause(asSmf(far(10, 2, 11, "002a000100" + "0054000101")))).isEqualTo(Cause.INVALID_LENGTH);
        downlink();
        assertThat(gnb.payloads()).as("the tunnel is what it was").hasSize(1);
    }

    /** An element of no length in an update takes away what was there (TS 29.244 §7.5.4.3). */
    @Test
    void sendsNothingWhereTheOuterHeaderWasTakenAway() {
        assertThat(cause(asSmf(far(10, 2, 11, "002a000100" + "00540000")))).isEqualTo(Cause.REQUEST_ACCEPTED);
        downlink();
        assertThat(gnb.payloads()).isEmpty();
        assertThat(fixture.upf.figures().drops()).containsEntry(Drop.RULE, 1L);
    }

    @Test
    void takesNoMessageThatIsTooShortOrTooLong() {
        var whole = Pfcp.encode(PfcpPdu.of(0, 2, session(smf, gnb).build()));
        var cut = new Octets[whole.length()];
        for (int n = 0; n < cut.length; n++) {
            cut[n] = whole.slice(0, n);
        }
        asSmf(cut);
        from(smf.address, Octets.wrap(new byte[65_000]), Octets.wrap(Arrays.copyOf(whole.toArray(), 65_000)));
        assertThat(fixture.upf.figures().n4().unreadable()).isGreaterThanOrEqualTo(cut.length - 1);
        assertThat(fixture.upf.figures().sessions()).isEqualTo(1);
    }

    @Test
    void answersAFloodOfTransactionsAndHoldsNothingOfIt() {
        var flood = new Octets[10_000];
        for (int n = 0; n < flood.length; n++) {
            flood[n] = Pfcp.encode(PfcpPdu.of(0, n, session(smf, gnb).build()));
        }
        var replies = from(new InetSocketAddress("10.0.0.66", 4_000), flood);
        assertThat(replies).isNotEmpty().allSatisfy(reply -> assertThat(((SessionEstablishmentResponse) Pfcp.decode(reply).message()).cause())
                .isIn(Cause.NO_ESTABLISHED_PFCP_ASSOCIATION, Cause.PFCP_ENTITY_IN_CONGESTION));
        assertThat(fixture.upf.figures().sessions()).isEqualTo(1);
    }

    @Test
    void passesFragmentsOfTheUesOwnAndNoPacketThatIsCut() {
        var fragment = Packets.udp(UE, 1, SERVER, 2, 40).toArray();
        fragment[6] = 0x20;
        fragment[7] = 0x05;
        gnb.uplink(teid, Octets.wrap(fragment));
        var foreign = fragment.clone();
        foreign[15]++;
        gnb.uplink(teid, Octets.wrap(foreign));
        for (int n = 0; n < 20; n++) {
            gnb.uplink(teid, Octets.copyOf(fragment, 0, n));
        }
        fixture.settle();
        assertThat(fixture.internet.received).containsExactly(Octets.wrap(fragment));
        assertThat(fixture.upf.figures().drops()).containsEntry(Drop.SPOOFED_SOURCE, 1L).containsEntry(Drop.NOT_IP, 20L);
    }

    @Test
    void followsNoChainOfExtensionHeadersWithoutEnd() {
        // Within the UE's packet: hop-by-hop options behind each other.
        var chain = ByteBuffer.allocate(8 * EXTENSIONS);
        while (chain.hasRemaining()) {
            chain.putLong(0);
        }
        gnb.uplink(teid, Packets.ip(UE_SIX, "2001:db8::1", 0, 0, chain.array()));
        fixture.settle();
        assertThat(fixture.upf.figures().drops()).containsEntry(Drop.NOT_IP, 1L);
        // Around it: GTP-U extension headers behind each other, of length 4, and of length 0.
        for (int length = 0; length < 2; length++) {
            var headers = ByteBuffer.allocate(4 * EXTENSIONS);
            while (headers.hasRemaining()) {
                headers.putInt(length << 24 | 0x40);
            }
            gnb.send(Octets.fromHex("34ff%04x%08x00000040".formatted(4 + headers.capacity(), teid) + Octets.wrap(headers.array()).toHex()));
        }
        fixture.settle();
        assertThat(fixture.internet.received).isEmpty();
        assertThat(fixture.upf.figures().n3().unreadable()).isEqualTo(2);
    }

    @Test
    void survivesWhatWasFoundElsewhere() {
        for (var vector : SharedVectors.load("attack_pdus.json")) {
            var octets = Octets.of(vector.hex("hex"));
            switch (vector.text("protocol")) {
                case "pfcp" -> from(new InetSocketAddress("10.0.0.66", 4_000), octets);
                case "gtpu" -> gnb.send(octets);
                default -> { }
            }
        }
        gnb.send(Octets.of(0x30));
        fixture.settle();
        assertThat(fixture.upf.figures().n3().unreadable()).isPositive();
    }
}
