// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps;

import org.alcazar.crypto.Secret;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.algorithm.Direction;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.nas.NasCount;
import org.alcazar.nas.eps.message.ControlPlaneServiceRequest;
import org.alcazar.nas.eps.message.EmmMessage;
import org.alcazar.nas.eps.message.EpsMessage;
import org.alcazar.nas.eps.message.SecurityModeCommand;
import org.alcazar.nas.eps.message.SecurityModeComplete;
import org.alcazar.nas.eps.message.ServiceRequest;
import org.alcazar.nas.security.MacCheck;
import org.alcazar.nas.security.NasSecurity;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * One end of an EPS NAS security context in use: its NAS keys, its algorithms and its pair of NAS COUNTs (TS 24.301 §4.4, TS 33.401 §8).
 *
 * <p>Protects what this end sends and verifies what it receives. Nothing received is deciphered or decoded before its MAC has been found to
 * hold. The 128-bit algorithms are those of 5GS under their older names. To be used by one thread at a time.
 */
public final class EpsNasProtection implements AutoCloseable {

    /** BEARER of NAS (TS 33.401 §8.1.1). */
    private static final int BEARER = 0;

    /** Which end of the connection. */
    public enum End {
        UE(Direction.UPLINK, Direction.DOWNLINK),
        MME(Direction.DOWNLINK, Direction.UPLINK);

        private final Direction sends;
        private final Direction receives;

        End(Direction sends, Direction receives) {
            this.sends = sends;
            this.receives = receives;
        }
    }

    private final End end;
    private final NasSecurity security;

    /**
     * The end of a new context: both COUNTs are zero.
     *
     * @param integrityKey K_NASint; belongs to this from now on
     * @param cipheringKey K_NASenc; belongs to this from now on
     */
    public EpsNasProtection(End end, IntegrityAlgorithm integrity, Secret integrityKey, CipheringAlgorithm ciphering, Secret cipheringKey) {
        this(end, new NasSecurity(end.sends, BEARER, integrity, integrityKey, ciphering, cipheringKey, 0, 0));
    }

    private EpsNasProtection(End end, NasSecurity security) {
        this.end = end;
        this.security = security;
    }

    /**
     * The end of a context that has been in use before: after a restart or a change of MME, or with new algorithms for the same K_ASME.
     *
     * @param nextUplink value of the next uplink COUNT, 0 to 2^24
     * @param nextDownlink value of the next downlink COUNT, 0 to 2^24
     */
    public static EpsNasProtection resumed(End end, IntegrityAlgorithm integrity, Secret integrityKey, CipheringAlgorithm ciphering,
            Secret cipheringKey, int nextUplink, int nextDownlink) {
        return new EpsNasProtection(end,
                new NasSecurity(end.sends, BEARER, integrity, integrityKey, ciphering, cipheringKey, nextUplink, nextDownlink));
    }

    public CipheringAlgorithm cipheringAlgorithm() {
        return security.cipheringAlgorithm();
    }

    public IntegrityAlgorithm integrityAlgorithm() {
        return security.integrityAlgorithm();
    }

    /** Value of the next uplink COUNT, 0 to 2^24; at the MME the lowest it accepts. */
    public int nextUplink() {
        return security.nextUplink();
    }

    /** Value of the next downlink COUNT, 0 to 2^24; at the UE the lowest it accepts. */
    public int nextDownlink() {
        return security.nextDownlink();
    }

    /** Messages either end can send yet before a COUNT would wrap: keys have to change while some are left (TS 24.301 §4.4.3.5). */
    public int remaining() {
        return security.remaining();
    }

    /**
     * Protects a message: ciphered, with the header type its message type wants. Each call takes a COUNT, also for a message sent again.
     *
     * @throws IllegalArgumentException for a Service Request, which {@link #serviceRequest} makes
     * @throws IllegalStateException if there is no COUNT left
     */
    public Octets protect(EpsMessage message) {
        return protect(message, switch (message) {
            case SecurityModeCommand command -> EpsSecurityHeaderType.INTEGRITY_PROTECTED_NEW_CONTEXT;
            case SecurityModeComplete complete -> EpsSecurityHeaderType.INTEGRITY_PROTECTED_AND_CIPHERED_NEW_CONTEXT;
            default -> EpsSecurityHeaderType.INTEGRITY_PROTECTED_AND_CIPHERED;
        });
    }

    /**
     * Protects an initial message, which a network must be able to read before it has found the context: integrity protected only, but for
     * the container of a Control Plane Service Request, which is ciphered by itself (TS 24.301 §4.4.5).
     *
     * @throws IllegalArgumentException for a Service Request, which {@link #serviceRequest} makes, and for one with two containers
     * @throws IllegalStateException if there is no COUNT left
     */
    public Octets protectInitial(EmmMessage message) {
        if (message instanceof ControlPlaneServiceRequest request && containers(request) > 0) {
            if (containers(request) > 1) {
                throw new IllegalArgumentException("two containers would be ciphered with one key stream");
            }
            return protect(request.with(concealed(request.esmMessage()), concealed(request.nasMessage())),
                    EpsSecurityHeaderType.INTEGRITY_PROTECTED_AND_PARTIALLY_CIPHERED);
        }
        return protect(message, EpsSecurityHeaderType.INTEGRITY_PROTECTED);
    }

