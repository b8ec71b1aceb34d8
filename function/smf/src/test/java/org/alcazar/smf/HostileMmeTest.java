// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.alcazar.gtp.v2c.Gtpv2Packet;
import org.alcazar.gtp.v2c.Gtpv2c;
import org.alcazar.gtp.v2c.element.BearerContext;
import org.alcazar.gtp.v2c.element.Cause;
import org.alcazar.gtp.v2c.element.FTeid;
import org.alcazar.gtp.v2c.element.Indication;
import org.alcazar.gtp.v2c.message.DeleteSessionRequest;
import org.alcazar.gtp.v2c.message.DownlinkDataNotificationFailureIndication;
import org.alcazar.gtp.v2c.message.Gtpv2Message;
import org.alcazar.gtp.v2c.message.ModifyBearerRequest;
import org.alcazar.gtp.v2c.message.ReleaseAccessBearersRequest;
import org.alcazar.testkit.Mutations;
import org.alcazar.testkit.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever comes on S11, in whatever state: it is answered, or dropped for a reason, and the SMF goes on. A fault fails the simulation. */
class HostileMmeTest {

    private static final int DAMAGES = 300;

    @TempDir
    Path folder;

    private static List<Gtpv2Message> messages(ScriptedMme mme) {
        var enodeb = BearerContext.of(ScriptedMme.EBI, 0, FTeid.of(FTeid.S1U_ENODEB, 7, SmfFixture.GNB));
        return List.of(mme.creation().build(), ModifyBearerRequest.builder().bearersToModify(List.of(enodeb)).build(),
                ReleaseAccessBearersRequest.builder().build(),
                DeleteSessionRequest.builder().linkedEbi(ScriptedMme.EBI).indication(Indication.of(1, Indication.Flag.OI)).build(),
                DownlinkDataNotificationFailureIndication.builder(Cause.of(Cause.UE_NOT_RESPONDING)).build());
    }

    @Test
    void takesDamagedMessages() throws IOException {
        var random = Seeded.random(Seeded.seed());
        try (var core = new SmfFixture(folder); var mme = new ScriptedMme(core)) {
            var raw = core.carrier.bind(new InetSocketAddress(SmfFixture.MME.getAddress(), 40_000), (from, datagram) -> { });
            long teid = ScriptedMme.teid(mme.connected());
            for (int i = 0; i < DAMAGES; i++) {
                for (var message : messages(mme)) {
                    var sound = Gtpv2c.encode(Gtpv2Packet.of(random.nextInt(4) == 0 ? 0 : teid, random.nextInt(1 << 24), message)).toArray();
                    raw.send(SmfFixture.S11, ByteBuffer.wrap(Mutations.random(sound, random)));
                }
                core.pass(Duration.ofMillis(20));
                if (core.smf.sessions().isEmpty()) {
                    teid = ScriptedMme.teid(mme.connected());
                }
            }
            core.pass(Duration.ofMinutes(2));
            assertThat(core.smf.sessions()).hasSizeLessThanOrEqualTo(16);
            assertThat(mme.create(mme.creation().build()).cause().isAcceptance()).isTrue();
            raw.close();
        }
    }

    @Test
    void aTunnelThatNothingComesOfIsNotKept() {
        try (var core = new SmfFixture(folder); var mme = new ScriptedMme(core)) {
            for (int i = 0; i < 50; i++) {
                assertThat(mme.create(mme.creation("nowhere", 5).build()).cause().isAcceptance()).isFalse();
            }
            assertThat(core.smf.uesAtMmes()).isZero();
            long teid = ScriptedMme.teid(mme.connected());
            assertThat(core.smf.uesAtMmes()).isEqualTo(1);
            mme.delete(teid, true);
            assertThat(core.smf.uesAtMmes()).isZero();
        }
    }

    @Test
    void whoIsNoMmeIsNotEvenRead() throws IOException {
        try (var core = new SmfFixture(folder); var mme = new ScriptedMme(core)) {
            long teid = ScriptedMme.teid(mme.connected());
            var stranger = core.carrier.bind(new InetSocketAddress(InetAddress.ofLiteral("10.0.0.66"), 2123), (from, datagram) -> { });
            for (var message : messages(mme)) {
                stranger.send(SmfFixture.S11, ByteBuffer.wrap(Gtpv2c.encode(Gtpv2Packet.of(teid, 9, message)).toArray()));
            }
            core.pass(Duration.ofSeconds(1));
            assertThat(core.smf.sessions()).hasSize(1);
            assertThat(core.only(org.alcazar.smf.event.SmfEvent.S11Received.class)).hasSize(1);
            stranger.close();
        }
    }
}
