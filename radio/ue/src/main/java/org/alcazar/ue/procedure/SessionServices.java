// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.procedure;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.agreement.EphemeralKey;
import org.alcazar.crypto.agreement.KeyAgreementGroup;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.crypto.kdf.DeviceStatement;
import org.alcazar.crypto.kdf.KeyExchange;
import org.alcazar.crypto.kdf.SecurityServiceKeys;
import org.alcazar.nas.Nas5gs;
import org.alcazar.nas.NasDecodeException;
import org.alcazar.nas.SecurityHeaderType;
import org.alcazar.nas.SmNasProtection;
import org.alcazar.nas.SmUnprotected;
import org.alcazar.nas.element.FiveGsmCause;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.element.Snssai;
import org.alcazar.nas.message.FiveGsmMessage;
import org.alcazar.nas.message.FiveGsmStatus;
import org.alcazar.nas.message.SmProtectedMessage;
import org.alcazar.nas.message.SmSecurityServiceDownlink;
import org.alcazar.nas.message.SmSecurityServiceUplink;
import org.alcazar.ondemand.CapabilityBlock;
import org.alcazar.ondemand.CapabilityBlocks;
import org.alcazar.ondemand.Initiator;
import org.alcazar.ondemand.KeyAnchor;
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
import org.alcazar.ondemand.Operation.SecondaryStart;
import org.alcazar.ondemand.Operation.SmSecurityModeCommand;
import org.alcazar.ondemand.Operation.SmSecurityModeComplete;
import org.alcazar.ondemand.Operation.SmSecurityModeReject;
import org.alcazar.ondemand.Operation.UserRequest;
import org.alcazar.ondemand.OperationCode;
import org.alcazar.ondemand.Outcome;
import org.alcazar.ondemand.SecurityService;
import org.alcazar.ondemand.SecurityServiceIdentifier;
import org.alcazar.ondemand.SecurityServiceMessage;
import org.alcazar.ondemand.SecurityServiceMessages;
import org.alcazar.ondemand.ServiceElements;
import org.alcazar.ondemand.ServicePayload;
import org.alcazar.ondemand.ServiceResult;
import org.alcazar.ondemand.SmKeyContext;
import org.alcazar.ue.OnDemandConfiguration;
import org.alcazar.ue.UeObserver;
import org.alcazar.ue.context.SessionContext;
import org.alcazar.ue.context.SmKeys;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * On-demand security services with the SMF of one session, as the UE goes through them ({@code docs/extension-encoding.md} §5-§7): answers what
 * the network starts, starts what it announces, and protects the session's messages once that is agreed. Of the strand.
 */
final class SessionServices implements AutoCloseable {

    private final FiveGmm fiveGmm;
    private final OnDemandConfiguration able;
    private final SessionContext session;
    private final Octets ueNonce;
    private final List<ServiceResult> results = new ArrayList<>();
    private @Nullable Octets request;
    private int transaction;
    private @Nullable SmKeys keys;
    private @Nullable SmNasProtection protection;
    private @Nullable Answered answered;
    private @Nullable Announced announced;
    private boolean heard;

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

    SessionServices(FiveGmm fiveGmm, OnDemandConfiguration able, SessionContext session) {
        this.fiveGmm = fiveGmm;
        this.able = able;
        this.session = session;
        var nonce = new byte[SmKeyContext.NONCE_OCTETS];
        fiveGmm.world.random().nextBytes(nonce);
        this.ueNonce = Octets.wrap(nonce);
    }

    /** What the UE says in its request. */
    OtherElements elements() {
        var elements = OtherElements.NONE;
        var said = able.said();
        if (said != null) {
            elements = elements.with(OtherElements.SECURITY_SERVICE_CAPABILITY, ServiceElements.encodeCapability(said));
        }
        return elements.with(OtherElements.SECURITY_SERVICE_PAYLOAD,
                ServiceElements.encodePayload(new ServicePayload(List.of(), List.of(), ueNonce, null)));
    }

