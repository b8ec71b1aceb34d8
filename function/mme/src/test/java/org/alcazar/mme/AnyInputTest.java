// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.alcazar.mme.event.MmeEvent;
import org.alcazar.nas.eps.NasEps;
import org.alcazar.nas.eps.element.EpsUpdateType;
import org.alcazar.nas.eps.message.PdnDisconnectRequest;
import org.alcazar.nas.eps.message.ServiceRequest;
import org.alcazar.s1ap.element.Tai;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages that nobody in his right mind would send, from UEs and on N26; the MME is as before. */
class AnyInputTest {

    private static final int MESSAGES = 400;

    private final MmeFixture core = new MmeFixture(InterworkingSettings.ofUpgraded());

    private static Octets distorted(Octets pdu, Random random) {
        var bytes = pdu.toArray();
        return switch (random.nextInt(4)) {
            case 0 -> pdu.slice(0, random.nextInt(bytes.length));
            case 1 -> {
                var any = new byte[random.nextInt(40)];
                random.nextBytes(any);
                yield Octets.wrap(any);
            }
            case 2 -> {
                bytes[0] = (byte) (random.nextInt(16) << 4 | 7);
                yield Octets.wrap(bytes);
            }
            default -> {
                for (int i = random.nextInt(3); i >= 0; i--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                yield Octets.wrap(bytes);
            }
        };
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void survivesWhatUesSend(long seed) {
        var random = new Random(seed);
        var ue = core.ue().attach();
        var genuine = List.of(NasEps.encode(ue.sent), NasEps.encode(ue.update(EpsUpdateType.Kind.TA_UPDATING, true).build()),
                new ServiceRequest(1, 1, 1).encode(), ue.nas.protectInitial(ue.request(ue.guti).build()),
                ue.nas.protect(PdnDisconnectRequest.builder(0, 1, 5).build()));
        for (int i = 0; i < MESSAGES; i++) {
            var pdu = distorted(genuine.get(random.nextInt(genuine.size())), random);
            if (random.nextBoolean()) {
                ue.enb.send(ue.enb.initial(1000 + i, pdu, new Tai(ScriptedEnb.PLMN, random.nextInt(3))));
            } else {
                ue.uplink(pdu);
            }
        }
        core.pass(Duration.ofMinutes(3));
        ue.enb.forgetReceived();
        assertThat(core.mme.counts().unfinished()).isZero();
        assertThat(core.only(MmeEvent.Attached.class)).as("nobody attached but the one").hasSize(1);
        new ScriptedUe(ue.enb, 5000, "999700000000009").attach();
    }

    @Test
    void survivesWhatIsAskedOnN26() {
        var random = new Random(4);
        var ue = core.ue().attach().goIdle();
        var amf = core.node(MmeFixture.AMF);
        var tau = ue.nas.protectInitial(ue.update(EpsUpdateType.Kind.TA_UPDATING, false).build());
        var registration = Octets.fromHex("7e01aabbccdd05" + "7e004109000bf299f907020001000012347d000a00007ed9010402010000");
        for (int i = 0; i < MESSAGES; i++) {
            var response = random.nextBoolean() ? amf.askByTau(ue.guti, distorted(tau, random))
                    : amf.askByRegistration(ue.guti, distorted(registration, random));
            assertThat(response.cause().isAcceptance()).isFalse();
        }
        assertThat(amf.askByTau(ue.guti, ue.nas.protectInitial(ue.update(EpsUpdateType.Kind.TA_UPDATING, false).build())).cause().isAcceptance()).isTrue();
    }
}
