// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.alcazar.app.whole.SmStage.Scene;
import org.alcazar.ondemand.Initiator;
import org.alcazar.ondemand.Operation;
import org.alcazar.ondemand.Operation.KeyShareAnswer;
import org.alcazar.ondemand.Operation.SmSecurityModeComplete;
import org.alcazar.ondemand.Outcome;
import org.alcazar.ondemand.SecurityService;
import org.alcazar.ue.MobilityState;
import org.alcazar.ue.ServiceMisbehaviour;
import org.alcazar.ue.session.SessionOutcome;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Somebody falls over while the security services of a session are being run: nothing is left of the session, and the next attempt has it all. */
class SmServicesCrashTest {

    @TempDir
    private Path folder;

    enum Crash {
        GNB_RESTARTS(scene -> assertThat(scene.gnb().restart().isAccepted()).isTrue()),
        UE_IS_SWITCHED_OFF_WITHOUT_A_WORD(scene -> scene.ue().close()),
        OPERATOR_DEREGISTERS_THE_UE(scene -> assertThat(scene.core().amf.deregister(scene.ue().supi(), false)).isTrue()),
        SMF_RESTARTS(Scene::restartSmf);

        private final Consumer<Scene> happens;

        Crash(Consumer<Scene> happens) {
            this.happens = happens;
        }
    }

    record Case(Crash crash, Class<? extends Operation> missing) {
    }

    static Stream<Case> cases() {
        return Stream.of(Crash.values()).flatMap(crash -> Stream.of(new Case(crash, KeyShareAnswer.class), new Case(crash, SmSecurityModeComplete.class)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void nothingIsLeftOfASessionWhoseServicesWereCutOff(Case one) {
        var silences = new AtomicInteger(1);
        ServiceMisbehaviour once = message -> one.missing.isInstance(message.operation()) && silences.getAndDecrement() > 0 ? List.of()
                : ServiceMisbehaviour.NONE.instead(message);
        var stage = new SmStage(folder);
        stage.play(SmStage.plan(true, Initiator.NETWORK, SecurityService.DH_EXCHANGE, SecurityService.INDEPENDENT_SM_SECURITY),
                able -> able.withMisbehaviour(once), scene -> {
                    var outcomes = new ArrayList<SessionOutcome>();
                    scene.ue().establish(scene.request(), outcomes::add);
                    scene.core().world.gate().await(Duration.ofSeconds(2));
                    assertThat(scene.smf().sessions()).as("in the middle of it").hasSize(1);
                    one.crash.happens.accept(scene);
                    scene.core().world.gate().await(Duration.ofMinutes(3));
                    assertThat(scene.smf().sessions()).isEmpty();
                    boolean off = one.crash == Crash.UE_IS_SWITCHED_OFF_WITHOUT_A_WORD;
                    if (!off) {
                        assertThat(scene.ue().sessions()).isEmpty();
                        assertThat(outcomes).as("the UE knows").singleElement().satisfies(outcome -> assertThat(outcome.succeeded()).isFalse());
                    }

                    stage.events.clear();
                    var ue = off ? scene.anotherUe(scene.cell()) : scene.ue();
                    if (ue.state() == MobilityState.DEREGISTERED) {
                        assertThat(ue.register().failure()).isNull();
                    }
                    assertThat(ue.establish(scene.request()).failure()).isNull();
                    assertThat(stage.ended()).extracting(end -> end.result().outcome()).containsExactly(Outcome.SUCCEEDED, Outcome.SUCCEEDED);
                    assertThat(scene.smf().sessions()).hasSize(1);
                    assertThat(scene.core().amf.counts().ues()).isEqualTo(1);
                });
    }
}
