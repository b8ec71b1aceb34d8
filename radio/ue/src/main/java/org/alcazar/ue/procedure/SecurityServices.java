// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.procedure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.alcazar.crypto.agreement.EphemeralKey;
import org.alcazar.crypto.agreement.KeyAgreementGroup;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.kdf.DeviceStatement;
import org.alcazar.crypto.kdf.SecurityServiceKeys;
import org.alcazar.nas.element.FiveGmmCause;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.message.FiveGmmStatus;
import org.alcazar.nas.message.RegistrationAccept;
import org.alcazar.nas.message.SecurityServiceDownlink;
import org.alcazar.ondemand.CapabilityBlock;
import org.alcazar.ondemand.Initiator;
import org.alcazar.ondemand.KeyShare;
import org.alcazar.ondemand.Layer;
import org.alcazar.ondemand.OnDemandCause;
import org.alcazar.ondemand.OnDemandDecodeException;
import org.alcazar.ondemand.Operation;
import org.alcazar.ondemand.Operation.Announce;
import org.alcazar.ondemand.Operation.DeviceRequest;
import org.alcazar.ondemand.Operation.KeyShareAnswer;
import org.alcazar.ondemand.Operation.KeyShareOffer;
import org.alcazar.ondemand.Operation.Refuse;
import org.alcazar.ondemand.Operation.ResultNotice;
import org.alcazar.ondemand.OperationCode;
import org.alcazar.ondemand.Outcome;
import org.alcazar.ondemand.SecurityService;
import org.alcazar.ondemand.SecurityServiceIdentifier;
import org.alcazar.ondemand.SecurityServiceMessage;
import org.alcazar.ondemand.SecurityServiceMessages;
import org.alcazar.ondemand.ServiceElements;
import org.alcazar.ondemand.ServiceResult;
import org.alcazar.ue.OnDemandConfiguration;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * On-demand security services with the AMF, as the UE goes through them ({@code docs/extension-encoding.md} §5): answers what the network
 * starts, and starts what it announces.
 */
final class SecurityServices {

    private final FiveGmm fiveGmm;
    private final @Nullable OnDemandConfiguration configuration;
    private final List<ServiceResult> results = new ArrayList<>();
    private @Nullable Answered answered;
    private @Nullable Announced announced;

    /** The question answered last: put again, it gets the same answer. */
    private record Answered(SecurityServiceMessage question, SecurityServiceMessage answer) {
    }

    /** What the UE is to start, and the exchange that it has begun itself. */
    private static final class Announced {

        final int exchange;
        final Announce by;
        final ArrayDeque<SecurityServiceIdentifier> left;
        @Nullable SecurityServiceIdentifier running;
        @Nullable EphemeralKey key;
        @Nullable SecurityServiceMessage last;

        Announced(int exchange, Announce by, List<SecurityServiceIdentifier> order) {
            this.exchange = exchange;
            this.by = by;
            this.left = new ArrayDeque<>(order);
        }

        void close() {
            if (key != null) {
                key.close();
            }
        }
    }

    SecurityServices(FiveGmm fiveGmm) {
        this.fiveGmm = fiveGmm;
        this.configuration = fiveGmm.ue.configuration().onDemand();
    }

    /** Forgets how it went in earlier procedures. */
    void begin() {
        results.clear();
        answered = null;
        forgetAnnounced();
    }

    /** How the services ended that the network has told the end of. */
    List<ServiceResult> results() {
        return List.copyOf(results);
    }

    /** Whether the network echoes another capability than the UE has said: somebody has changed it on the way. */
    boolean isBidDown(RegistrationAccept accept) {
        var said = configuration == null ? null : configuration.said();
        var echoed = ServiceElements.capability(accept.others().get(OtherElements.SECURITY_SERVICE_CAPABILITY));
        return said != null && echoed != null && !echoed.equals(said);
    }

