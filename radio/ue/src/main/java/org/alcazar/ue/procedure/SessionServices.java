// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.procedure;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.alcazar.crypto.Secret;
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
import org.alcazar.ondemand.Initiator;
import org.alcazar.ondemand.KeyAnchor;
import org.alcazar.ondemand.Layer;
import org.alcazar.ondemand.OnDemandCause;
import org.alcazar.ondemand.OnDemandDecodeException;
import org.alcazar.ondemand.Operation;
import org.alcazar.ondemand.Operation.Announce;
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
final class SessionServices extends ServiceTalk {

    private final SessionContext session;
    private final Octets ueNonce;
    private @Nullable Octets request;
    private int transaction;
    private @Nullable SmKeys keys;
    private @Nullable SmNasProtection protection;
    private boolean heard;

    SessionServices(FiveGmm fiveGmm, OnDemandConfiguration able, SessionContext session) {
        super(fiveGmm, able, Layer.SM);
        this.session = session;
        var nonce = new byte[SmKeyContext.NONCE_OCTETS];
        fiveGmm.world.random().nextBytes(nonce);
        this.ueNonce = Octets.wrap(nonce);
    }

    /** What the UE says in its request. */
    OtherElements elements() {
        var elements = OtherElements.NONE;
        var said = able.said(Layer.SM);
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
                : !command.ueCapability().equals(Objects.requireNonNullElse(able.said(Layer.SM), CapabilityBlock.AWARE)) ? OnDemandCause.CAPABILITY_MISMATCH
                : request == null || !command.requestHash().equals(sha256(request)) ? OnDemandCause.REQUEST_MISMATCH : null;
    }

    private static Octets sha256(Octets of) {
        try {
            return Octets.wrap(MessageDigest.getInstance("SHA-256").digest(of.toArray()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    // Services (§5, §6)

    void hear(SmSecurityServiceDownlink downlink) {
        heard = true;
        take(downlink.content());
    }

    @Override
    @Nullable OnDemandCause obstacle(@Nullable Integer newKeySet, @Nullable SmKeyContext sm) {
        return derive(sm);
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

    @Override
    void agreed(Secret z, KeyExchange said, @Nullable Integer newKeySet) {
        var of = Objects.requireNonNull(keys);
        of.agreed(z, said.smTranscriptHash(fiveGmm.usim.supi(), fiveGmm.servingNetwork(), of.session()));
    }

    @Override
    void exchangeEnded(boolean good) {
        if (keys != null) {
            keys.exchangeEnded(good);
        }
    }

    @Override
    Operation proof(Octets nonce, @Nullable SmKeyContext with, OperationCode operation) {
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
            return device.prove(new DeviceStatement(fiveGmm.servingNetwork(), DeviceStatement.smf(of.derivedWith().smf()), fiveGmm.usim.supi(),
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

    @Override
    @Nullable Operation answer(Operation question) {
        return switch (question) {
            case UserRequest(var nonce, var rpId, var credentials, var sm) -> assertion(nonce, rpId, credentials, sm, OperationCode.USER_REQUEST);
            // Said again in the protection that it has started: the Complete was lost.
            case SmSecurityModeCommand again when protection != null -> new SmSecurityModeComplete();
            default -> null;
        };
    }

    @Override
    @Nullable Operation opening(Announce by, SecurityService service) {
        return switch (service) {
            case USER_AUTHENTICATION -> {
                var nonce = by.nonce();
                yield nonce == null ? refuse(OperationCode.USER_ASSERTION, OnDemandCause.MALFORMED)
                        : assertion(nonce, by.rpId(), by.credentialIds(), by.sm(), OperationCode.USER_ASSERTION);
            }
            case SECONDARY_AUTHENTICATION -> {
                var eap = session.request().eap();
                yield eap == null ? refuse(OperationCode.SECONDARY_START, OnDemandCause.NO_CREDENTIAL) : new SecondaryStart(eap.outer());
            }
            case DH_EXCHANGE, DEVICE_AUTHENTICATION, INDEPENDENT_SM_SECURITY -> null;
        };
    }

    @Override
    void say(SecurityServiceMessage message, Duration after) {
        var uplink = new SmSecurityServiceUplink(session.id(), transaction, SecurityServiceMessages.encode(message));
        if (after.isZero()) {
            fiveGmm.fiveGsm.send(uplink);
        } else {
            fiveGmm.world.after(after, () -> fiveGmm.terminal.tell(new UeSignal.SaySm(uplink)));
        }
    }

    @Override
    void unreadable(int cause5gs) {
        fiveGmm.fiveGsm.send(new FiveGsmStatus(session.id(), transaction,
                cause5gs == OnDemandDecodeException.MESSAGE_TYPE_NON_EXISTENT ? FiveGsmCause.MESSAGE_TYPE_NON_EXISTENT
                        : FiveGsmCause.PROTOCOL_ERROR_UNSPECIFIED));
    }

    /** Wipes what is secret. */
    @Override
    public void close() {
        super.close();
        if (keys != null) {
            keys.close();
        }
        if (protection != null) {
            protection.close();
        }
    }
}
