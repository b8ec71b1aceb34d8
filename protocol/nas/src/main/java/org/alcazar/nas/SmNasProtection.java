// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas;

import org.alcazar.crypto.Secret;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.algorithm.Direction;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.nas.element.FiveGsmCause;
import org.alcazar.nas.message.FiveGsmMessage;
import org.alcazar.nas.message.SmProtectedMessage;
import org.alcazar.nas.message.SmSecurityServiceDownlink;
import org.alcazar.nas.message.SmSecurityServiceUplink;
import org.alcazar.nas.security.MacCheck;
import org.alcazar.nas.security.NasSecurity;
import org.alcazar.wire.Octets;

/**
 * One end of independent SM security of one PDU session: its keys, its algorithms and its pair of COUNTs
 * ({@code docs/extension-encoding.md} §7).
 *
 * <p>Protects what this end sends and verifies what it receives. Nothing received is deciphered or decoded before its MAC has been found to
 * hold. To be used by one thread at a time.
 */
public final class SmNasProtection implements AutoCloseable {

    /** Which end of the session. */
    public enum End {
        UE(Direction.UPLINK),
        SMF(Direction.DOWNLINK);

        private final Direction sends;

        End(Direction sends) {
            this.sends = sends;
        }
    }

    private static final int MOST_SESSIONS = 15;
    /** Where the operation lies in the content of a message of security services. */
    private static final int OPERATION = 6;
    private static final int SM_SECURITY_MODE_COMMAND = 0x0a;
    private static final int SM_SECURITY_MODE_COMPLETE = 0x0b;

    private final int pduSessionId;
    private final NasSecurity security;

    /**
     * The end of a new context: both COUNTs are zero.
     *
     * @param pduSessionId 1 to 15, which is BEARER as well
     * @param integrity not the null algorithm, under which anybody could speak
     * @param integrityKey K_SMint; belongs to this from now on
     * @param cipheringKey K_SMenc; belongs to this from now on
     */
    public SmNasProtection(End end, int pduSessionId, IntegrityAlgorithm integrity, Secret integrityKey, CipheringAlgorithm ciphering,
            Secret cipheringKey) {
        this(end, pduSessionId, integrity, integrityKey, ciphering, cipheringKey, 0, 0);
    }

    private SmNasProtection(End end, int pduSessionId, IntegrityAlgorithm integrity, Secret integrityKey, CipheringAlgorithm ciphering,
            Secret cipheringKey, int nextUplink, int nextDownlink) {
        if (pduSessionId < 1 || pduSessionId > MOST_SESSIONS || integrity == IntegrityAlgorithm.NIA0) {
            throw new IllegalArgumentException("session " + pduSessionId + " with " + integrity);
        }
        this.pduSessionId = pduSessionId;
        this.security = new NasSecurity(end.sends, pduSessionId, integrity, integrityKey, ciphering, cipheringKey, nextUplink, nextDownlink);
    }

    /**
     * The end of a context that has been in use before, after a restart.
     *
     * @param nextUplink value of the next uplink COUNT, 0 to 2^24
     * @param nextDownlink value of the next downlink COUNT, 0 to 2^24
     */
    public static SmNasProtection resumed(End end, int pduSessionId, IntegrityAlgorithm integrity, Secret integrityKey,
            CipheringAlgorithm ciphering, Secret cipheringKey, int nextUplink, int nextDownlink) {
        return new SmNasProtection(end, pduSessionId, integrity, integrityKey, ciphering, cipheringKey, nextUplink, nextDownlink);
    }

    public CipheringAlgorithm cipheringAlgorithm() {
        return security.cipheringAlgorithm();
    }

    public IntegrityAlgorithm integrityAlgorithm() {
        return security.integrityAlgorithm();
    }

    /** Value of the next uplink COUNT, 0 to 2^24; at the SMF the lowest it accepts. */
    public int nextUplink() {
        return security.nextUplink();
    }

    /** Value of the next downlink COUNT, 0 to 2^24; at the UE the lowest it accepts. */
    public int nextDownlink() {
        return security.nextDownlink();
    }

