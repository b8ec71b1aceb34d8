// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.whole;

import static org.alcazar.app.whole.MmServicesTest.plan;
import static org.alcazar.app.whole.MmServicesTest.ue;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.alcazar.amf.event.AmfEvent;
import org.alcazar.nas.Nas5gs;
import org.alcazar.nas.NasProtection.End;
import org.alcazar.nas.Unprotected;
import org.alcazar.nas.message.FiveGmmMessage;
import org.alcazar.nas.message.RegistrationAccept;
import org.alcazar.ondemand.Initiator;
import org.alcazar.ondemand.SecurityService;
import org.alcazar.service.ServiceChain.Announcing;
import org.alcazar.ue.Failure;
import org.alcazar.ue.MobilityState;
import org.alcazar.ue.OnDemandConfiguration;
import org.alcazar.ue.Registration;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The network repeats to a UE what it took the UE to be able to do: a UE that finds another than it said leaves, and says why. */
class EchoedCapabilityTest {

    /** The element as far as the version; the block follows. */
    private static final Octets ELEMENT = Octets.fromHex("2d0b00007ed901");
    private static final int HEADER_CIPHERED = 2;
    private static final int ESTABLISHMENT_ACCEPT = 0xc2;
    private static final Failure BID_DOWN = new Failure(Failure.Reason.BID_DOWN);

    @TempDir
    private Path folder;

    /** An AMF that lies of any part of what it took, be it so that nothing can be read of it. */
    @ParameterizedTest
    @CsvSource({"1, 0x01", "1, 0x02", "2, 0x01", "2, 0x02", "3, 0x01", "3, 0x10", "4, 0x02", "4, 0x04", "5, 0x40", "6, 0x40"})
    void aUeThatIsToldAnotherInRegistrationLeaves(int octet, int bits) {
        try (var core = new WholeCore(folder, plan(Announcing.ONE_BY_ONE)).with(1)) {
            var registrations = new ArrayList<Registration>();
            var states = new ArrayList<MobilityState>();
            core.run(gnb -> {
                var air = new Air(gnb);
                air.onDownlink = lying(air, octet, bits);
                var ue = ue(core, air, OnDemandConfiguration.ALL);
                registrations.add(ue.register());
                states.add(ue.state());
                core.world.gate().await(Duration.ofSeconds(1));
                air.onDownlink = List::of;
                registrations.add(ue.register());
                return ue;
            });
            assertThat(registrations).extracting(Registration::failure).containsExactly(BID_DOWN, null);
            assertThat(states).containsExactly(MobilityState.DEREGISTERED);
            assertThat(core.events(AmfEvent.Deregistered.class)).as("it has told the network").hasSize(1);
        }
    }

    /** Who has no keys only makes the network say it again. */
    @Test
    void whatIsAlteredOnTheWayIsSaidAgain() {
        try (var core = new WholeCore(folder, plan(Announcing.ONE_BY_ONE)).with(1)) {
            var once = new AtomicBoolean(true);
            var registration = core.run(gnb -> {
                var air = new Air(gnb);
                air.onDownlink = nas -> List.of((nas.at(1) & 0xf) == HEADER_CIPHERED && once.getAndSet(false) ? altered(nas, nas.length() - 1, 0x01) : nas);
                return ue(core, air, OnDemandConfiguration.ALL).register();
            });
            assertThat(registration.failure()).isNull();
            assertThat(once).isFalse();
        }
    }

    /** An AMF can read and write what the SMF accepts, unless SM security hides it. */
    @ParameterizedTest
    @CsvSource({"1, 0x01", "1, 0x02", "3, 0x01", "3, 0x10", "4, 0x02", "4, 0x04", "5, 0x40", "6, 0x40"})
    void aUeThatIsToldAnotherWithItsSessionReleasesIt(int octet, int bits) {
        var stage = new SmStage(folder);
        var n11 = new N11();
        stage.toAmf = n11::to;
        stage.play(SmStage.plan(true, Initiator.NETWORK, SecurityService.DH_EXCHANGE), able -> able, scene -> {
            n11.onDownlink = message -> List.of(message.at(3) == ESTABLISHMENT_ACCEPT ? altered(message, octet, ELEMENT, bits) : message);
            assertThat(scene.establish().failure()).isEqualTo(BID_DOWN);
            scene.core().world.gate().await(Duration.ofSeconds(30));
            assertThat(scene.smf().sessions()).isEmpty();
            assertThat(scene.ue().sessions()).isEmpty();
            n11.onDownlink = List::of;
            assertThat(scene.establish().failure()).isNull();
        });
    }

    /** With the keys of NAS, which an AMF has, every Registration Accept gets other bits in that octet of the capability block. */
    private static Function<Octets, List<Octets>> lying(Air air, int octet, int bits) {
        return nas -> {
            if ((nas.at(1) & 0xf) != HEADER_CIPHERED) {
                return List.of(nas);
            }
            var kAmf = new Eavesdropper(WholeCore.SUBSCRIBERS.at(0), air.downlink).kAmf();
            try (var ue = Eavesdropper.protection(End.UE, kAmf, 0)) {
                if (!(ue.unprotect(nas) instanceof Unprotected.Verified verified) || !(verified.message() instanceof RegistrationAccept accept)) {
                    return List.of(nas);
                }
                try (var amf = Eavesdropper.protection(End.AMF, kAmf, verified.count().value())) {
                    return List.of(amf.protect((FiveGmmMessage) Nas5gs.decode(altered(Nas5gs.encode(accept), octet, ELEMENT, bits))));
                }
            }
        };
    }

    /** @param octet of what follows the pattern, from 1 */
    private static Octets altered(Octets octets, int octet, Octets pattern, int bits) {
        int at = octets.toHex().indexOf(pattern.toHex());
        assertThat(at).as("the element is there").isNotNegative();
        return altered(octets, at / 2 + pattern.length() + octet - 1, bits);
    }

    private static Octets altered(Octets octets, int at, int bits) {
        var bytes = octets.toArray();
        bytes[at] ^= (byte) bits;
        return Octets.wrap(bytes);
    }
}
