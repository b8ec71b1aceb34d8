// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.kdf;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;

/**
 * The keys of on-demand security services ({@code docs/extension-encoding.md} §6), of 32 octets unless said otherwise. Key arguments are read,
 * not closed.
 *
 * <p>A SUPI is written as in TS 29.571, with its type. TH is {@link KeyExchange}'s.
 */
public final class SecurityServiceKeys {

    private static final int LENGTH = 32;
    private static final int NONCE = 32;
    private static final Octets EXPORTER = octets("alcazar exporter 1");

    private SecurityServiceKeys() {
    }

    /**
     * What K_SM is derived with.
     *
     * @param smf the SMF's instance
     * @param ueNonce N_UE, 32 octets
     * @param smfNonce N_SMF, 32 octets
     */
    public record SmKeyInput(String supi, UUID smf, SessionBinding session, Octets ueNonce, Octets smfNonce) {

        public SmKeyInput {
            if (ueNonce.length() != NONCE || smfNonce.length() != NONCE) {
                throw new IllegalArgumentException("N_UE and N_SMF have 32 octets each");
            }
        }
    }

    /** K_AMF' after a DH exchange between UE and AMF. */
    public static Secret kAmfPrime(Secret kAmf, Secret z, Octets transcriptHash) {
        return mixed(kAmf, z, "alcazar kamf 1", transcriptHash);
    }

    /** K_SM' after a DH exchange between UE and SMF. */
    public static Secret kSmPrime(Secret kSm, Secret z, Octets transcriptHash) {
        return mixed(kSm, z, "alcazar ksm 1", transcriptHash);
    }

    /**
     * K_SM of a session.
     *
     * @param anchor K_AUSF, so that the AMF does not have it; or {@link #amfAnchor}, for where the AUSF cannot
     */
    public static Secret kSm(Secret anchor, SmKeyInput input) {
        return Kdf.fc(0xf8).text("alcazar ksm 1").text(input.supi).octets(DeviceStatement.smf(input.smf))
                .u8(input.session.pduSessionId()).octets(input.session.snssai()).text(input.session.dnn())
                .octets(input.ueNonce).octets(input.smfNonce).derive(anchor);
    }

    /** What an AMF hands to an SMF for K_SM where the AUSF cannot: no more than that session's keys follow from it. */
    public static Secret amfAnchor(Secret kAmf, String supi, int pduSessionId) {
        return Kdf.fc(0xf9).text("alcazar ksm anchor 1").text(supi).u8(pduSessionId).derive(kAmf);
    }

    /** K_SMenc of K_SM or K_SM', of the algorithm's key length. */
    public static Secret kSmEnc(Secret kSm, CipheringAlgorithm algorithm) {
        return KeyDerivation5g.algorithmKey(kSm, KeyUsage.SM_ENCRYPTION, algorithm);
    }

    /** K_SMint of K_SM or K_SM', of the algorithm's key length. */
    public static Secret kSmInt(Secret kSm, IntegrityAlgorithm algorithm) {
        return KeyDerivation5g.algorithmKey(kSm, KeyUsage.SM_INTEGRITY, algorithm);
    }

    /** What binds a device's proof to the connection with the AMF. */
    public static Secret deviceExporter(Secret kAmf) {
        return exporter(kAmf, "device", Octets.EMPTY);
    }

    /** What binds a device's proof to a session, by its K_SM or K_SM'. */
    public static Secret deviceExporter(Secret kSm, SessionBinding session) {
        return exporter(kSm, "device", session.context());
    }

    /** What binds a person's proof to a session, by its K_SM or K_SM'. */
    public static Secret userExporter(Secret kSm, SessionBinding session) {
        return exporter(kSm, "user", session.context());
    }

    /**
     * The challenge of a WebAuthn assertion: 32 octets, the same on both sides, never sent.
     *
     * @param nonce the network's
     * @param exporter {@link #userExporter}
     */
    public static Octets userChallenge(Octets nonce, Secret exporter, String supi, SessionBinding session) {
        return LengthPrefixed.label("alcazar user authentication 1").octets(nonce).secret(exporter).text(supi)
                .u8(session.pduSessionId()).octets(session.snssai()).text(session.dnn()).hash();
    }

    private static Secret mixed(Secret key, Secret z, String label, Octets transcriptHash) {
        try (var prk = Hkdf.extract(key, z)) {
            return Hkdf.expand(prk, joined(octets(label), transcriptHash), LENGTH);
        }
    }

    private static Secret exporter(Secret key, String use, Octets context) {
        try (var prk = Hkdf.extract(EXPORTER, key)) {
            return Hkdf.expand(prk, joined(octets(use), context), LENGTH);
        }
    }

    private static Octets joined(Octets first, Octets second) {
        return new OctetWriter(first.length() + second.length()).octets(first).octets(second).toOctets();
    }

    private static Octets octets(String text) {
        return Octets.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
