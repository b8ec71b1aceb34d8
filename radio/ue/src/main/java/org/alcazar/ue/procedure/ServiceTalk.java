// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.procedure;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.agreement.EphemeralKey;
import org.alcazar.crypto.agreement.KeyAgreementGroup;
import org.alcazar.crypto.kdf.KeyExchange;
import org.alcazar.ondemand.CapabilityBlock;
import org.alcazar.ondemand.CapabilityBlocks;
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
import org.alcazar.ondemand.SecurityService;
import org.alcazar.ondemand.SecurityServiceIdentifier;
import org.alcazar.ondemand.SecurityServiceMessage;
import org.alcazar.ondemand.SecurityServiceMessages;
import org.alcazar.ondemand.ServiceResult;
import org.alcazar.ondemand.SmKeyContext;
import org.alcazar.ue.OnDemandConfiguration;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * On-demand security services as a UE goes through them, whoever they are run with ({@code docs/extension-encoding.md} §5): a question is
 * answered once and its answer repeated, what is announced is started in order, each to its end. What keys there are, and how messages travel,
 * is the layer's. Of the strand.
 */
abstract class ServiceTalk implements AutoCloseable {

    final FiveGmm fiveGmm;
    final OnDemandConfiguration able;
    private final Layer layer;
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
                key = null;
            }
        }
    }

    ServiceTalk(FiveGmm fiveGmm, OnDemandConfiguration able, Layer layer) {
        this.fiveGmm = fiveGmm;
        this.able = able;
        this.layer = layer;
    }

    // What the layer knows

    /** Why no keys can be agreed on with what the network says of them; null if they can. */
    abstract @Nullable OnDemandCause obstacle(@Nullable Integer newKeySet, @Nullable SmKeyContext sm);

    /** Keys were agreed on; the network has still to say that they count. */
    abstract void agreed(Secret z, KeyExchange said, @Nullable Integer newKeySet);

    /** The network says how the exchange of keys ended. */
    abstract void exchangeEnded(boolean good);

    /** The device's proof, made for the keys in use; or why not, as the operation of that number. */
    abstract Operation proof(Octets nonce, @Nullable SmKeyContext sm, OperationCode operation);

    /** The answer to a question that not both layers have; null if there is none. */
    @Nullable Operation answer(Operation question) {
        return null;
    }

    /** The beginning of a service that not both layers have; null if the UE cannot begin it. */
    @Nullable Operation opening(Announce by, SecurityService service) {
        return null;
    }

    /** Says it, so much later. */
    abstract void say(SecurityServiceMessage message, Duration after);

    /** Tells the network that its message cannot be read: cause #97 or #111. */
    abstract void unreadable(int cause5gs);

    // What the network says

    /** How the services ended that the network has told the end of. */
    final List<ServiceResult> results() {
        return List.copyOf(results);
    }

    /** Forgets how it went in earlier procedures. */
    final void begin() {
        results.clear();
        answered = null;
        forgetAnnounced();
    }

    final void take(Octets content) {
        SecurityServiceMessage message;
        try {
            message = SecurityServiceMessages.decode(content);
        } catch (OnDemandDecodeException e) {
            unreadable(e.cause5gs());
            return;
        }
        var before = answered;
        if (before != null && before.question.equals(message)) {
            send(before.answer);
            return;
        }
        switch (message.operation()) {
            case KeyShareOffer offer -> answer(message, answer(offer));
            case DeviceRequest(var nonce, var sm) -> answer(message, proof(nonce, sm, OperationCode.DEVICE_REQUEST));
            case Announce announce -> announced(message.exchange(), announce);
            case KeyShareAnswer answer -> keysAgreed(message.exchange(), answer);
            case ResultNotice(var result) -> {
                if (result.service().service() == SecurityService.DH_EXCHANGE) {
                    exchangeEnded(result.outcome().isGood());
                }
                ended(result);
            }
            case Refuse refuse -> forgetAnnounced();
            case Operation other -> {
                var answer = answer(other);
                answer(message, answer == null ? refuse(OperationCode.of(other), OnDemandCause.OUT_OF_ORDER) : answer);
            }
        }
    }

    private Operation answer(KeyShareOffer offer) {
        var group = offer.share().group();
        var cause = !able.can(SecurityService.DH_EXCHANGE, layer) ? OnDemandCause.NOT_CAPABLE
                : !able.capability().groups().contains(group) ? OnDemandCause.NO_COMMON_GROUP : obstacle(offer.newKeySet(), offer.sm());
        var response = cause == null ? EphemeralKey.respond(group, offer.share().value(), fiveGmm.world.random()) : null;
        if (response == null) {
            return refuse(OperationCode.KEY_SHARE, cause == null ? OnDemandCause.BAD_PUBLIC_VALUE : cause);
        }
        try (response) {
            agreed(response.z(), said(offer.capability(), offer.groups(), group, offer.share().value(), response.publicValue()), offer.newKeySet());
            return new KeyShareAnswer(new KeyShare(group, response.publicValue()));
        }
    }

    private KeyExchange said(CapabilityBlock network, List<KeyAgreementGroup> offered, KeyAgreementGroup group, Octets initiator, Octets responder) {
        var said = able.said(layer);
        return new KeyExchange(said == null ? Octets.EMPTY : CapabilityBlocks.encode(said), CapabilityBlocks.encode(network), offered, group, initiator,
                responder);
    }

    final void answer(SecurityServiceMessage question, Operation answer) {
        var message = new SecurityServiceMessage(question.exchange(), answer);
        answered = new Answered(question, message);
        send(message);
    }

    // What the UE starts

    private void announced(int exchange, Announce announce) {
        var before = announced;
        if (before != null && before.exchange == exchange && before.by.equals(announce)) {
            // Put again: the network has not heard what was said last.
            if (before.last != null) {
                send(before.last);
            }
            return;
        }
        forgetAnnounced();
        announced = new Announced(exchange, announce, inOwnOrder(announce.services()));
        startNext();
    }

    private List<SecurityServiceIdentifier> inOwnOrder(List<SecurityServiceIdentifier> services) {
        return services.stream().sorted(Comparator.comparingInt(one -> {
            int at = able.order().indexOf(one.service());
            return at < 0 ? able.order().size() : at;
        })).toList();
    }

    private void startNext() {
        var mine = announced;
        if (mine == null) {
            return;
        }
        mine.running = mine.left.poll();
        var next = mine.running;
        if (next != null) {
            var opening = opening(mine, next.service());
            mine.last = new SecurityServiceMessage(mine.exchange, opening);
            send(mine.last);
            if (opening instanceof Refuse) {
                startNext();
            }
        }
    }

    private Operation opening(Announced mine, SecurityService service) {
        var by = mine.by;
        return switch (service) {
            case DH_EXCHANGE -> {
                var group = by.groups().stream().filter(able.capability().groups()::contains).max(Comparator.naturalOrder()).orElse(null);
                var cause = !able.can(SecurityService.DH_EXCHANGE, layer) ? OnDemandCause.NOT_CAPABLE
                        : group == null ? OnDemandCause.NO_COMMON_GROUP : obstacle(by.newKeySet(), by.sm());
                if (cause != null || group == null) {
                    yield refuse(OperationCode.KEY_SHARE, cause == null ? OnDemandCause.NO_COMMON_GROUP : cause);
                }
                var key = EphemeralKey.initiate(group, fiveGmm.world.random());
                mine.key = key;
                yield new KeyShareOffer(new KeyShare(group, key.publicValue()), List.of(), Objects.requireNonNullElse(able.said(layer), able.capability()),
                        null, null);
            }
            case DEVICE_AUTHENTICATION -> {
                var nonce = by.nonce();
                yield nonce == null ? refuse(OperationCode.DEVICE_PROOF, OnDemandCause.MALFORMED) : proof(nonce, by.sm(), OperationCode.DEVICE_PROOF);
            }
            case USER_AUTHENTICATION, SECONDARY_AUTHENTICATION, INDEPENDENT_SM_SECURITY -> {
                var opening = opening(by, service);
                yield opening == null ? refuse(OperationCode.ANNOUNCE, OnDemandCause.OUT_OF_ORDER) : opening;
            }
        };
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
            agreed(z, said(mine.by.network(), mine.by.groups(), key.group(), key.publicValue(), answer.share().value()), mine.by.newKeySet());
        }
    }

    /** Who started the service that the UE is about, if it started it: else the network. */
    final Initiator initiatorOf(SecurityService service) {
        var mine = announced;
        return mine != null && mine.running != null && mine.running.service() == service ? Initiator.UE : Initiator.NETWORK;
    }

    // How it ends

    final void ended(ServiceResult result) {
        results.add(result);
        var mine = announced;
        if (mine != null && result.service().equals(mine.running)) {
            mine.close();
            startNext();
        }
    }

    private void forgetAnnounced() {
        if (announced != null) {
            announced.close();
            announced = null;
        }
    }

    static Refuse refuse(OperationCode operation, OnDemandCause cause) {
        return new Refuse(operation.value(), cause);
    }

    private void send(SecurityServiceMessage message) {
        able.misbehaviour().instead(message).forEach(saying -> say(saying.message(), saying.after()));
    }

    /** Wipes what is secret. */
    @Override
    public void close() {
        forgetAnnounced();
    }
}
