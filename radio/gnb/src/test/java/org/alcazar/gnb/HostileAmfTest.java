// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gnb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import org.alcazar.ap.element.SecurityKey;
import org.alcazar.crypto.Secret;
import org.alcazar.nas.element.Plmn;
import org.alcazar.nas.element.Snssai;
import org.alcazar.nas.element.Tai;
import org.alcazar.ngap.Ngap;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.CauseMisc;
import org.alcazar.ngap.element.CauseNas;
import org.alcazar.ngap.element.CauseRadioNetwork;
import org.alcazar.ngap.element.OverloadAction;
import org.alcazar.ngap.element.RanUeNgapId;
import org.alcazar.ngap.element.ResetType;
import org.alcazar.ngap.element.UeNgConnection;
import org.alcazar.ngap.element.UeNgapIds;
import org.alcazar.ngap.element.UeSecurityCapabilities;
import org.alcazar.ngap.message.AmfConfigurationUpdate;
import org.alcazar.ngap.message.DownlinkNasTransport;
import org.alcazar.ngap.message.ErrorIndication;
import org.alcazar.ngap.message.InitialContextSetupRequest;
import org.alcazar.ngap.message.InitialUeMessage;
import org.alcazar.ngap.message.NgReset;
import org.alcazar.ngap.message.NgapMessage;
import org.alcazar.ngap.message.OverloadStart;
import org.alcazar.ngap.message.OverloadStop;
import org.alcazar.ngap.message.UeContextReleaseCommand;
import org.alcazar.strand.SimulatedWorld;
import org.alcazar.testkit.Mutations;
import org.alcazar.testkit.Seeded;
import org.alcazar.transport.MemoryCarrier;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;

/** An AMF that sends what it should not: the gNB answers or drops it, and goes on. */
class HostileAmfTest {

    private static final int MESSAGES = 40;

    @Test
    void livesThroughDamagedMessages() {
        Seeded.forAll(100, RandomGenerator::nextLong, seed -> {
            var random = Seeded.random(seed);
            try (var world = new SimulatedWorld(seed)) {
                var carrier = new MemoryCarrier(world);
                var amf = new ScriptedAmf(carrier, ScriptedAmf.accepting());
                var gnb = new Gnb(world, carrier, amf.address, GnbConfiguration.of("gnb-1", 1, new Tai(Plmn.of("999", "70"), 1), List.of(Snssai.of(1))),
                        GnbObserver.NONE);
                world.turn(() -> gnb.start(setup -> { }));
                world.run(Duration.ofSeconds(1));
                for (int i = 0; i < MESSAGES; i++) {
                    var ue = new StubUe().connect(gnb);
                    var message = messages(gnb.connectedUes()).get(random.nextInt(messages(1).size()));
                    amf.sendRaw(Octets.wrap(Mutations.random(Ngap.encode(message).toArray(), random)));
                    world.run(Duration.ofSeconds(1));
                    if (ue.isConnected()) {
                        ue.connection().securityComplete();
                    }
                }
                amf.send(new OverloadStop());
                world.run(Duration.ofSeconds(1));
                long before = amf.count(InitialUeMessage.class);
                new StubUe().connect(gnb);
                world.run(Duration.ofSeconds(1));
                assertThat(amf.count(InitialUeMessage.class)).isEqualTo(before + 1);
            }
        });
    }

    private static List<NgapMessage> messages(int ran) {
        var amfId = new AmfUeNgapId(7);
        var ranId = new RanUeNgapId(ran);
        return List.of(DownlinkNasTransport.builder(amfId, ranId, Octets.of(0x7e, 0, 0x42)).build(),
                InitialContextSetupRequest.builder(amfId, ranId, ScriptedAmf.GUAMI, List.of(ScriptedAmf.SLICE),
                        new UeSecurityCapabilities(0xe000, 0xe000, 0, 0), new SecurityKey(Secret.copyOf(new byte[32]))).nasPdu(Octets.of(1, 2, 3)).build(),
                new UeContextReleaseCommand(new UeNgapIds.Pair(amfId, ranId), CauseNas.NORMAL_RELEASE),
                new ErrorIndication(amfId, ranId, CauseRadioNetwork.UNKNOWN_LOCAL_UE_NGAP_ID, null, null),
                new NgReset(CauseMisc.OM_INTERVENTION, new ResetType.Part(List.of(new UeNgConnection(amfId, ranId)))),
                AmfConfigurationUpdate.builder().amfName("other").build(), ScriptedAmf.ACCEPTANCE,
                new OverloadStart(OverloadAction.REJECT_NON_EMERGENCY_MO_DT, 50, List.of()));
    }
}
