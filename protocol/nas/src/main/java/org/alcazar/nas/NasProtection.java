// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas;

import org.alcazar.crypto.Secret;
import org.alcazar.crypto.algorithm.Ciphering;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.algorithm.Direction;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.nas.element.FiveGmmCause;
import org.alcazar.nas.eps.EpsNasDecodeException;
import org.alcazar.nas.eps.EpsSecurityHeaderType;
import org.alcazar.nas.eps.EpsSecurityProtectedMessage;
import org.alcazar.nas.eps.EpsUnprotected;
import org.alcazar.nas.eps.NasEps;
import org.alcazar.nas.eps.message.TrackingAreaUpdateRequest;
import org.alcazar.nas.message.FiveGmmMessage;
import org.alcazar.nas.message.FiveGmmMessageType;
import org.alcazar.nas.message.RegistrationRequest;
import org.alcazar.nas.message.SecurityModeCommand;
import org.alcazar.nas.message.SecurityModeComplete;
import org.alcazar.nas.message.ServiceRequest;
import org.alcazar.nas.security.MacCheck;
import org.alcazar.nas.security.NasSecurity;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * One end of a 5G NAS security context in use over one access: its NAS keys, its algorithms and its pair of NAS COUNTs (TS 24.501 §4.4,
 * TS 33.501 §6.4).
 *
 * <p>Protects what this end sends and verifies what it receives. Nothing received is deciphered or decoded before its MAC has been found to
 * hold. To be used by one thread at a time; holds its keys, some counters and nothing else.
 */
public final class NasProtection implements AutoCloseable {

    /** Which end of the connection. */
    public enum End {
        UE(Direction.UPLINK),
        AMF(Direction.DOWNLINK);

        private final Direction sends;

        End(Direction sends) {
            this.sends = sends;
        }
    }

    private final NasSecurity security;

    /**
     * The end of a new context: both COUNTs are zero.
     *
     * @param bearer {@link Ciphering#NAS_3GPP} or {@link Ciphering#NAS_NON_3GPP}
     * @param integrityKey K_NASint; belongs to this from now on
     * @param cipheringKey K_NASenc; belongs to this from now on
     */
    public NasProtection(End end, int bearer, IntegrityAlgorithm integrity, Secret integrityKey, CipheringAlgorithm ciphering, Secret cipheringKey) {
        this(new NasSecurity(end.sends, bearer, integrity, integrityKey, ciphering, cipheringKey, 0, 0));
    }

    private NasProtection(NasSecurity security) {
        this.security = security;
    }

    /**
     * The end of a context that has been in use before: after a restart, or with new algorithms for the same K_AMF.
     *
     * @param nextUplink value of the next uplink COUNT, 0 to 2^24
     * @param nextDownlink value of the next downlink COUNT, 0 to 2^24
     */
    public static NasProtection resumed(End end, int bearer, IntegrityAlgorithm integrity, Secret integrityKey, CipheringAlgorithm ciphering,
            Secret cipheringKey, int nextUplink, int nextDownlink) {
        return new NasProtection(new NasSecurity(end.sends, bearer, integrity, integrityKey, ciphering, cipheringKey, nextUplink, nextDownlink));
    }

    public CipheringAlgorithm cipheringAlgorithm() {
        return security.cipheringAlgorithm();
    }

    public IntegrityAlgorithm integrityAlgorithm() {
        return security.integrityAlgorithm();
    }

    /** Value of the next uplink COUNT, 0 to 2^24; at the AMF the lowest it accepts. */
    public int nextUplink() {
        return security.nextUplink();
    }

    /** Value of the next downlink COUNT, 0 to 2^24; at the UE the lowest it accepts. */
    public int nextDownlink() {
        return security.nextDownlink();
    }

    /** Messages either end can send yet before a COUNT would wrap: keys have to change while some are left (TS 24.501 §4.4.3.5). */
    public int remaining() {
        return security.remaining();
    }

    /**
     * Protects a message: ciphered, with the header type its message type wants. Each call takes a COUNT, also for a message sent again.
     *
     * @throws IllegalStateException if there is no COUNT left
     */
    public Octets protect(FiveGmmMessage message) {
        var headerType = switch (message) {
            case SecurityModeCommand command -> SecurityHeaderType.INTEGRITY_PROTECTED_NEW_CONTEXT;
            case SecurityModeComplete complete -> SecurityHeaderType.INTEGRITY_PROTECTED_AND_CIPHERED_NEW_CONTEXT;
            default -> SecurityHeaderType.INTEGRITY_PROTECTED_AND_CIPHERED;
        };
        return protect(Nas5gs.encode(message), headerType);
    }

    /**
     * Protects an initial message, which a network must be able to read before it has found the context: integrity protected only. What a
     * registration or service request holds beside cleartext elements goes, ciphered, into its container (TS 24.501 §4.4.6).
     *
     * @throws IllegalStateException if there is no COUNT left
     */
    public Octets protectInitial(FiveGmmMessage message) {
        return protect(Nas5gs.encode(switch (message) {
            case RegistrationRequest request -> request.hasOnlyCleartext() ? request : request.cleartextOnly().with(concealed(request));
            case ServiceRequest request -> request.hasOnlyCleartext() ? request : request.cleartextOnly().with(concealed(request));
            default -> message;
        }), SecurityHeaderType.INTEGRITY_PROTECTED);
    }

