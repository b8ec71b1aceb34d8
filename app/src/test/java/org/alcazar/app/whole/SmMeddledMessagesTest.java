// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.alcazar.app.whole.SmStage.Scene;
import org.alcazar.nas.SecurityHeaderType;
import org.alcazar.ondemand.Initiator;
import org.alcazar.ondemand.OperationCode;
import org.alcazar.ondemand.Outcome;
import org.alcazar.ondemand.SecurityService;
import org.alcazar.sbi.Cause;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.smf.SmContextUpdateData;
import org.alcazar.service.ServiceChain.Announcing;
import org.alcazar.smf.event.Drop;
import org.alcazar.ue.session.SessionOutcome;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Messages of security services with an SMF that the AMF says again, sends back to whom they came from, or puts into another session. */
class SmMeddledMessagesTest {

    private static final int FROM_NETWORK = 0xf0;
    private static final int FROM_UE = 0xf1;
    private static final int PROTECTED = 0xf2;
    private static final int TYPE_AT = 3;
    private static final int HEADER_AT = 9;
    private static final int OPERATION_AT = 10;

    @TempDir
    private Path folder;

    private SmStage stage;
    private N11 n11;

    @BeforeEach
    void set() {
        stage = new SmStage(folder);
        n11 = new N11();
        stage.toAmf = n11::to;
    }

    private void play(Initiator initiator, Consumer<Scene> act, SecurityService... services) {
        stage.play(SmStage.plan(true, initiator, services), able -> able, scene -> {
            scene.core().between = n11::to;
            act.accept(scene);
        });
    }

    /** Every operation of this layer but those of secondary authentication and refusals, at once and when all is over. */
    @ParameterizedTest
    @CsvSource({"NETWORK, KEY_SHARE", "NETWORK, KEY_SHARE_ANSWER", "NETWORK, DEVICE_REQUEST", "NETWORK, DEVICE_PROOF", "NETWORK, USER_REQUEST",
            "NETWORK, USER_ASSERTION", "NETWORK, RESULT", "UE, ANNOUNCE", "UE, KEY_SHARE", "UE, KEY_SHARE_ANSWER", "UE, DEVICE_PROOF",
            "UE, USER_ASSERTION", "UE, RESULT"})
    void anOperationThatIsPlayedAgainDoesNothing(Initiator initiator, OperationCode code) {
        playAgain(initiator, code, SecurityService.DH_EXCHANGE, SecurityService.DEVICE_AUTHENTICATION, SecurityService.USER_AUTHENTICATION);
    }

    @ParameterizedTest
    @EnumSource(names = {"SM_SECURITY_MODE_COMMAND", "SM_SECURITY_MODE_COMPLETE"})
    void theBeginningOfProtectionThatIsPlayedAgainDoesNothing(OperationCode code) {
        playAgain(Initiator.NETWORK, code, SecurityService.INDEPENDENT_SM_SECURITY, SecurityService.DEVICE_AUTHENTICATION);
    }

    private void playAgain(Initiator initiator, OperationCode code, SecurityService... services) {
        n11.onUplink = message -> code == code(message) ? List.of(message, message) : List.of(message);
        n11.onDownlink = message -> code == code(message) ? List.of(message, message) : List.of(message);
        play(initiator, scene -> {
            var outcome = scene.establish();
            assertRan(outcome, services);
            var said = Stream.concat(n11.uplink.stream(), n11.downlink.stream()).filter(message -> code == code(message)).toList();
            assertThat(said).as("it was said").isNotEmpty();
            n11.uplink.stream().filter(message -> code == code(message)).toList().forEach(message -> sayUp(scene, message));
            n11.downlink.stream().filter(message -> code == code(message)).toList().forEach(message -> sayDown(scene, message));
            scene.core().world.gate().await(Duration.ofSeconds(60));
            assertRan(outcome, services);
            assertThat(scene.smf().sessions()).hasSize(1);
            assertThat(scene.ue().release(Objects.requireNonNull(outcome.session()).id()).failure()).isNull();
        }, services);
    }

    /** Either gets its own messages back as if they were the other's, with the type that the other's have. */
    @ParameterizedTest
    @EnumSource(Initiator.class)
    void aMessageThatComesBackIsNoAnswer(Initiator initiator) {
        play(initiator, scene -> {
            n11.onUplink = message -> {
                scene.core().world.turn(() -> sayDown(scene, as(FROM_NETWORK, message)));
                return List.of(message);
            };
            n11.onDownlink = message -> {
                scene.core().world.turn(() -> sayUp(scene, as(FROM_UE, message)));
                return List.of(message);
            };
            var outcome = scene.establish();
            n11.onUplink = List::of;
            n11.onDownlink = List::of;
            scene.core().world.gate().await(Duration.ofMinutes(2));
            // It may keep the session away, as it may by saying nothing; it makes none that has not what is required.
            if (outcome.succeeded()) {
                assertRan(outcome, SecurityService.DH_EXCHANGE, SecurityService.DEVICE_AUTHENTICATION, SecurityService.USER_AUTHENTICATION);
            } else {
                assertThat(scene.ue().sessions()).isEmpty();
            }
            stage.events.clear();
            assertRan(scene.establish(), SecurityService.DH_EXCHANGE, SecurityService.DEVICE_AUTHENTICATION, SecurityService.USER_AUTHENTICATION);
            assertThat(scene.smf().sessions()).hasSameSizeAs(scene.ue().sessions());
        }, SecurityService.DH_EXCHANGE, SecurityService.DEVICE_AUTHENTICATION, SecurityService.USER_AUTHENTICATION);
    }

