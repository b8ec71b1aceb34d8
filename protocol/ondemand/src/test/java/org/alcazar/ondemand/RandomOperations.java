// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ondemand;

import static org.alcazar.testkit.Generators.bytes;
import static org.alcazar.testkit.Generators.constants;
import static org.alcazar.testkit.Generators.digits;
import static org.alcazar.testkit.Generators.ints;
import static org.alcazar.testkit.Generators.lists;
import static org.alcazar.testkit.Generators.oneOf;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.alcazar.crypto.agreement.KeyAgreementGroup;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.ondemand.Operation.Announce;
import org.alcazar.ondemand.Operation.DeviceProof;
import org.alcazar.ondemand.Operation.DeviceRequest;
import org.alcazar.ondemand.Operation.KeyShareAnswer;
import org.alcazar.ondemand.Operation.KeyShareOffer;
import org.alcazar.ondemand.Operation.Refuse;
import org.alcazar.ondemand.Operation.ResultNotice;
import org.alcazar.ondemand.Operation.SecondaryStart;
import org.alcazar.ondemand.Operation.Signature;
import org.alcazar.ondemand.Operation.SmSecurityModeCommand;
import org.alcazar.ondemand.Operation.SmSecurityModeComplete;
import org.alcazar.ondemand.Operation.SmSecurityModeReject;
import org.alcazar.ondemand.Operation.UserAssertion;
import org.alcazar.ondemand.Operation.UserRequest;
import org.alcazar.ondemand.ServicePayload.SessionAnnouncement;
import org.alcazar.testkit.Generator;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** Operations and elements of any content that the specification allows. */
final class RandomOperations {

    static final Generator<SecurityServiceIdentifier> IDENTIFIER = oneOf(IntStream.range(0, 32).mapToObj(SecurityServiceIdentifier::of)
            .filter(Objects::nonNull).toArray(SecurityServiceIdentifier[]::new));
    static final Generator<CapabilityBlock> CAPABILITY = random -> new CapabilityBlock(
            maybe(random, RandomOperations::mmServices), maybe(random, r -> subset(r, SecurityService.values())),
            subset(random, KeyAgreementGroup.values()), random.nextInt(256), random.nextInt(256));

    private static final Generator<List<SecurityServiceIdentifier>> SERVICES = lists(IDENTIFIER, 1, 8);
    private static final Generator<ServiceResult> RESULT = random -> new ServiceResult(IDENTIFIER.next(random),
            constants(Outcome.class).next(random), constants(OnDemandCause.class).next(random));
    private static final Generator<List<KeyAgreementGroup>> GROUPS = lists(constants(KeyAgreementGroup.class), 0, 3);
    private static final Generator<KeyShare> SHARE = random -> new KeyShare(constants(KeyAgreementGroup.class).next(random),
            octets(1, 1216).next(random));
    private static final Generator<String> RP_ID = oneOf("a", "vip.example", "x".repeat(253));
    private static final Generator<SmKeyContext> SM = random -> new SmKeyContext(new UUID(random.nextLong(), random.nextLong()),
            octets(32, 32).next(random), constants(KeyAnchor.class).next(random), octets(0, 8).next(random), oneOf("", "internet", "x".repeat(100)).next(random));
    private static final Generator<Octets> NONCE = octets(16, 16);
    private static final Generator<List<Octets>> CREDENTIALS = lists(octets(1, 255), 0, 8);

    private RandomOperations() {
    }

    static Operation next(OperationCode code, RandomGenerator random) {
        return switch (code) {
            case ANNOUNCE -> new Announce(SERVICES.next(random), CAPABILITY.next(random), GROUPS.next(random), maybe(random, ints(0, 6)),
                    maybe(random, NONCE), maybe(random, RP_ID), CREDENTIALS.next(random), maybe(random, SM));
            case KEY_SHARE -> new KeyShareOffer(SHARE.next(random), GROUPS.next(random), CAPABILITY.next(random), maybe(random, ints(0, 6)),
                    maybe(random, SM));
            case KEY_SHARE_ANSWER -> new KeyShareAnswer(SHARE.next(random));
            case DEVICE_REQUEST -> new DeviceRequest(NONCE.next(random), maybe(random, SM));
            case DEVICE_PROOF -> new DeviceProof(random.nextBoolean() ? "imei-" + digits(15, 15).next(random)
                    : "imeisv-" + digits(16, 16).next(random), lists(octets(1, 2048), 1, 4).next(random),
                    new Signature(random.nextInt(0x10000), octets(1, 128).next(random)));
            case RESULT -> new ResultNotice(RESULT.next(random));
            case USER_REQUEST -> new UserRequest(NONCE.next(random), RP_ID.next(random), CREDENTIALS.next(random), SM.next(random));
            case USER_ASSERTION -> new UserAssertion(octets(1, 255).next(random), octets(37, 512).next(random), octets(1, 1024).next(random),
                    octets(8, 512).next(random), maybe(random, octets(1, 64)));
            case SECONDARY_START -> new SecondaryStart(oneOf("a", "user@aaa.example", "ü@ö.example", "y".repeat(253)).next(random));
            case SM_SECURITY_MODE_COMMAND -> new SmSecurityModeCommand(constants(CipheringAlgorithm.class).next(random),
                    constants(IntegrityAlgorithm.class).next(random), CAPABILITY.next(random), octets(32, 32).next(random), SM.next(random));
            case SM_SECURITY_MODE_COMPLETE -> new SmSecurityModeComplete();
            case SM_SECURITY_MODE_REJECT -> new SmSecurityModeReject(constants(OnDemandCause.class).next(random));
            case REFUSE -> new Refuse(random.nextInt(256), constants(OnDemandCause.class).next(random));
        };
    }

    static SecurityServiceMessage message(RandomGenerator random) {
        return new SecurityServiceMessage(ints(1, 255).next(random), next(constants(OperationCode.class).next(random), random));
    }

    static ServicePayload payload(RandomGenerator random) {
        Generator<SessionAnnouncement> announcement = r -> new SessionAnnouncement(octets(0, 8).next(r),
                oneOf("", "internet", "z".repeat(100)).next(r), SERVICES.next(r));
        return new ServicePayload(lists(RESULT, 0, 8).next(random), lists(announcement, 0, 8).next(random), maybe(random, octets(32, 32)),
                maybe(random, octets(32, 32)));
    }

    private static Generator<Octets> octets(int least, int most) {
        return bytes(least, most).map(Octets::wrap);
    }

    private static <V> @Nullable V maybe(RandomGenerator random, Generator<V> generator) {
        return random.nextBoolean() ? generator.next(random) : null;
    }

    private static Set<SecurityService> mmServices(RandomGenerator random) {
        return subset(random, SecurityService.DH_EXCHANGE, SecurityService.DEVICE_AUTHENTICATION);
    }

    @SafeVarargs
    private static <V> Set<V> subset(RandomGenerator random, V... values) {
        var set = new HashSet<V>();
        for (var value : values) {
            if (random.nextBoolean()) {
                set.add(value);
            }
        }
        return set;
    }
}