    /**
     * The Service Request under the next COUNT.
     *
     * @param ksi the context's key set identifier, 0..6
     * @throws IllegalStateException if there is no COUNT left
     */
    public Octets serviceRequest(int ksi) {
        int sequenceNumber = security.nextShortSequenceNumber();
        return new ServiceRequest(ksi, sequenceNumber, security.shortMac(ServiceRequest.covered(ksi, sequenceNumber))).encode();
    }

    Octets protect(EpsMessage message, EpsSecurityHeaderType headerType) {
        if (message instanceof ServiceRequest) {
            throw new IllegalArgumentException("a Service Request is not protected by a header");
        }
        var header = Octets.of(EpsSecurityProtectedMessage.firstOctet(headerType));
        return security.protect(header, NasEps.encode(message), headerType.isCiphered());
    }

    /** Verifies, deciphers and decodes what was received. A COUNT is taken only by a message whose MAC holds. */
    public EpsUnprotected unprotect(Octets received) {
        try {
            if (NasEps.isServiceRequest(received)) {
                return unprotectServiceRequest(received);
            }
            return EpsSecurityProtectedMessage.isProtected(received) ? unprotectWhole(received) : plain(received);
        } catch (EpsNasDecodeException e) {
            return new EpsUnprotected.Undecodable(e);
        }
    }

    private static EpsUnprotected plain(Octets received) {
        int discriminator = received.isEmpty() ? -1 : received.at(0) & 0xf;
        if (discriminator != NasEps.PD_EMM && discriminator != NasEps.PD_ESM) {
            throw EpsNasDecodeException.ignored("no NAS message of EPS", 0);
        }
        return new EpsUnprotected.Plain(received);
    }

    private EpsUnprotected unprotectServiceRequest(Octets received) {
        var request = (ServiceRequest) NasEps.decode(received, end.receives);
        return switch (security.checkShort(received, ServiceRequest.COVERED, request.sequenceNumber(), request.shortMac())) {
            case MacCheck.Holds(var count) -> new EpsUnprotected.Verified(request, count, EpsSecurityHeaderType.SERVICE_REQUEST);
            case MacCheck.Replayed(var count) -> new EpsUnprotected.Replayed(count);
            case MacCheck.Fails() -> new EpsUnprotected.BadMac(EpsSecurityHeaderType.SERVICE_REQUEST, received);
        };
    }

    private EpsUnprotected unprotectWhole(Octets received) {
        var message = EpsSecurityProtectedMessage.decode(received);
        return switch (security.check(received, EpsSecurityProtectedMessage.BEFORE_SEQUENCE_NUMBER, message.mac())) {
            case MacCheck.Holds(var count) -> new EpsUnprotected.Verified(decode(message, count), count, message.headerType());
            case MacCheck.Replayed(var count) -> new EpsUnprotected.Replayed(count);
            case MacCheck.Fails() -> new EpsUnprotected.BadMac(message.headerType(), message.payload());
        };
    }

    private EpsMessage decode(EpsSecurityProtectedMessage message, NasCount count) {
        var type = message.headerType();
        var plain = type.isCiphered() ? security.decipher(count, message.payload()) : message.payload();
        var decoded = NasEps.decode(plain, end.receives);
        if (!fits(decoded, type)) {
            throw EpsNasDecodeException.ignored("a message under the security header type of another", 0);
        }
        return type == EpsSecurityHeaderType.INTEGRITY_PROTECTED_AND_PARTIALLY_CIPHERED && decoded instanceof ControlPlaneServiceRequest request
                ? request.with(revealed(request.esmMessage(), count), revealed(request.nasMessage(), count)) : decoded;
    }

    /** Some header types are for one message only (TS 24.301 §9.3.1); a Service Request is never within a header. */
    private static boolean fits(EpsMessage message, EpsSecurityHeaderType type) {
        return switch (type) {
            case PLAIN, SERVICE_REQUEST -> false;
            case INTEGRITY_PROTECTED, INTEGRITY_PROTECTED_AND_CIPHERED -> !(message instanceof ServiceRequest);
            case INTEGRITY_PROTECTED_NEW_CONTEXT -> message instanceof SecurityModeCommand;
            case INTEGRITY_PROTECTED_AND_CIPHERED_NEW_CONTEXT -> message instanceof SecurityModeComplete;
            case INTEGRITY_PROTECTED_AND_PARTIALLY_CIPHERED ->
                message instanceof ControlPlaneServiceRequest request && containers(request) == 1;
        };
    }

    private static int containers(ControlPlaneServiceRequest request) {
        return (request.esmMessage() == null ? 0 : 1) + (request.nasMessage() == null ? 0 : 1);
    }

    private @Nullable Octets concealed(@Nullable Octets container) {
        return container == null ? null : security.cipherWithinNext(container);
    }

    private @Nullable Octets revealed(@Nullable Octets container, NasCount count) {
        return container == null ? null : security.decipher(count, container);
    }

    /** Wipes the keys. */
    @Override
    public void close() {
        security.close();
    }
}