    void take(SecurityServiceDownlink downlink) {
        var able = configuration;
        if (able == null) {
            fiveGmm.n1.send(new FiveGmmStatus(FiveGmmCause.MESSAGE_TYPE_NON_EXISTENT));
            return;
        }
        SecurityServiceMessage message;
        try {
            message = SecurityServiceMessages.decode(downlink.content());
        } catch (OnDemandDecodeException e) {
            fiveGmm.n1.send(new FiveGmmStatus(e.cause5gs() == OnDemandDecodeException.MESSAGE_TYPE_NON_EXISTENT
                    ? FiveGmmCause.MESSAGE_TYPE_NON_EXISTENT : FiveGmmCause.PROTOCOL_ERROR_UNSPECIFIED));
            return;
        }
        var before = answered;
        if (before != null && before.question.equals(message)) {
            send(before.answer);
            return;
        }
        switch (message.operation()) {
            case KeyShareOffer offer -> answer(message, answer(able, offer));
            case DeviceRequest request -> answer(message, proof(able, request.nonce(), OperationCode.DEVICE_REQUEST));
            case Announce announce -> announced(able, message.exchange(), announce);
            case KeyShareAnswer answer -> keysAgreed(message.exchange(), answer);
            case ResultNotice(var result) -> {
                if (result.service().service() == SecurityService.DH_EXCHANGE && !result.outcome().isGood()) {
                    fiveGmm.context.forgetPartial();
                }
                ended(result);
            }
            case Refuse refuse -> forgetAnnounced();
            default -> answer(message, refuse(OperationCode.of(message.operation()), OnDemandCause.OUT_OF_ORDER));
        }
    }

    /** A context that came of a DH exchange is in use: that is how the exchange ends. */
    void keysInUse() {
        var mine = announced;
        boolean started = mine != null && mine.running != null && mine.running.service() == SecurityService.DH_EXCHANGE;
        ended(new ServiceResult(new SecurityServiceIdentifier(SecurityService.DH_EXCHANGE, Layer.MM, started ? Initiator.UE : Initiator.NETWORK),
                Outcome.SUCCEEDED, OnDemandCause.NONE));
    }

    // What the network starts

    private Operation answer(OnDemandConfiguration able, KeyShareOffer offer) {
        var cause = obstacle(able, offer.newKeySet());
        var group = offer.share().group();
        if (cause == null && !able.capability().groups().contains(group)) {
            cause = OnDemandCause.NO_COMMON_GROUP;
        }
        var response = cause == null ? EphemeralKey.respond(group, offer.share().value(), fiveGmm.world.random()) : null;
        if (response == null) {
            return refuse(OperationCode.KEY_SHARE, cause == null ? OnDemandCause.BAD_PUBLIC_VALUE : cause);
        }
        try (response) {
            fiveGmm.keys.agreed(response.z(), offer.capability(), offer.groups(), group, offer.share().value(), response.publicValue(),
                    Objects.requireNonNull(offer.newKeySet()));
            return new KeyShareAnswer(new KeyShare(group, response.publicValue()));
        }
    }

    /** The device's proof, made for the keys in use; or why not, as the operation of that number. */
    private Operation proof(OnDemandConfiguration able, Octets nonce, OperationCode operation) {
        var device = able.device();
        var current = fiveGmm.context.current();
        var protection = fiveGmm.context.protection();
        if (device == null || !able.can(SecurityService.DEVICE_AUTHENTICATION, Layer.MM)) {
            return refuse(operation, OnDemandCause.NOT_CAPABLE);
        }
        if (current == null || protection == null || protection.cipheringAlgorithm() == CipheringAlgorithm.NEA0) {
            return refuse(operation, OnDemandCause.PROTECTION_NEEDED);
        }
        try (var exporter = SecurityServiceKeys.deviceExporter(current.kAmf())) {
            return device.prove(new DeviceStatement(fiveGmm.keys.servingNetwork(), Octets.EMPTY, fiveGmm.usim.supi(), device.pei(), nonce,
                    current.transcriptHash(), device.certificateHash()).digest(exporter));
        }
    }

    private @Nullable OnDemandCause obstacle(OnDemandConfiguration able, @Nullable Integer newKeySet) {
        var current = fiveGmm.context.current();
        return !able.can(SecurityService.DH_EXCHANGE, Layer.MM) ? OnDemandCause.NOT_CAPABLE
                : newKeySet == null || current == null ? OnDemandCause.MALFORMED
                : current.ngKsi().value() == newKeySet ? OnDemandCause.OUT_OF_ORDER : null;
    }

    private void answer(SecurityServiceMessage question, Operation answer) {
        var message = new SecurityServiceMessage(question.exchange(), answer);
        answered = new Answered(question, message);
        send(message);
    }

