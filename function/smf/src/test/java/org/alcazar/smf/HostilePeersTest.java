// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.alcazar.nas.Nas5gs;
import org.alcazar.nas.NasDecodeException;
import org.alcazar.nas.element.FiveGsmCause;
import org.alcazar.nas.message.FiveGsmMessage;
import org.alcazar.nas.message.FiveGsmStatus;
import org.alcazar.ngap.element.AssociatedQosFlow;
import org.alcazar.ngap.element.QosFlowPerTnlInformation;
import org.alcazar.ngap.element.UpTransportLayerInformation;
import org.alcazar.ngap.transfer.PduSessionResourceSetupResponseTransfer;
import org.alcazar.sbi.Ambr;
import org.alcazar.sbi.BitRate;
import org.alcazar.sbi.Cause;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.smf.N2SmInfoType;
import org.alcazar.sbi.smf.SmContextCreateError;
import org.alcazar.sbi.smf.SmContextUpdateData;
import org.alcazar.sbi.smf.SmContextUpdateError;
import org.alcazar.sbi.smf.SmContextUpdatedData;
import org.alcazar.smf.context.SessionKey;
import org.alcazar.smf.event.Drop;
import org.alcazar.testkit.Mutations;
import org.alcazar.testkit.Seeded;
import org.alcazar.testkit.SharedVectors;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever UE and RAN node send, in whatever state: it is answered or dropped for a reason, and the SMF goes on. A fault fails the
 * simulation.
 */
class HostilePeersTest {

    @TempDir
    Path folder;

    /** The states that a session can be in when something comes. */
    private static final List<Consumer<SmfFixture>> STATES = List.of(core -> { }, core -> core.setUp(reference(core), 0x77, null),
            core -> core.smf.release(new SessionKey(SmfFixture.SUPI, SmfFixture.SESSION), FiveGsmCause.REGULAR_DEACTIVATION), core -> {
                core.setUp(reference(core), 0x77, null);
                core.smf.updateNotify(core.network.policies.values().iterator().next().notificationUri(),
                        core.network.decision(new Ambr(new BitRate(1000),
                        new BitRate(1000))));
            });

    private static String reference(SmfFixture core) {
        return core.smf.sessions().getFirst().smContextRef();
    }

    private static boolean isStatus(Octets message) {
        try {
            return Nas5gs.decode(message) instanceof FiveGsmStatus;
        } catch (NasDecodeException e) {
            return false;
        }
    }

    /** Puts a message to a fresh session in each state; what answers it is a message, and nothing answers a status. */
    private void put(SmfFixture core, SmContextUpdateData data) {
        for (var state : STATES) {
            core.accepted();
            core.pass(Duration.ofSeconds(1));
            state.accept(core);
            core.pass(Duration.ofSeconds(1));
            @Nullable Octets answer = null;
            try {
                answer = switch (core.update(reference(core), data)) {
                    case SmContextUpdatedData updated -> updated.n1SmMsg();
                    case SmContextUpdateError error -> error.n1SmMsg();
                };
            } catch (ProblemDetails problem) {
                assertThat(problem.cause()).isIn(Cause.CONTEXT_NOT_FOUND, Cause.NETWORK_FAILURE);
            }
            if (answer != null) {
                assertThat(Nas5gs.decode(answer)).isInstanceOf(FiveGsmMessage.class);
                assertThat(data.n1SmMsg() != null && isStatus(data.n1SmMsg())).as("a status is not answered").isFalse();
            }
        }
    }

    private static List<Octets> vectors() {
        var messages = new ArrayList<Octets>();
        for (var vector : SharedVectors.load("nas5gs_pdus.json")) {
            var octets = Octets.wrap(vector.hex("hex"));
            if (octets.length() > 3 && octets.at(0) == Nas5gs.EPD_5GSM) {
                messages.add(octets);
            }
        }
        return messages;
    }

    @Test
    void takesEveryKnownMessageInAnyState() {
        var messages = vectors();
        assertThat(messages).isNotEmpty();
        try (var core = new SmfFixture(folder)) {
            messages.forEach(message -> put(core, SmContextUpdateData.ofN1(message)));
            assertThat(core.smf.sessions()).hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void takesDamagedMessages() {
        var random = Seeded.random(Seeded.seed());
        try (var core = new SmfFixture(folder)) {
            for (int i = 0; i < 60; i++) {
                var damaged = Mutations.random(Nas5gs.encode(SmfFixture.request().build()).toArray(), random);
                put(core, SmContextUpdateData.ofN1(Octets.wrap(damaged)));
                try {
                    if (core.create(SmfFixture.data(SmfFixture.SESSION, Octets.wrap(damaged))) instanceof SmContextCreateError error) {
                        assertThat(error.error().cause()).isNotNull();
                    }
                } catch (ProblemDetails problem) {
                    assertThat(problem.cause()).isEqualTo(Cause.NETWORK_FAILURE);
                }
            }
        }
    }

    @Test
    void takesEveryTransferOfEveryType() {
        var random = Seeded.random(Seeded.seed());
        var setup = SmfFixture.setupResponse(1, null, 1, 2, 63).encode().toArray();
        try (var core = new SmfFixture(folder)) {
            for (var type : N2SmInfoType.values()) {
                put(core, SmContextUpdateData.ofN2(type, Octets.wrap(setup)));
                for (int i = 0; i < 4; i++) {
                    put(core, SmContextUpdateData.ofN2(type, Octets.wrap(Mutations.random(setup, random))));
                }
            }
            assertThat(core.drops()).contains(Drop.N2_UNDECODABLE, Drop.N2_UNEXPECTED);
        }
    }

    @Test
    void takesNoTunnelThatLeadsNowhere() {
        try (var core = new SmfFixture(folder)) {
            var reference = core.accepted();
            var tunnel = UpTransportLayerInformation.of(Octets.of(0, 0, 0, 0), 1);
            var nowhere = PduSessionResourceSetupResponseTransfer.builder(
                    new QosFlowPerTnlInformation(tunnel, List.of(new AssociatedQosFlow(1)))).build();
            var error = (SmContextUpdateError) core.n2(reference, N2SmInfoType.PDU_RES_SETUP_RSP, nowhere);
            assertThat(Objects.requireNonNull(error.error().cause())).isEqualTo(Cause.N2_SM_ERROR.name());
        }
    }
}
