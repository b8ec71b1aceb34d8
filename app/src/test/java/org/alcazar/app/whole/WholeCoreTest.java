// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.alcazar.amf.event.AmfEvent;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.crypto.suci.ProtectionScheme;
import org.alcazar.gnb.Gnb;
import org.alcazar.gnb.GnbObserver;
import org.alcazar.nas.element.FiveGGuti;
import org.alcazar.nas.element.NasSecurityAlgorithms;
import org.alcazar.nas.element.RegistrationType;
import org.alcazar.nas.element.Suci;
import org.alcazar.nas.message.FiveGmmMessageType;
import org.alcazar.ue.AsSecurity;
import org.alcazar.ue.AuthenticationOutcome;
import org.alcazar.ue.Failure;
import org.alcazar.ue.Misbehaviour;
import org.alcazar.ue.MobilityState;
import org.alcazar.ue.Registration;
import org.alcazar.ue.Ue;
import org.alcazar.ue.UeConfiguration;
import org.alcazar.ue.UeObserver;
import org.alcazar.ue.usim.SequenceNumbers;
import org.alcazar.ue.usim.SuciCalculation;
import org.alcazar.ue.usim.TestHomeNetwork;
import org.alcazar.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The simulated radio against the whole core: two implementations that agree. */
class WholeCoreTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(ProtectionScheme.class)
    void registersAndDeregistersUnderEachSuciScheme(ProtectionScheme scheme) {
        try (var core = new WholeCore(folder).with(1)) {
            var registration = run(core, gnb -> {
                try (var ue = ue(core, gnb, TestHomeNetwork.suciCalculation(scheme), SequenceNumbers.fresh(), UeConfiguration.DEFAULT)) {
                    var result = ue.register();
                    assertThat(ue.deregister(false).failure()).isNull();
                    return result;
                }
            });
            assertThat(registration.failure()).isNull();
            assertThat(registration.authentication()).isEqualTo(AuthenticationOutcome.ANSWERED);
            assertThat(registration.asSecurity()).isEqualTo(AsSecurity.AGREED);
            assertThat(core.events(AmfEvent.Dropped.class)).isEmpty();
            assertThat(core.amf.counts().connections()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"NEA0,NIA1", "NEA0,NIA2", "NEA0,NIA3", "NEA1,NIA1", "NEA2,NIA2", "NEA3,NIA3", "NEA1,NIA3"})
    void agreesOnEveryAlgorithm(CipheringAlgorithm ciphering, IntegrityAlgorithm integrity) {
        try (var core = new WholeCore(folder, List.of(integrity), List.of(ciphering)).with(1)) {
            var registration = run(core, gnb -> ue(core, gnb).register());
            assertThat(registration.failure()).isNull();
            assertThat(registration.algorithms()).isEqualTo(new NasSecurityAlgorithms(ciphering.identifier(), integrity.identifier()));
            assertThat(registration.asSecurity()).isEqualTo(AsSecurity.AGREED);
        }
    }

    @Test
    void resynchronisesACardThatIsAhead() {
        try (var core = new WholeCore(folder).with(1)) {
            var registration = run(core, gnb -> ue(core, gnb, SuciCalculation.NULL, SequenceNumbers.startingAt(1L << 40), UeConfiguration.DEFAULT).register());
            assertThat(registration.failure()).isNull();
            assertThat(registration.authentication()).isEqualTo(AuthenticationOutcome.RESYNCHRONISED);
        }
    }

    @Test
    void refusesACardWithAnotherKey() {
        try (var core = new WholeCore(folder).with(1)) {
            var registration = run(core, gnb -> {
                var usim = WholeCore.SUBSCRIBERS.at(0).withWrongK().usim(SequenceNumbers.fresh(), SuciCalculation.NULL);
                return new Ue(core.world, UeConfiguration.DEFAULT, usim, gnb, UeObserver.NONE).register();
            });
            assertThat(registration.failure()).isEqualTo(new Failure(Failure.Reason.AUTHENTICATION_REJECTED));
            assertThat(registration.authentication()).isEqualTo(AuthenticationOutcome.MAC_FAILURE);
        }
    }

    @Test
    void refusesASubscriberThatItDoesNotHave() {
        try (var core = new WholeCore(folder)) {
            var registration = run(core, gnb -> ue(core, gnb).register());
            assertThat(registration.succeeded()).isFalse();
            assertThat(registration.authentication()).isEqualTo(AuthenticationOutcome.NOT_PERFORMED);
        }
    }

    @Test
    void takesAUeBackByItsGuti() {
        try (var core = new WholeCore(folder).with(1)) {
            var again = new ArrayList<Registration>();
            run(core, gnb -> {
                var ue = ue(core, gnb, SuciCalculation.NULL, SequenceNumbers.fresh(), UeConfiguration.DEFAULT.withFollowOnRequest(false));
                var first = ue.register();
                ue.register(RegistrationType.Kind.MOBILITY_UPDATING, again::add);
                ue.register(RegistrationType.Kind.INITIAL, again::add);
                return first;
            });
            assertThat(again).hasSize(2).allSatisfy(registration -> {
                assertThat(registration.failure()).isNull();
                assertThat(registration.identity()).isInstanceOf(FiveGGuti.class);
                assertThat(registration.asSecurity()).isEqualTo(AsSecurity.AGREED);
            });
            assertThat(again).extracting(Registration::guti).doesNotHaveDuplicates();
            assertThat(core.events(AmfEvent.Dropped.class)).isEmpty();
        }
    }

    @Test
    void comesBackByItsSuciAfterADeregistration() {
        try (var core = new WholeCore(folder).with(1)) {
            var again = run(core, gnb -> {
                var ue = ue(core, gnb);
                ue.register();
                ue.deregister(false);
                return ue.register();
            });
            assertThat(again.failure()).isNull();
            assertThat(again.asSecurity()).isEqualTo(AsSecurity.AGREED);
        }
    }

    @Test
    void deregistersAUeThatIsSwitchedOffWhileIdle() {
        try (var core = new WholeCore(folder).with(1)) {
            run(core, gnb -> {
                var ue = ue(core, gnb, SuciCalculation.NULL, SequenceNumbers.fresh(), UeConfiguration.DEFAULT.withFollowOnRequest(false));
                var registration = ue.register();
                assertThat(ue.deregister(true).failure()).isNull();
                return registration;
            });
            assertThat(core.events(AmfEvent.Deregistered.class)).hasSize(1);
        }
    }

    @Test
    void sendsAUeAwayThatIsWithdrawn() {
        try (var core = new WholeCore(folder).with(1)) {
            var ues = new ArrayList<Ue>();
            run(core, gnb -> {
                ues.add(ue(core, gnb));
                var registration = ues.getFirst().register();
                assertThat(core.amf.deregister(registration.supi(), false)).isTrue();
                return registration;
            });
            assertThat(ues.getFirst().state()).isEqualTo(MobilityState.DEREGISTERED);
        }
    }

    @Test
    void takesNothingFromAUeThatMisbehavesOnceSecured() {
        for (var misbehaviour : List.of(Misbehaviour.unprotected(FiveGmmMessageType.REGISTRATION_COMPLETE),
                Misbehaviour.wrongMac(FiveGmmMessageType.REGISTRATION_COMPLETE),
                Misbehaviour.arbitrary(FiveGmmMessageType.REGISTRATION_COMPLETE, Octets.of(0x7e, 0, 0x41)))) {
            try (var core = new WholeCore(folder.resolve(String.valueOf(misbehaviour.hashCode()))).with(1)) {
                run(core, gnb -> ue(core, gnb, SuciCalculation.NULL, SequenceNumbers.fresh(), UeConfiguration.DEFAULT.withMisbehaviour(misbehaviour))
                        .register());
                assertThat(core.events(AmfEvent.Dropped.class)).isNotEmpty();
            }
        }
    }

    @Test
    void identityIsASuciUntilThereIsAGuti() {
        try (var core = new WholeCore(folder).with(1)) {
            assertThat(run(core, gnb -> ue(core, gnb).register()).identity()).isInstanceOf(Suci.class);
        }
    }

    private static Ue ue(WholeCore core, Gnb gnb) {
        return ue(core, gnb, SuciCalculation.NULL, SequenceNumbers.fresh(), UeConfiguration.DEFAULT);
    }

    private static Ue ue(WholeCore core, Gnb gnb, SuciCalculation suci, SequenceNumbers sequenceNumbers, UeConfiguration configuration) {
        return new Ue(core.world, configuration, WholeCore.SUBSCRIBERS.at(0).usim(sequenceNumbers, suci), gnb, UeObserver.NONE);
    }

    /** Runs that on a gNB that is set up, and the world on until nothing happens within a minute. */
    private static <T> T run(WholeCore core, Function<Gnb, T> script) {
        var result = new ArrayList<T>();
        core.world.turn(() -> {
            var gnb = new Gnb(core.world, core.carrier, core.address, WholeCore.GNB, GnbObserver.NONE);
            var setup = gnb.start();
            assertThat(setup.isAccepted()).as(setup.toString()).isTrue();
            result.add(script.apply(gnb));
        });
        core.world.run(Duration.ofMinutes(1));
        assertThat(result).as("the script has not come to its end").hasSize(1);
        return result.getFirst();
    }
}
