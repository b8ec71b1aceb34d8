// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import org.alcazar.crypto.Secret;
import org.alcazar.gtp.GtpDecodeException;
import org.alcazar.gtp.GtpDecodeException.Reply;
import org.alcazar.gtp.OffendingIe;
import org.alcazar.gtp.v2c.codec.RawIe;
import org.alcazar.gtp.v2c.element.Ambr;
import org.alcazar.gtp.v2c.element.BearerContext;
import org.alcazar.gtp.v2c.element.Cause;
import org.alcazar.gtp.v2c.element.DomainName;
import org.alcazar.gtp.v2c.element.EpsMmContext;
import org.alcazar.gtp.v2c.element.FTeid;
import org.alcazar.gtp.v2c.element.Imsi;
import org.alcazar.gtp.v2c.element.Indication;
import org.alcazar.gtp.v2c.element.Key;
import org.alcazar.gtp.v2c.element.NextHop;
import org.alcazar.gtp.v2c.element.PdnConnection;
import org.alcazar.gtp.v2c.message.ContextResponse;
import org.alcazar.gtp.v2c.message.DeleteBearerRequest;
import org.alcazar.gtp.v2c.message.DeleteSessionResponse;
import org.alcazar.gtp.v2c.message.EchoRequest;
import org.alcazar.gtp.v2c.message.ForwardRelocationRequest;
import org.alcazar.gtp.v2c.message.RelocationCancelRequest;
import org.alcazar.gtp.v2c.message.RelocationCancelResponse;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;

class Gtpv2cTest {

    private static final Octets ADDRESS = Octets.of(192, 0, 2, 1);

    @Test
    void writesAnEchoRequestAsTheStandardHasIt() {
        var packet = Gtpv2Packet.ofPath(0x0a0b0c, EchoRequest.builder(7).build());
        assertThat(Gtpv2c.encode(packet).toHex()).isEqualTo("4001" + "0009" + "0a0b0c00" + "0300010007");
        assertThat(Gtpv2c.decode(Gtpv2c.encode(packet))).isEqualTo(packet);
    }

    /** Octet by octet after TS 29.274 figure 8.38-5. */
    @Test
    void writesTheMmContextOfEpsAsTheStandardHasIt() {
        var context = EpsMmContext.of(2, 1, 2, 5, 3, key(0x11, 32), Octets.fromHex("e0e0")).with(new NextHop(key(0x22, 32), 4));
        var encoded = encoded(ContextResponse.builder(Cause.of(Cause.REQUEST_ACCEPTED)).mmContext(context).build());
        assertThat(encoded).contains("6b" + "004f" + "00" + "92" + "00" + "12" + "000005" + "000003" + "11".repeat(32)
                + "22".repeat(32) + "04" + "02e0e0" + "00" + "00");
    }

    @Test
    void showsNoKeyAnywhere() {
        var context = EpsMmContext.of(2, 1, 2, 5, 3, key(0x5a, 32), Octets.fromHex("e0e0")).with(new NextHop(key(0x5a, 32), 4));
        var message = ContextResponse.builder(Cause.of(Cause.REQUEST_ACCEPTED)).mmContext(context).build();
        var pdu = Gtpv2Pdu.decode(Octets.fromHex(encoded(message)));
        assertThat(message.toString() + pdu + pdu.elements().get(1).typed()).doesNotContain("5a5a").contains("Secret[32 octets]");
        var malformed = new RawIe(107, 0, 0, Octets.fromHex("5a".repeat(40)));
        var elements = List.of(RawIe.of(2, 0, Octets.of(16, 0)), malformed);
        assertThat(Gtpv2c.decode(new Gtpv2Pdu(131, 1L, 1, null, elements, null).encode()).toString()).doesNotContain("5a5a")
                .contains("107/0");
    }