    /**
     * Protects a TAU Request that goes to EPS as this context protects a message of its own, under the security header of EPS
     * (TS 33.501 §8.5.2).
     *
     * @throws IllegalStateException if there is no COUNT left
     */
    public Octets protectTowardsEps(TrackingAreaUpdateRequest request) {
        return security.protect(Octets.of(EpsSecurityProtectedMessage.firstOctet(EpsSecurityHeaderType.INTEGRITY_PROTECTED)),
                NasEps.encode(request), false);
    }

    /** Verifies and decodes a message that its UE has protected so. A COUNT is taken only by a message whose MAC holds. */
    public EpsUnprotected unprotectTowardsEps(Octets received) {
        try {
            var message = EpsSecurityProtectedMessage.decode(received);
            if (message.headerType() != EpsSecurityHeaderType.INTEGRITY_PROTECTED) {
                throw EpsNasDecodeException.ignored("header type " + message.headerType() + " from another system", 0);
            }
            return switch (security.check(received, EpsSecurityProtectedMessage.BEFORE_SEQUENCE_NUMBER, message.mac())) {
                case MacCheck.Holds(var count) ->
                        new EpsUnprotected.Verified(NasEps.decode(message.payload(), Direction.UPLINK), count, message.headerType());
                case MacCheck.Replayed(var count) -> new EpsUnprotected.Replayed(count);
                case MacCheck.Fails() -> new EpsUnprotected.BadMac(message.headerType(), message.payload());
            };
        } catch (EpsNasDecodeException e) {
            return new EpsUnprotected.Undecodable(e);
        }
    }

    private Octets concealed(FiveGmmMessage whole) {
        return security.cipherWithinNext(Nas5gs.encode(whole));
    }

    private Octets protect(Octets plain, SecurityHeaderType headerType) {
        return security.protect(Octets.of(Nas5gs.EPD_5GMM, headerType.value()), plain, headerType.isCiphered());
    }

    /** Verifies, deciphers and decodes what was received. A COUNT is taken only by a message whose MAC holds. */
    public Unprotected unprotect(Octets received) {
        if (received.length() > 1 && received.at(0) == Nas5gs.EPD_5GMM && (received.at(1) & 0xf) == 0) {
            return new Unprotected.Plain(received);
        }
        SecurityProtectedMessage message;
        try {
            message = SecurityProtectedMessage.decode(received);
        } catch (NasDecodeException e) {
            return new Unprotected.Undecodable(e);
        }
        return switch (security.check(received, SecurityProtectedMessage.BEFORE_SEQUENCE_NUMBER, message.mac())) {
            case MacCheck.Holds(var count) -> decode(message, count);
            case MacCheck.Replayed(var count) -> new Unprotected.Replayed(count);
            case MacCheck.Fails() -> new Unprotected.BadMac(message);
        };
    }

    private Unprotected decode(SecurityProtectedMessage message, NasCount count) {
        var plain = message.headerType().isCiphered() ? security.decipher(count, message.payload()) : message.payload();
        try {
            var decoded = decode5gmm(plain);
            requireHeaderType(decoded.messageType(), message.headerType());
            return new Unprotected.Verified(decoded, contained(decoded, message.headerType(), count), count, message.headerType());
        } catch (NasDecodeException e) {
            return new Unprotected.Undecodable(e);
        }
    }

    private @Nullable FiveGmmMessage contained(FiveGmmMessage message, SecurityHeaderType headerType, NasCount count) {
        var container = switch (message) {
            case RegistrationRequest request -> request.nasMessageContainer();
            case ServiceRequest request -> request.nasMessageContainer();
            case SecurityModeComplete complete -> complete.nasMessageContainer();
            default -> null;
        };
        if (container == null) {
            return null;
        }
        var contained = decode5gmm(headerType.isCiphered() ? container : security.decipher(count, container));
        boolean fits = switch (contained.messageType()) {
            case REGISTRATION_REQUEST, SERVICE_REQUEST -> message instanceof SecurityModeComplete
                    || message.messageType() == contained.messageType();
            case UE_ORIGINATING_DEREGISTRATION_REQUEST -> message instanceof SecurityModeComplete;
            default -> false;
        };
        if (!fits) {
            throw fault(message.messageType(), "a container with a message that is not the initial one");
        }
        return contained;
    }

    private static FiveGmmMessage decode5gmm(Octets plain) {
        if (Nas5gs.decode(plain) instanceof FiveGmmMessage message) {
            return message;
        }
        throw new NasDecodeException(null, NasDecodeException.NO_MESSAGE_TYPE, "a session management message by itself", 0);
    }

    /** The header types for a new context are for two messages only (TS 24.501 §9.3). */
    private static void requireHeaderType(FiveGmmMessageType type, SecurityHeaderType headerType) {
        boolean fits = switch (headerType) {
            case PLAIN -> false;
            case INTEGRITY_PROTECTED, INTEGRITY_PROTECTED_AND_CIPHERED -> true;
            case INTEGRITY_PROTECTED_NEW_CONTEXT -> type == FiveGmmMessageType.SECURITY_MODE_COMMAND;
            case INTEGRITY_PROTECTED_AND_CIPHERED_NEW_CONTEXT -> type == FiveGmmMessageType.SECURITY_MODE_COMPLETE;
        };
        if (!fits) {
            throw fault(type, "a message under the security header type of another");
        }
    }

    private static NasDecodeException fault(FiveGmmMessageType type, String message) {
        return new NasDecodeException(FiveGmmCause.SEMANTICALLY_INCORRECT_MESSAGE, type.value(), message, 0);
    }

    /** Wipes the keys. */
    @Override
    public void close() {
        security.close();
    }
}