    /** Messages either end can send yet before a COUNT would wrap: the session has to end while some are left. */
    public int remaining() {
        return security.remaining();
    }

    /**
     * Protects a message, with the header type its operation wants. Each call takes a COUNT, also for a message sent again.
     *
     * @throws IllegalArgumentException if the message is of another session, or protected already
     * @throws IllegalStateException if there is no COUNT left
     */
    public SmProtectedMessage protect(FiveGsmMessage message) {
        if (message.pduSessionId() != pduSessionId || message instanceof SmProtectedMessage) {
            throw new IllegalArgumentException("not a plain message of session " + pduSessionId);
        }
        var headerType = headerTypeOf(message);
        // The header goes out in front of what is made here; its octets are not covered by the MAC.
        var bytes = security.protect(Octets.EMPTY, Nas5gs.encode(message), headerType.isCiphered()).reader();
        return new SmProtectedMessage(pduSessionId, message.procedureTransactionId(), headerType, (int) bytes.u32(), bytes.u8(), bytes.rest());
    }

    /** Verifies, deciphers and decodes what was received. A COUNT is taken only by a message whose MAC holds. */
    public SmUnprotected unprotect(SmProtectedMessage received) {
        return switch (security.check(Nas5gs.encode(received), SmProtectedMessage.BEFORE_SEQUENCE_NUMBER, received.mac())) {
            case MacCheck.Holds(var count) -> decode(received, count);
            case MacCheck.Replayed(var count) -> new SmUnprotected.Replayed(count);
            case MacCheck.Fails() -> new SmUnprotected.BadMac();
        };
    }

    private SmUnprotected decode(SmProtectedMessage received, NasCount count) {
        var plain = received.headerType().isCiphered() ? security.decipher(count, received.payload()) : received.payload();
        try {
            if (!(Nas5gs.decode(plain) instanceof FiveGsmMessage message)) {
                throw new NasDecodeException(null, NasDecodeException.NO_MESSAGE_TYPE, "a mobility management message", 0);
            }
            requireFit(received, message, plain);
            return new SmUnprotected.Verified(message, count, received.headerType());
        } catch (NasDecodeException e) {
            return new SmUnprotected.Undecodable(e);
        }
    }

    /** What the MAC does not cover, the session and how the message is protected, must agree with what it does cover. */
    private void requireFit(SmProtectedMessage received, FiveGsmMessage message, Octets plain) {
        boolean fits = message.pduSessionId() == pduSessionId && received.pduSessionId() == pduSessionId
                && message.procedureTransactionId() == received.procedureTransactionId() && !(message instanceof SmProtectedMessage)
                && headerTypeOf(message) == received.headerType();
        if (!fits) {
            throw NasDecodeException.ofSession(FiveGsmCause.SEMANTICALLY_INCORRECT_MESSAGE, plain,
                    "a message under the header of another", 0);
        }
    }

    /** Whether the message is the first that goes out protected, before the UE has the keys. */
    public static boolean startsProtection(FiveGsmMessage message) {
        return headerTypeOf(message) == SecurityHeaderType.INTEGRITY_PROTECTED_NEW_CONTEXT;
    }

    private static SecurityHeaderType headerTypeOf(FiveGsmMessage message) {
        return switch (message) {
            case SmSecurityServiceDownlink down when isOperation(down.content(), SM_SECURITY_MODE_COMMAND) ->
                SecurityHeaderType.INTEGRITY_PROTECTED_NEW_CONTEXT;
            case SmSecurityServiceUplink up when isOperation(up.content(), SM_SECURITY_MODE_COMPLETE) ->
                SecurityHeaderType.INTEGRITY_PROTECTED_AND_CIPHERED_NEW_CONTEXT;
            default -> SecurityHeaderType.INTEGRITY_PROTECTED_AND_CIPHERED;
        };
    }

    private static boolean isOperation(Octets content, int operation) {
        return content.length() > OPERATION && content.at(OPERATION) == operation;
    }

    /** Wipes the keys. */
    @Override
    public void close() {
        security.close();
    }
}