    @Test
    void tellsAnOtherVersionOfOursButNeverInAnswerToTheSame() {
        assertThat(refusal("3003000400000000").reply()).isEqualTo(Reply.NONE);
        assertThat(refusal("680100080000000000000100").reply()).isEqualTo(Reply.VERSION_NOT_SUPPORTED);
        assertThat(refusal("320100080000000000000100").reply()).isEqualTo(Reply.VERSION_NOT_SUPPORTED);
        assertThat(refusal("680300080000000000000100").reply()).isEqualTo(Reply.NONE);
    }

    @Test
    void refusesARequestWithoutAMandatoryElementAndNamesIt() {
        var refusal = refusal("482000080000000a00000b00");
        assertThat(refusal.reply()).isEqualTo(Reply.REJECT);
        assertThat(refusal.messageType()).isEqualTo(32);
        assertThat(refusal.teid()).isEqualTo(10);
        assertThat(refusal.sequenceNumber()).isEqualTo(11);
        assertThat(refusal.cause()).isEqualTo(Cause.MANDATORY_IE_MISSING);
        assertThat(refusal.offendingIe()).isEqualTo(new OffendingIe(82, 0));
    }

    @Test
    void namesTheElementThatIsMissingInAGroup() {
        var bearerWithoutEbi = new RawIe(93, 0, 0, Octets.fromHex("020002001000"));
        var request = new Gtpv2Pdu(32, 1L, 2, null, List.of(RawIe.of(82, 0, Octets.of(6)),
                RawIe.of(87, 0, Octets.fromHex("8a00000001c0000201")), RawIe.of(71, 0, DomainName.of("a").labels()), bearerWithoutEbi),
                null);
        var refusal = refusal(request.encode().toHex());
        assertThat(refusal.cause()).isEqualTo(Cause.MANDATORY_IE_MISSING);
        assertThat(refusal.offendingIe()).isEqualTo(new OffendingIe(73, 0));
    }

    @Test
    void tellsAMandatoryElementOfWrongLengthFromOneOfWrongValue() {
        var tooShort = refusal("48850011" + "00000001" + "00000200" + "57000500" + "8a00000001");
        assertThat(tooShort.cause()).isEqualTo(Cause.INVALID_LENGTH);
        assertThat(tooShort.offendingIe()).isEqualTo(new OffendingIe(87, 0));
        var wrong = refusal("48200011" + "00000001" + "00000200" + "47000500" + "0361620000");
        assertThat(wrong.cause()).isEqualTo(Cause.MANDATORY_IE_INCORRECT);
        assertThat(wrong.offendingIe()).isEqualTo(new OffendingIe(71, 0));
    }

    @Test
    void refusesAnElementThatReachesPastTheEnd() {
        var refusal = refusal("488b000e" + "00000001" + "00000200" + "01000800" + "2143");
        assertThat(refusal.reply()).isEqualTo(Reply.REJECT);
        assertThat(refusal.cause()).isEqualTo(Cause.INVALID_LENGTH);
        assertThat(refusal.offendingIe()).isEqualTo(new OffendingIe(1, 0));
    }

    @Test
    void doesNotAnswerResponses() {
        assertThat(refusal("488c00080000000a00000b00").reply()).isEqualTo(Reply.NONE);
    }

    @Test
    void ignoresMalformedOptionalAndRepeatedElementsButKeepsThem() {
        var octets = Octets.fromHex("488b0020" + "00000001" + "00000200" + "01000200" + "21fa" + "01000200" + "21f3" + "01000200" + "2144"
                + "c8000200" + "beef");
        var packet = Gtpv2c.decode(octets);
        assertThat(packet.message()).isInstanceOfSatisfying(RelocationCancelRequest.class, request -> {
            assertThat(request.imsi()).isEqualTo(new Imsi("123"));
            assertThat(request.rest().ignored()).extracting(RawIe::type).containsExactly(1, 1, 200);
        });
        assertThat(Gtpv2c.encode(packet)).isEqualTo(octets);
    }

