// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.alcazar.nas.Nas5gs;
import org.alcazar.nas.element.FiveGsmCause;
import org.alcazar.nas.element.IntegrityProtectionMaximumDataRate;
import org.alcazar.nas.message.FiveGsmMessage;
import org.alcazar.nas.message.PduSessionEstablishmentRequest;
import org.alcazar.nas.message.PduSessionModificationComplete;
import org.alcazar.nas.message.PduSessionModificationRequest;
import org.alcazar.nas.message.PduSessionReleaseComplete;
import org.alcazar.nas.message.PduSessionReleaseRequest;
import org.alcazar.ngap.transfer.PduSessionResourceReleaseResponseTransfer;
import org.alcazar.pfcp.element.Flags;
import org.alcazar.pfcp.element.ReportType;
import org.alcazar.pfcp.message.SessionReportRequest;
import org.alcazar.sbi.Ambr;
import org.alcazar.sbi.BitRate;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.amf.N1N2MessageTransferCause;
import org.alcazar.sbi.amf.N1N2MsgTxfrFailureNotification;
import org.alcazar.sbi.smf.N2SmInfoType;
import org.alcazar.sbi.smf.RequestType;
import org.alcazar.sbi.smf.SmContextCause;
import org.alcazar.sbi.smf.SmContextCreatedData;
import org.alcazar.sbi.smf.SmContextReleaseData;
import org.alcazar.sbi.smf.SmContextUpdateData;
import org.alcazar.sbi.smf.UpCnxState;
import org.alcazar.smf.SmfConfiguration.DataNetwork;
import org.alcazar.smf.SmfConfiguration.Ipv4Range;
import org.alcazar.smf.SmfConfiguration.Limits;
import org.alcazar.smf.context.PduSessionState;
import org.alcazar.smf.context.SessionKey;
import org.alcazar.smf.event.SmfEvent;
import org.alcazar.testkit.Seeded;
import org.alcazar.transport.Impairment.Fate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many sessions at once, everybody doing anything at any time over a lossy N4: in the end all is given back, and nothing was given twice.
 */
class RoughSimulationTest {

    private static final int SUBSCRIBERS = 6;
    private static final int STEPS = 400;

    @TempDir
    Path folder;

    /** What each subscriber's AMF holds: the references it was given. */
    private final Map<SessionKey, String> references = new HashMap<>();

    @Test
    void givesEverythingBack() {
        for (int run = 0; run < 4; run++) {
            run(Seeded.seed() + run, folder.resolve("run" + run));
        }
    }

    private void run(long seed, Path place) {
        var random = Seeded.random(seed);
        references.clear();
        assertThat(place.toFile().mkdirs()).isTrue();
        var network = DataNetwork.internet(SmfFixture.DNN, Ipv4Range.parse("10.45.0.2-10.45.0.40"),
                List.of(InetAddress.ofLiteral("10.0.0.53")));
        try (var core = new SmfFixture(place, network, Limits.STANDARD, seed, (from, to, length) -> fate(random))) {
            core.pass(Duration.ofSeconds(30));
            for (int step = 0; step < STEPS; step++) {
                var key = new SessionKey("imsi-99970000000000" + random.nextInt(SUBSCRIBERS), 1 + random.nextInt(3));
                core.world.turn(() -> act(core, key, random.nextInt(12), random));
                core.pass(Duration.ofMillis(random.nextInt(8) == 0 ? random.nextInt(20_000) : random.nextInt(50)));
                nothingTwice(core);
            }
            core.pass(Duration.ofMinutes(5));
            for (var view : core.smf.sessions()) {
                core.world.turn(() -> core.smf.releaseSmContext(view.smContextRef(),
                        new SmContextReleaseData(SmContextCause.UE_DEREGISTERED)));
            }
            core.pass(Duration.ofMinutes(5));
            assertThat(core.smf.sessions()).isEmpty();
            assertThat(core.network.policies).isEmpty();
            assertThat(core.network.registrations).isEmpty();
            assertThat(core.only(SmfEvent.Established.class)).hasSizeGreaterThan(30);
            assertThat(core.only(SmfEvent.Released.class)).hasSizeGreaterThan(20);
            assertThat(core.only(SmfEvent.Modified.class)).isNotEmpty();
        }
    }

    private static Fate fate(RandomGenerator random) {
        return switch (random.nextInt(20)) {
            case 0 -> Fate.LOST;
            case 1 -> Fate.DOUBLED;
            default -> Fate.INTACT;
        };
    }

