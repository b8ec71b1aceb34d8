// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.alcazar.nas.Nas5gs;
import org.alcazar.nas.element.EpsNasSecurityAlgorithms;
import org.alcazar.nas.element.FiveGmmCapability;
import org.alcazar.nas.element.FiveGmmCause;
import org.alcazar.nas.element.S1UeSecurityCapability;
import org.alcazar.nas.element.UeSecurityCapability;
import org.alcazar.nas.message.RegistrationComplete;
import org.alcazar.nas.message.RegistrationRequest;
import org.alcazar.nas.message.SecurityModeCommand;
import org.alcazar.nas.message.SecurityModeReject;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a UE with S1 mode says and checks in 5GS. */
class S1ModeTest {

    private static final UeConfiguration CONFIGURATION = UeConfiguration.DEFAULT.withS1Mode(S1ModeConfiguration.DEFAULT);

    @Test
    void saysWhatItCanInEps() {
        var wholes = new ArrayList<RegistrationRequest>();
        var cleartext = new ArrayList<RegistrationRequest>();
        try (var bench = new UeBench(network -> {
            cleartext.add(network.hear(RegistrationRequest.class));
            network.authenticate();
            var complete = network.secure(CONFIGURATION.saidCapability());
            wholes.add((RegistrationRequest) Nas5gs.decode(Objects.requireNonNull(complete.nasMessageContainer())));
            network.activate(network.kGnb(), 0xe000, 0xe000);
            network.send(network.accept().build());
            network.hear(RegistrationComplete.class);
        }).with(CONFIGURATION)) {
            assertThat(bench.register().failure()).isNull();
            assertThat(cleartext.getFirst().ueSecurityCapability()).isEqualTo(UeSecurityCapability.of(0xf0, 0xf0, 0xf0, 0x70));
            assertThat(cleartext.getFirst().s1UeNetworkCapability()).as("not in the open").isNull();
            var whole = wholes.getFirst();
            assertThat(whole.s1UeNetworkCapability()).isEqualTo(S1ModeConfiguration.DEFAULT.capability());
            assertThat(Objects.requireNonNull(whole.fiveGmmCapability()).has(FiveGmmCapability.Feature.S1_MODE)).isTrue();
        }
    }

    @Test
    void saysNothingOfItWithoutIt() {
        try (var bench = new UeBench(ScriptedNetwork::register)) {
            assertThat(bench.register().failure()).isNull();
            var request = bench.lastSent(RegistrationRequest.class);
            assertThat(request.ueSecurityCapability()).isEqualTo(UeSecurityCapability.of(0xf0, 0xf0));
            assertThat(request.s1UeNetworkCapability()).isNull();
        }
    }

    @Test
    void takesWhatTheNetworkChoseForEps() {
        assertThat(heard(command -> command.selectedEpsAlgorithms(new EpsNasSecurityAlgorithms(2, 2))
                .replayedS1UeSecurityCapability(S1UeSecurityCapability.of(S1ModeConfiguration.DEFAULT.capability())))).isNull();
        assertThat(heard(command -> command.replayedS1UeSecurityCapability(new S1UeSecurityCapability(Octets.of(0xf0, 0x70)))))
                .as("without those of UTRAN").isNull();
    }

    @Test
    void rejectsWhatIsNotItsOwn() {
        assertThat(heard(command -> command.replayedS1UeSecurityCapability(new S1UeSecurityCapability(Octets.of(0x80, 0x40, 0xc0, 0x40)))))
                .isEqualTo(FiveGmmCause.UE_SECURITY_CAPABILITIES_MISMATCH);
        assertThat(heard(command -> command.selectedEpsAlgorithms(new EpsNasSecurityAlgorithms(0, 0))))
                .as("the null integrity algorithm").isEqualTo(FiveGmmCause.UE_SECURITY_CAPABILITIES_MISMATCH);
        assertThat(heard(command -> command.selectedEpsAlgorithms(new EpsNasSecurityAlgorithms(5, 2))))
                .isEqualTo(FiveGmmCause.UE_SECURITY_CAPABILITIES_MISMATCH);
    }

    /** What the UE makes of such a command: null if it takes it. */
    private static @Nullable FiveGmmCause heard(UnaryOperator<SecurityModeCommand.Builder> change) {
        var rejections = new ArrayList<FiveGmmCause>();
        try (var bench = new UeBench(network -> {
            network.hear(RegistrationRequest.class);
            network.authenticate();
            network.protection = network.newProtection();
            network.secure = true;
            network.send(change.apply(SecurityModeCommand.builder(network.algorithms, network.ngKsi, CONFIGURATION.saidCapability())).build());
            var wire = network.hearWire();
            if (wire.at(1) == 0) {
                rejections.add(((SecurityModeReject) Nas5gs.decode(wire)).cause());
            }
        }).with(CONFIGURATION)) {
            bench.register();
        }
        return rejections.isEmpty() ? null : rejections.getFirst();
    }
}