    @Test
    void keepsATypedElementThatIsLongerThanKnown() {
        var octets = Octets.fromHex("488c0011" + "00000001" + "00000200" + "02000500" + "10f0000000");
        assertThatThrownBy(() -> Gtpv2c.decode(octets)).isInstanceOf(GtpDecodeException.class);
        var longer = Octets.fromHex("488c0013" + "00000001" + "00000200" + "02000700" + "10f0010000b2ff");
        var packet = Gtpv2c.decode(longer);
        assertThat(packet.message()).isEqualTo(Gtpv2c.decode(longer).message());
        assertThat(((RelocationCancelResponse) packet.message()).cause()).isEqualTo(Cause.of(16, new OffendingIe(1, 2)));
        assertThat(Gtpv2c.encode(packet)).isEqualTo(longer);
    }

    @Test
    void takesAMessageThatIsPiggybackedButNoThird() {
        var second = new Gtpv2Packet(3L, 4, 2, DeleteBearerRequest.builder().linkedEbi(5).build(), null);
        var both = new Gtpv2Packet(1L, 2, null, DeleteSessionResponse.builder(Cause.of(16)).build(), second);
        var encoded = Gtpv2c.encode(both);
        assertThat(Gtpv2c.decode(encoded)).isEqualTo(both);
        assertThat(Gtpv2Pdu.decode(encoded).encode()).isEqualTo(encoded);
        var hex = encoded.toHex();
        var third = hex.substring(0, 36) + "5" + hex.substring(37) + hex.substring(36);
        assertThatThrownBy(() -> Gtpv2c.decode(Octets.fromHex(third))).isInstanceOf(GtpDecodeException.class);
    }

    @Test
    void refusesOctetsBehindTheMessage() {
        assertThat(refusal("4001000900000100" + "0300010007" + "00").cause()).isEqualTo(Cause.INVALID_LENGTH);
    }

    @Test
    void refusesARequestOfATunnelThatNamesNone() {
        assertThat(refusal("408b0004" + "00000100").cause()).isEqualTo(Cause.INVALID_MESSAGE_FORMAT);
    }

    @Test
    void dropsMessagesThatTheStandardHasNot() {
        assertThat(refusal("480000080000000a00000b00").reply()).isEqualTo(Reply.NONE);
    }

    @Test
    void handsOverAPdnConnectionWithItsBearers() {
        var pgw = FTeid.of(FTeid.S5_S8C_PGW, 9, ADDRESS);
        var bearer = BearerContext.of(5, 0, FTeid.of(FTeid.S1U_SGW, 0xffff_ffffL, ADDRESS));
        var connection = PdnConnection.of(DomainName.of("internet.mnc001.mcc001.gprs"), 5, pgw, new Ambr(1000, 2000), List.of(bearer));
        var context = EpsMmContext.of(2, 1, 2, 5, 3, key(0x11, 32), Octets.fromHex("e0e0"));
        var request = ForwardRelocationRequest.builder(FTeid.of(FTeid.S10_N26_MME, 1, ADDRESS), context).imsi(new Imsi("001010000000001"))
                .pdnConnections(List.of(connection)).indication(Indication.of(2, Indication.Flag.DFI, Indication.Flag.CRSI)).build();
        var packet = Gtpv2Packet.of(0, 1, request);
        assertThat(Gtpv2c.decode(Gtpv2c.encode(packet))).isEqualTo(packet);
        assertThat(request.indication()).isEqualTo(new Indication(Octets.of(0x10, 0x10)));
    }

    private static GtpDecodeException refusal(String hex) {
        return catchThrowableOfType(GtpDecodeException.class, () -> Gtpv2c.decode(Octets.fromHex(hex)));
    }

    private static String encoded(ContextResponse message) {
        return Gtpv2c.encode(Gtpv2Packet.of(1, 2, message)).toHex();
    }

    private static Key key(int octet, int length) {
        var bytes = new byte[length];
        Arrays.fill(bytes, (byte) octet);
        return new Key(Secret.wrap(bytes));
    }
}