    private static void nothingTwice(SmfFixture core) {
        var addresses = new ArrayList<String>();
        for (var view : core.smf.sessions()) {
            if (view.state() != PduSessionState.ENDED && view.address().ipv4() != null) {
                addresses.add(view.address().toString());
            }
        }
        assertThat(new HashSet<>(addresses)).hasSize(addresses.size());
    }

    private void act(SmfFixture core, SessionKey key, int what, RandomGenerator random) {
        var reference = references.get(key);
        int psi = key.pduSessionId();
        int pti = 1 + random.nextInt(3);
        try {
            if (reference == null || what == 0) {
                var request = PduSessionEstablishmentRequest.builder(psi, pti, IntegrityProtectionMaximumDataRate.FULL_RATE).build();
                var data = SmfFixture.data(key.supi(), psi, SmfFixture.DNN, RequestType.INITIAL_REQUEST, Nas5gs.encode(request));
                if (core.smf.createSmContext(data) instanceof SmContextCreatedData created) {
                    references.put(key, created.smContextRef());
                }
                return;
            }
            switch (what) {
                case 1, 2, 3 -> n2(core, reference, N2SmInfoType.PDU_RES_SETUP_RSP,
                        SmfFixture.setupResponse(random.nextInt(1, 1000), null, 1).encode());
                case 4 -> core.smf.updateSmContext(reference, SmContextUpdateData.ofUpCnxState(UpCnxState.DEACTIVATED,
                        SmContextCause.AN_RELEASE));
                case 5 -> core.smf.updateSmContext(reference, SmContextUpdateData.ofUpCnxState(UpCnxState.ACTIVATING, null));
                case 6 -> n1(core, reference, new PduSessionReleaseRequest(psi, pti, null, null));
                case 7 -> {
                    n1(core, reference, new PduSessionReleaseComplete(psi, random.nextBoolean() ? 0 : pti, null, null));
                    n2(core, reference, N2SmInfoType.PDU_RES_REL_RSP, new PduSessionResourceReleaseResponseTransfer(null).encode());
                }
                case 8 -> n1(core, reference, PduSessionModificationRequest.builder(psi, pti).build());
                case 9 -> n1(core, reference, new PduSessionModificationComplete(psi, random.nextBoolean() ? 0 : pti, null));
                case 10 -> fromTheNetwork(core, key, random);
                default -> {
                    if (!core.upf.sessions.isEmpty()) {
                        var seid = new ArrayList<>(core.upf.sessions.values()).get(random.nextInt(core.upf.sessions.size()));
                        core.upf.report(SmfFixture.N4, seid, SessionReportRequest.builder(
                                Flags.of(random.nextBoolean() ? ReportType.DLDR : ReportType.ERIR)).build());
                    }
                }
            }
        } catch (ProblemDetails problem) {
            switch (problem.cause()) {
                case CONTEXT_NOT_FOUND -> references.remove(key, reference);
                case NETWORK_FAILURE, NF_CONGESTION -> { }
                default -> throw new AssertionError("not what an SMF answers", problem);
            }
        }
    }

    private static void fromTheNetwork(SmfFixture core, SessionKey key, RandomGenerator random) {
        for (var policy : core.network.policies.values()) {
            if (policy.supi().equals(key.supi()) && policy.pduSessionId() == key.pduSessionId()) {
                var rate = new BitRate(1000L * (1 + random.nextInt(5)));
                switch (random.nextInt(4)) {
                    case 0 -> core.smf.terminate(policy.notificationUri(), "POLICY");
                    case 1 -> core.smf.n1N2TransferFailureNotification(policy.notificationUri(),
                            new N1N2MsgTxfrFailureNotification(N1N2MessageTransferCause.UE_NOT_RESPONDING));
                    case 2 -> core.smf.release(key, FiveGsmCause.REACTIVATION_REQUESTED);
                    default -> core.smf.updateNotify(policy.notificationUri(), core.network.decision(new Ambr(rate, rate)));
                }
                return;
            }
        }
    }

    private static void n1(SmfFixture core, String reference, FiveGsmMessage message) {
        core.smf.updateSmContext(reference, SmContextUpdateData.ofN1(Nas5gs.encode(message)));
    }

    private static void n2(SmfFixture core, String reference, N2SmInfoType type, org.alcazar.wire.Octets transfer) {
        core.smf.updateSmContext(reference, SmContextUpdateData.ofN2(type, transfer));
    }
}