    /** The request, as it goes out. */
    void requested(FiveGsmMessage message) {
        request = Nas5gs.encode(message);
        transaction = message.procedureTransactionId();
    }

    /** How the services ended that the network has told the end of. */
    List<ServiceResult> results() {
        return List.copyOf(results);
    }

    /** Whether the network has said something since this was asked last: the UE waits anew (§8). */
    boolean hasHeard() {
        boolean has = heard;
        heard = false;
        return has;
    }

    // Protection (§7)

    /** Whether the session's messages are protected between UE and SMF. */
    boolean isProtected() {
        return protection != null;
    }

    /** The algorithms; null without protection. */
    @Nullable SmNasProtection protection() {
        return protection;
    }

    /** A message as it goes out. */
    FiveGsmMessage seal(FiveGsmMessage message) {
        return protection == null ? message : protection.protect(message);
    }

    /** What counts of what came in; null for nothing. */
    @Nullable FiveGsmMessage open(FiveGsmMessage message) {
        if (!(message instanceof SmProtectedMessage sealed)) {
            return protection == null ? message : dropped(UeObserver.Drop.UNPROTECTED, message);
        }
        if (sealed.headerType() == SecurityHeaderType.INTEGRITY_PROTECTED_NEW_CONTEXT && protection == null) {
            begin(sealed);
            return null;
        }
        return switch (protection == null ? null : protection.unprotect(sealed)) {
            case SmUnprotected.Verified verified -> verified.message();
            case SmUnprotected.BadMac bad -> dropped(UeObserver.Drop.MAC_WRONG, message);
            case SmUnprotected.Replayed replayed -> dropped(UeObserver.Drop.REPLAYED, message);
            case SmUnprotected.Undecodable undecodable -> dropped(UeObserver.Drop.UNDECODABLE, message);
            case null -> dropped(UeObserver.Drop.MAC_WRONG, message);
        };
    }

    private @Nullable FiveGsmMessage dropped(UeObserver.Drop reason, FiveGsmMessage message) {
        fiveGmm.fiveGsm.dropped(reason, Nas5gs.encode(message));
        return null;
    }

    /** The command that starts protection is read before its MAC can be checked: what it says is what the key comes of. */
    private void begin(SmProtectedMessage sealed) {
        var message = inClear(sealed);
        if (message == null || !(message.operation() instanceof SmSecurityModeCommand command)) {
            dropped(UeObserver.Drop.UNDECODABLE, sealed);
            return;
        }
        var cause = obstacle(command);
        if (cause != null) {
            answer(message, new SmSecurityModeReject(cause));
            return;
        }
        var key = Objects.requireNonNull(keys).key();
        var candidate = new SmNasProtection(SmNasProtection.End.UE, session.id(), command.integrity(),
                SecurityServiceKeys.kSmInt(key, command.integrity()), command.ciphering(), SecurityServiceKeys.kSmEnc(key, command.ciphering()));
        if (!(candidate.unprotect(sealed) instanceof SmUnprotected.Verified)) {
            candidate.close();
            dropped(UeObserver.Drop.MAC_WRONG, sealed);
            return;
        }
        protection = candidate;
        heard = true;
        ended(new ServiceResult(new SecurityServiceIdentifier(SecurityService.INDEPENDENT_SM_SECURITY, Layer.SM, Initiator.NETWORK), Outcome.SUCCEEDED,
                OnDemandCause.NONE));
        answer(message, new SmSecurityModeComplete());
    }

    private static @Nullable SecurityServiceMessage inClear(SmProtectedMessage sealed) {
        try {
            return Nas5gs.decode(sealed.payload()) instanceof SmSecurityServiceDownlink downlink ? SecurityServiceMessages.decode(downlink.content())
                    : null;
        } catch (NasDecodeException | OnDemandDecodeException e) {
            return null;
        }
    }