    // What the UE starts

    private void announced(OnDemandConfiguration able, int exchange, Announce announce) {
        var before = announced;
        if (before != null && before.exchange == exchange && before.by.equals(announce)) {
            // Put again: the network has not heard what was said last.
            if (before.last != null) {
                send(before.last);
            }
            return;
        }
        forgetAnnounced();
        announced = new Announced(exchange, announce, inOwnOrder(able, announce.services()));
        startNext(able);
    }

    private static List<SecurityServiceIdentifier> inOwnOrder(OnDemandConfiguration able, List<SecurityServiceIdentifier> services) {
        return services.stream().sorted(Comparator.comparingInt(one -> {
            int at = able.order().indexOf(one.service());
            return at < 0 ? able.order().size() : at;
        })).toList();
    }

    private void startNext(OnDemandConfiguration able) {
        var mine = announced;
        if (mine == null) {
            return;
        }
        mine.running = mine.left.poll();
        var next = mine.running;
        if (next != null) {
            var opening = opening(able, mine, next);
            mine.last = new SecurityServiceMessage(mine.exchange, opening);
            send(mine.last);
            if (opening instanceof Refuse) {
                startNext(able);
            }
        }
    }

    private Operation opening(OnDemandConfiguration able, Announced mine, SecurityServiceIdentifier service) {
        return switch (service.service()) {
            case DH_EXCHANGE -> {
                var cause = obstacle(able, mine.by.newKeySet());
                var group = strongest(able, mine.by.groups());
                if (cause != null || group == null) {
                    yield refuse(OperationCode.KEY_SHARE, cause == null ? OnDemandCause.NO_COMMON_GROUP : cause);
                }
                var key = EphemeralKey.initiate(group, fiveGmm.world.random());
                mine.key = key;
                yield new KeyShareOffer(new KeyShare(group, key.publicValue()), List.of(), said(able), null, null);
            }
            case DEVICE_AUTHENTICATION -> {
                var nonce = mine.by.nonce();
                yield nonce == null ? refuse(OperationCode.DEVICE_PROOF, OnDemandCause.MALFORMED) : proof(able, nonce, OperationCode.DEVICE_PROOF);
            }
            case USER_AUTHENTICATION, SECONDARY_AUTHENTICATION, INDEPENDENT_SM_SECURITY -> refuse(OperationCode.ANNOUNCE, OnDemandCause.OUT_OF_ORDER);
        };
    }

    private static CapabilityBlock said(OnDemandConfiguration able) {
        var said = able.said();
        return said == null ? able.capability() : said;
    }

    private static @Nullable KeyAgreementGroup strongest(OnDemandConfiguration able, List<KeyAgreementGroup> offered) {
        return offered.stream().filter(able.capability().groups()::contains).max(Comparator.naturalOrder()).orElse(null);
    }

    private void keysAgreed(int exchange, KeyShareAnswer answer) {
        var mine = announced;
        var key = mine == null ? null : mine.key;
        if (mine == null || key == null || mine.exchange != exchange || answer.share().group() != key.group()) {
            return;
        }
        mine.key = null;
        try (var z = key.agree(answer.share().value())) {
            if (z == null) {
                mine.last = new SecurityServiceMessage(exchange, refuse(OperationCode.KEY_SHARE_ANSWER, OnDemandCause.BAD_PUBLIC_VALUE));
                send(mine.last);
                return;
            }
            fiveGmm.keys.agreed(z, mine.by.network(), mine.by.groups(), key.group(), key.publicValue(), answer.share().value(),
                    Objects.requireNonNull(mine.by.newKeySet()));
        }
    }

    // How it ends

    private void ended(ServiceResult result) {
        results.add(result);
        var mine = announced;
        if (mine != null && result.service().equals(mine.running) && configuration != null) {
            mine.close();
            mine.key = null;
            startNext(configuration);
        }
    }

    private void forgetAnnounced() {
        if (announced != null) {
            announced.close();
            announced = null;
        }
    }

    private static Refuse refuse(OperationCode operation, OnDemandCause cause) {
        return new Refuse(operation.value(), cause);
    }

    private void send(SecurityServiceMessage message) {
        Objects.requireNonNull(configuration).misbehaviour().instead(message).forEach(saying -> fiveGmm.say(saying.message(), saying.after()));
    }
}
