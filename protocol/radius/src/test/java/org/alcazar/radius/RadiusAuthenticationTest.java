// SPDX-License-Identifier: Apache-2.0
package org.alcazar.radius;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.alcazar.crypto.Secret;
import org.alcazar.radius.RadiusAuthentication.Check;
import org.alcazar.testkit.Seeded;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;

class RadiusAuthenticationTest {

    private final RadiusAuthentication ours = new RadiusAuthentication(secret("xyzzy5461"));
    private final RadiusAuthentication others = new RadiusAuthentication(secret("xyzzy5462"));

    /** The answer of RFC 2865 §7.1. */
    @Test
    void knowsTheAuthenticatorOfTheStandard() {
        var request = RadiusPacket.decode(RadiusPacketTest.REQUEST);
        var answer = RadiusPacket.decode(Octets.fromHex("02000026 86fe220e7624ba2a1005f6bf9b55e0b2 060600000001 0f0600000000 0e06c0a80103"));
        assertThat(ours.digest(answer, request.authenticator())).isEqualTo(answer.authenticator());
        assertThat(ours.checkAnswer(answer, request)).as("the standard of then had no Message-Authenticator").isEqualTo(Check.UNSIGNED);
    }

    @Test
    void provesRequestsAndAnswers() {
        Seeded.forAll(200, RadiusPacketTest::any, any -> {
            var request = ours.accessRequest(any.identifier(), any.authenticator(), without(any));
            assertThat(request.attributes().getFirst().type()).isEqualTo(RadiusAttribute.MESSAGE_AUTHENTICATOR);
            assertThat(ours.checkAccessRequest(request)).isEqualTo(Check.GOOD);
            assertThat(others.checkAccessRequest(request)).isEqualTo(Check.WRONG);
            var answer = ours.answer(RadiusCode.ACCESS_ACCEPT, request, without(any));
            assertThat(ours.checkAnswer(answer, request)).isEqualTo(Check.GOOD);
            assertThat(others.checkAnswer(answer, request)).isEqualTo(Check.WRONG);
            var dynamic = ours.dynamicRequest(RadiusCode.COA_REQUEST, any.identifier(), without(any));
            assertThat(ours.checkDynamicRequest(dynamic, true)).isEqualTo(Check.GOOD);
            assertThat(others.checkDynamicRequest(dynamic, false)).isEqualTo(Check.WRONG);
        });
    }

    @Test
    void seesEveryBitThatIsAltered() {
        var request = ours.accessRequest(7, Octets.fromHex("000102030405060708090a0b0c0d0e0f"),
                List.of(RadiusAttribute.text(RadiusAttribute.USER_NAME, "nemo")));
        var answer = ours.answer(RadiusCode.ACCESS_REJECT, request, RadiusPacket.eapMessage(Octets.fromHex("04010004"))).encode().toArray();
        for (int bit = 0; bit < answer.length * 8; bit++) {
            var altered = answer.clone();
            altered[bit / 8] ^= (byte) (1 << bit % 8);
            try {
                assertThat(ours.checkAnswer(RadiusPacket.decode(Octets.wrap(altered)), request)).as("bit " + bit).isNotEqualTo(Check.GOOD);
            } catch (RadiusDecodeException e) {
                assertThat(e.getMessage()).isNotEmpty();
            }
        }
    }

    @Test
    void takesADynamicRequestWithoutMessageAuthenticatorOnlyWhereThatIsAllowed() {
        var unsigned = new RadiusPacket(RadiusCode.DISCONNECT_REQUEST, 1, Octets.wrap(new byte[16]), List.of());
        var request = unsigned.with(ours.digest(unsigned, unsigned.authenticator()), unsigned.attributes());
        assertThat(ours.checkDynamicRequest(request, true)).isEqualTo(Check.UNSIGNED);
        assertThat(ours.checkDynamicRequest(request, false)).isEqualTo(Check.GOOD);
        assertThat(others.checkDynamicRequest(request, false)).isEqualTo(Check.WRONG);
    }

    private static List<RadiusAttribute> without(RadiusPacket any) {
        return any.attributes().stream().filter(attribute -> attribute.type() != RadiusAttribute.MESSAGE_AUTHENTICATOR).toList();
    }

    private static Secret secret(String text) {
        return Secret.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
