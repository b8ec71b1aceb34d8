// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.kdf;

import org.alcazar.crypto.Secret;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.wire.Octets;

/**
 * The key hierarchy of EPS (TS 33.401 annex A).
 *
 * <p>Keys are of 32 octets unless said otherwise. The algorithms are those of 5GS: 128-EEA2 is 128-NEA2, with the same identifier. NAS COUNTs
 * are 32-bit values. Key arguments are read, not closed.
 */
public final class KeyDerivationEps {

    private static final int ALGORITHM_KEY = 0x15;

    private KeyDerivationEps() {
    }

    /**
     * K_ASME (§A.2).
     *
     * @param plmn the serving network's three octets, coded as in TS 24.301 §9.9.3.32
     * @param sqnXorAk the first six octets of AUTN
     */
    public static Secret kAsme(Secret ck, Secret ik, Octets plmn, Octets sqnXorAk) {
        if (plmn.length() != 3 || sqnXorAk.length() != 6) {
            throw new IllegalArgumentException("a PLMN of " + plmn.length() + " octets, SQN xor AK of " + sqnXorAk.length());
        }
        try (var key = Secret.concat(ck, ik)) {
            return Kdf.fc(0x10).octets(plmn).octets(sqnXorAk).derive(key);
        }
    }

    /** K_eNB (§A.3). */
    public static Secret kEnb(Secret kAsme, int uplinkNasCount) {
        return Kdf.fc(0x11).u32(uplinkNasCount).derive(kAsme);
    }

    /**
     * The next NH (§A.4).
     *
     * @param syncInput K_eNB for the first NH, the NH before it for every other
     */
    public static Secret nh(Secret kAsme, Secret syncInput) {
        return Kdf.fc(0x12).secret(syncInput).derive(kAsme);
    }

    /**
     * K_eNB* (§A.5).
     *
     * @param key NH where NCC increased, else the K_eNB in use
     * @param pci physical cell identity, two octets
     * @param earfcnDl downlink EARFCN; it takes two octets up to 65,535 and three beyond
     */
    public static Secret kEnbStar(Secret key, int pci, int earfcnDl) {
        var kdf = Kdf.fc(0x13).u16(pci);
        return (earfcnDl >>> 16 == 0 ? kdf.u16(earfcnDl) : kdf.u24(earfcnDl)).derive(key);
    }

    /** K_NASenc, of the algorithm's key length (§A.7). */
    public static Secret kNasEnc(Secret kAsme, CipheringAlgorithm algorithm) {
        return algorithmKey(kAsme, KeyUsage.NAS_ENCRYPTION, algorithm);
    }

    /** K_NASint, of the algorithm's key length (§A.7). */
    public static Secret kNasInt(Secret kAsme, IntegrityAlgorithm algorithm) {
        return algorithmKey(kAsme, KeyUsage.NAS_INTEGRITY, algorithm);
    }

    /** K_RRCenc, of the algorithm's key length (§A.7). */
    public static Secret kRrcEnc(Secret kEnb, CipheringAlgorithm algorithm) {
        return algorithmKey(kEnb, KeyUsage.RRC_ENCRYPTION, algorithm);
    }

    /** K_RRCint, of the algorithm's key length (§A.7). */
    public static Secret kRrcInt(Secret kEnb, IntegrityAlgorithm algorithm) {
        return algorithmKey(kEnb, KeyUsage.RRC_INTEGRITY, algorithm);
    }

    /** K_UPenc, of the algorithm's key length (§A.7). */
    public static Secret kUpEnc(Secret kEnb, CipheringAlgorithm algorithm) {
        return algorithmKey(kEnb, KeyUsage.UP_ENCRYPTION, algorithm);
    }

    /** K_UPint, of the algorithm's key length (§A.7). */
    public static Secret kUpInt(Secret kEnb, IntegrityAlgorithm algorithm) {
        return algorithmKey(kEnb, KeyUsage.UP_INTEGRITY, algorithm);
    }

    /** S-K_gNB of dual connectivity with NR; the SCG counter, two octets, is never used twice under a key (§A.15). */
    public static Secret sKGnb(Secret kEnb, int scgCounter) {
        return Kdf.fc(0x1c).u16(scgCounter).derive(kEnb);
    }

    private static Secret algorithmKey(Secret key, KeyUsage usage, CipheringAlgorithm algorithm) {
        return KeyDerivation5g.algorithmKey(key, ALGORITHM_KEY, usage, algorithm.identifier(), algorithm.keyLength());
    }

    private static Secret algorithmKey(Secret key, KeyUsage usage, IntegrityAlgorithm algorithm) {
        return KeyDerivation5g.algorithmKey(key, ALGORITHM_KEY, usage, algorithm.identifier(), algorithm.keyLength());
    }
}