    /** Protected ones are not even read: both ends count in directions of their own. */
    @Test
    void aProtectedMessageThatComesBackIsDropped() {
        play(Initiator.NETWORK, scene -> {
            n11.onUplink = message -> {
                scene.core().world.turn(() -> sayDown(scene, message));
                return List.of(message);
            };
            n11.onDownlink = message -> {
                scene.core().world.turn(() -> sayUp(scene, message));
                return List.of(message);
            };
            var outcome = scene.establish();
            assertRan(outcome, SecurityService.INDEPENDENT_SM_SECURITY, SecurityService.DEVICE_AUTHENTICATION);
            assertThat(stage.drops()).isNotEmpty().contains(Drop.N1_MAC_WRONG).doesNotContain(Drop.N1_REPLAYED);
        }, SecurityService.INDEPENDENT_SM_SECURITY, SecurityService.DEVICE_AUTHENTICATION);
    }

    /** Each session of a UE has keys of its own: what is said in one means nothing in the other. */
    @ParameterizedTest
    @EnumSource(Announcing.class)
    void aMessageOfOneSessionIsNoneOfAnother(Announcing announcing) {
        stage.announcing = announcing;
        play(Initiator.NETWORK, scene -> {
            var first = scene.establish();
            var ofFirst = n11.uplink.stream().filter(message -> message.at(TYPE_AT) == PROTECTED).toList();
            var second = scene.establish();
            assertThat(List.of(first, second)).extracting(SessionOutcome::failure).containsOnlyNulls();
            assertThat(stage.ended()).hasSize(4).extracting(end -> end.result().outcome()).containsOnly(Outcome.SUCCEEDED);
            assertThat(scene.smf().sessions()).hasSize(2);
            int other = Objects.requireNonNull(second.session()).id();
            stage.events.clear();
            ofFirst.forEach(message -> update(scene, scene.smf().sessions().getLast().smContextRef(), with(1, other, message)));
            assertThat(ofFirst).isNotEmpty();
            assertThat(stage.drops()).hasSameSizeAs(ofFirst).containsOnly(Drop.N1_MAC_WRONG);
            assertThat(scene.smf().sessions()).hasSize(2);
        }, SecurityService.DH_EXCHANGE, SecurityService.INDEPENDENT_SM_SECURITY);
    }

    private void assertRan(SessionOutcome outcome, SecurityService... services) {
        assertThat(outcome.failure()).isNull();
        assertThat(stage.ended()).extracting(end -> end.result().service().service()).as("each once").containsExactly(services);
        assertThat(stage.ended()).extracting(end -> end.result().outcome()).containsOnly(Outcome.SUCCEEDED);
    }

    private static void sayUp(Scene scene, Octets message) {
        scene.smf().sessions().stream().findFirst().ifPresent(session -> update(scene, session.smContextRef(), message));
    }

    private static void update(Scene scene, String reference, Octets message) {
        try {
            scene.smf().updateSmContext(reference, SmContextUpdateData.ofN1(message));
        } catch (ProblemDetails gone) {
            assertThat(gone.cause()).isEqualTo(Cause.CONTEXT_NOT_FOUND);
        }
    }

    private void sayDown(Scene scene, Octets message) {
        n11.sayDown(scene.ue().supi(), message.at(1), message);
    }

    /** The operation of a message, as far as it can be told on the way; null if it cannot. */
    private static @Nullable OperationCode code(Octets message) {
        return switch (message.at(TYPE_AT)) {
            case FROM_NETWORK, FROM_UE -> OperationCode.of(message.at(OPERATION_AT));
            case PROTECTED -> message.at(HEADER_AT) == SecurityHeaderType.INTEGRITY_PROTECTED_NEW_CONTEXT.value() ? OperationCode.SM_SECURITY_MODE_COMMAND
                    : message.at(HEADER_AT) == SecurityHeaderType.INTEGRITY_PROTECTED_AND_CIPHERED_NEW_CONTEXT.value()
                            ? OperationCode.SM_SECURITY_MODE_COMPLETE : null;
            default -> null;
        };
    }

    private static Octets as(int type, Octets message) {
        return message.at(TYPE_AT) == FROM_NETWORK || message.at(TYPE_AT) == FROM_UE ? with(TYPE_AT, type, message) : message;
    }

    private static Octets with(int at, int octet, Octets message) {
        var bytes = message.toArray();
        bytes[at] = (byte) octet;
        return Octets.wrap(bytes);
    }
}