    private @Nullable OnDemandCause obstacle(SmSecurityModeCommand command) {
        if (!able.can(SecurityService.INDEPENDENT_SM_SECURITY, Layer.SM)) {
            return OnDemandCause.NOT_CAPABLE;
        }
        var cause = derive(command.sm());
        var capability = able.capability();
        return cause != null ? cause
                : command.integrity() == IntegrityAlgorithm.NIA0 || (capability.smIntegrity() & 0x80 >> command.integrity().identifier()) == 0
                || (capability.smCiphering() & 0x80 >> command.ciphering().identifier()) == 0 ? OnDemandCause.NO_COMMON_ALGORITHM
                : !command.ueCapability().equals(Objects.requireNonNullElse(able.said(), CapabilityBlock.AWARE)) ? OnDemandCause.CAPABILITY_MISMATCH
                : request == null || !command.requestHash().equals(sha256(request)) ? OnDemandCause.REQUEST_MISMATCH : null;
    }

    private static Octets sha256(Octets of) {
        try {
            return Octets.wrap(MessageDigest.getInstance("SHA-256").digest(of.toArray()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    // What the network says

    void take(SmSecurityServiceDownlink downlink) {
        heard = true;
        SecurityServiceMessage message;
        try {
            message = SecurityServiceMessages.decode(downlink.content());
        } catch (OnDemandDecodeException e) {
            fiveGmm.fiveGsm.send(new FiveGsmStatus(session.id(), transaction,
                    e.cause5gs() == OnDemandDecodeException.MESSAGE_TYPE_NON_EXISTENT ? FiveGsmCause.MESSAGE_TYPE_NON_EXISTENT
                            : FiveGsmCause.PROTOCOL_ERROR_UNSPECIFIED));
            return;
        }
        var before = answered;
        if (before != null && before.question.equals(message)) {
            send(before.answer);
            return;
        }
        switch (message.operation()) {
            case KeyShareOffer offer -> answer(message, answer(offer));
            case DeviceRequest(var nonce, var with) -> answer(message, proof(nonce, with, OperationCode.DEVICE_REQUEST));
            case UserRequest(var nonce, var rpId, var credentials, var with) ->
                    answer(message, assertion(nonce, rpId, credentials, with, OperationCode.USER_REQUEST));
            case Announce announce -> announced(message.exchange(), announce);
            case KeyShareAnswer answer -> keysAgreed(message.exchange(), answer);
            case ResultNotice(var result) -> {
                if (result.service().service() == SecurityService.DH_EXCHANGE && keys != null) {
                    keys.exchangeEnded(result.outcome().isGood());
                }
                ended(result);
            }
            case Refuse refuse -> forgetAnnounced();
            // Said again in the protection that it has started: the Complete was lost.
            case SmSecurityModeCommand again when protection != null -> answer(message, new SmSecurityModeComplete());
            default -> answer(message, refuse(OperationCode.of(message.operation()), OnDemandCause.OUT_OF_ORDER));
        }
    }

    /** K_SM, as the first operation that stands on it says; all that follow must say the same. */
    private @Nullable OnDemandCause derive(@Nullable SmKeyContext with) {
        var kAusf = fiveGmm.context.kAusf();
        var current = fiveGmm.context.current();
        if (with == null || kAusf == null || current == null) {
            return OnDemandCause.MALFORMED;
        }
        if (keys != null) {
            return keys.derivedWith().equals(with) ? null : OnDemandCause.OUT_OF_ORDER;
        }
        if (!isOfThisSession(with)) {
            return OnDemandCause.REQUEST_MISMATCH;
        }
        var supi = fiveGmm.usim.supi();
        try (var anchor = with.anchor() == KeyAnchor.AUSF ? kAusf.copy() : SecurityServiceKeys.amfAnchor(current.kAmf(), supi, session.id())) {
            keys = new SmKeys(with, anchor, supi, session.id(), ueNonce);
        }
        return null;
    }

    /** A UE that asked for a slice or a data network gets no other. */
    private boolean isOfThisSession(SmKeyContext with) {
        var dnn = session.request().dnn();
        var snssai = session.request().snssai();
        return (dnn == null || dnn.name().equalsIgnoreCase(with.dnn())) && (snssai == null || octets(snssai).equals(with.snssai()));
    }

    private static Octets octets(Snssai snssai) {
        var sd = snssai.sd();
        var out = new OctetWriter(4).u8(snssai.sst());
        return (sd == null ? out : out.u24(sd)).toOctets();
    }

    private Operation answer(KeyShareOffer offer) {
        var group = offer.share().group();
        var cause = !able.can(SecurityService.DH_EXCHANGE, Layer.SM) ? OnDemandCause.NOT_CAPABLE
                : !able.capability().groups().contains(group) ? OnDemandCause.NO_COMMON_GROUP : derive(offer.sm());
        var response = cause == null ? EphemeralKey.respond(group, offer.share().value(), fiveGmm.world.random()) : null;
        if (response == null) {
            return refuse(OperationCode.KEY_SHARE, cause == null ? OnDemandCause.BAD_PUBLIC_VALUE : cause);
        }
        try (response) {
            agreed(response.z(), offer.capability(), offer.groups(), group, offer.share().value(), response.publicValue());
            return new KeyShareAnswer(new KeyShare(group, response.publicValue()));
        }
    }

    private void agreed(Secret z, CapabilityBlock network, List<KeyAgreementGroup> offered, KeyAgreementGroup group, Octets initiator,
            Octets responder) {
        var said = able.said();
        var of = Objects.requireNonNull(keys);
        of.agreed(z, new KeyExchange(said == null ? Octets.EMPTY : CapabilityBlocks.encode(said), CapabilityBlocks.encode(network), offered, group,
                initiator, responder).smTranscriptHash(fiveGmm.usim.supi(), fiveGmm.keys.servingNetwork(), of.session()));
    }

    private Operation proof(Octets nonce, @Nullable SmKeyContext with, OperationCode operation) {
        var device = able.device();
        if (device == null || !able.can(SecurityService.DEVICE_AUTHENTICATION, Layer.SM)) {
            return refuse(operation, OnDemandCause.NOT_CAPABLE);
        }
        var cause = isHidden() ? derive(with) : OnDemandCause.PROTECTION_NEEDED;
        if (cause != null) {
            return refuse(operation, cause);
        }
        var of = Objects.requireNonNull(keys);
        try (var exporter = SecurityServiceKeys.deviceExporter(of.key(), of.session())) {
            return device.prove(new DeviceStatement(fiveGmm.keys.servingNetwork(), DeviceStatement.smf(of.derivedWith().smf()), fiveGmm.usim.supi(),
                    device.pei(), nonce, of.transcriptHash(), device.certificateHash()).digest(exporter));
        }
    }

    private Operation assertion(Octets nonce, @Nullable String rpId, List<Octets> credentials, @Nullable SmKeyContext with, OperationCode operation) {
        var user = able.user();
        if (user == null || !able.can(SecurityService.USER_AUTHENTICATION, Layer.SM)) {
            return refuse(operation, OnDemandCause.NOT_CAPABLE);
        }
        var cause = rpId == null ? OnDemandCause.MALFORMED : isHidden() ? derive(with) : OnDemandCause.PROTECTION_NEEDED;
        if (cause != null || rpId == null) {
            return refuse(operation, cause == null ? OnDemandCause.MALFORMED : cause);
        }
        var of = Objects.requireNonNull(keys);
        try (var exporter = SecurityServiceKeys.userExporter(of.key(), of.session())) {
            var assertion = user.get(rpId, SecurityServiceKeys.userChallenge(nonce, exporter, fiveGmm.usim.supi(), of.session()), credentials);
            return assertion == null ? refuse(operation, OnDemandCause.NO_CREDENTIAL) : assertion;
        }
    }

    /** Whether what the UE says now can be read by the network alone. */
    private boolean isHidden() {
        var nas = fiveGmm.context.protection();
        return protection != null && protection.cipheringAlgorithm() != CipheringAlgorithm.NEA0
                || nas != null && nas.cipheringAlgorithm() != CipheringAlgorithm.NEA0;
    }

    private void answer(SecurityServiceMessage question, Operation answer) {
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
        announced = new Announced(exchange, announce, announce.services().stream().sorted(Comparator.comparingInt(one -> {
            int at = able.order().indexOf(one.service());
            return at < 0 ? able.order().size() : at;
        })).toList());
        startNext();
    }

    private void startNext() {
        var mine = announced;
        if (mine == null) {
            return;
        }
        mine.running = mine.left.poll();
        var next = mine.running;
        if (next != null) {
            var opening = opening(mine, next);
            mine.last = new SecurityServiceMessage(mine.exchange, opening);
            send(mine.last);
            if (opening instanceof Refuse) {
                startNext();
            }
        }
    }

    private Operation opening(Announced mine, SecurityServiceIdentifier service) {
        var by = mine.by;
        return switch (service.service()) {
            case DH_EXCHANGE -> {
                var group = by.groups().stream().filter(able.capability().groups()::contains).max(Comparator.naturalOrder()).orElse(null);
                var cause = !able.can(SecurityService.DH_EXCHANGE, Layer.SM) ? OnDemandCause.NOT_CAPABLE
                        : group == null ? OnDemandCause.NO_COMMON_GROUP : derive(by.sm());
                if (cause != null || group == null) {
                    yield refuse(OperationCode.KEY_SHARE, cause == null ? OnDemandCause.NO_COMMON_GROUP : cause);
                }
                var key = EphemeralKey.initiate(group, fiveGmm.world.random());
                mine.key = key;
                yield new KeyShareOffer(new KeyShare(group, key.publicValue()), List.of(), Objects.requireNonNullElse(able.said(), able.capability()),
                        null, null);
            }
            case DEVICE_AUTHENTICATION -> by.nonce() == null ? refuse(OperationCode.DEVICE_PROOF, OnDemandCause.MALFORMED)
                    : proof(by.nonce(), by.sm(), OperationCode.DEVICE_PROOF);
            case USER_AUTHENTICATION -> by.nonce() == null ? refuse(OperationCode.USER_ASSERTION, OnDemandCause.MALFORMED)
                    : assertion(by.nonce(), by.rpId(), by.credentialIds(), by.sm(), OperationCode.USER_ASSERTION);
            case SECONDARY_AUTHENTICATION -> {
                var eap = session.request().eap();
                yield eap == null ? refuse(OperationCode.SECONDARY_START, OnDemandCause.NO_CREDENTIAL) : new SecondaryStart(eap.outer());
            }
            case INDEPENDENT_SM_SECURITY -> refuse(OperationCode.ANNOUNCE, OnDemandCause.OUT_OF_ORDER);
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
            agreed(z, mine.by.network(), mine.by.groups(), key.group(), key.publicValue(), answer.share().value());
        }
    }

    // How it ends

    private void ended(ServiceResult result) {
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

    private static Refuse refuse(OperationCode operation, OnDemandCause cause) {
        return new Refuse(operation.value(), cause);
    }

    private void send(SecurityServiceMessage message) {
        able.misbehaviour().instead(message).forEach(saying -> say(saying.message(), saying.after()));
    }

    private void say(SecurityServiceMessage message, Duration after) {
        var uplink = new SmSecurityServiceUplink(session.id(), transaction, SecurityServiceMessages.encode(message));
        if (after.isZero()) {
            fiveGmm.fiveGsm.send(uplink);
        } else {
            fiveGmm.world.after(after, () -> fiveGmm.tell(new UeSignal.SaySm(uplink)));
        }
    }

    /** Wipes what is secret. */
    @Override
    public void close() {
        forgetAnnounced();
        if (keys != null) {
            keys.close();
        }
        if (protection != null) {
            protection.close();
        }
    }
}
