// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.kdf;

import org.alcazar.crypto.Secret;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.crypto.primitive.Hmac;
import org.alcazar.wire.Octets;

/**
 * The key hierarchy of 5GS from CK and IK down to the keys of the algorithms (TS 33.501 annex A).
 *
 * <p>Keys are of 32 octets unless said otherwise. NAS COUNTs are the 32-bit values of TS 24.501 §4.4.3.1. Key arguments are read, not closed.
 * What carries a key between systems and accesses is in {@link MobilityKeys}.
 */
public final class KeyDerivation5g {

    private KeyDerivation5g() {
    }

    /**
     * K_AUSF of 5G AKA (§A.2).
     *
     * @param sqnXorAk the first six octets of AUTN
     */
    public static Secret kAusf(Secret ck, Secret ik, ServingNetworkName servingNetwork, Octets sqnXorAk) {
        try (var key = Secret.concat(ck, ik)) {
            return Kdf.fc(0x6a).text(servingNetwork.value()).octets(sized(sqnXorAk, 6, "SQN xor AK")).derive(key);
        }
    }

    /** CK' || IK' of EAP-AKA' with the serving network's name as access network identity (§A.3, TS 33.402 §A.2). */
    public static Secret ckPrimeIkPrime(Secret ck, Secret ik, ServingNetworkName servingNetwork, Octets sqnXorAk) {
        return ckPrimeIkPrime(ck, ik, servingNetwork.value(), sqnXorAk);
    }

    /** CK' || IK' of EAP-AKA' for any access network identity, such as {@code WLAN} (TS 33.402 §A.2). */
    public static Secret ckPrimeIkPrime(Secret ck, Secret ik, String accessNetwork, Octets sqnXorAk) {
        try (var key = Secret.concat(ck, ik)) {
            return Kdf.fc(0x20).text(accessNetwork).octets(sized(sqnXorAk, 6, "SQN xor AK")).derive(key);
        }
    }

    /**
     * RES* in the UE, XRES* in the home network: 16 octets (§A.4).
     *
     * @param rand 16 octets
     * @param res RES or XRES, 4 to 16 octets
     */
    public static Secret resStar(Secret ck, Secret ik, ServingNetworkName servingNetwork, Octets rand, Secret res) {
        if (res.length() < 4 || res.length() > 16) {
            throw new IllegalArgumentException("RES of " + res.length() + " octets");
        }
        try (var key = Secret.concat(ck, ik)) {
            return Kdf.fc(0x6b).text(servingNetwork.value()).octets(sized(rand, 16, "RAND")).secret(res).derive128(key);
        }
    }

    /** HXRES*, which the AUSF gives the SEAF: 16 octets (§A.5). */
    public static Octets hresStar(Octets rand, Secret xresStar) {
        return hresStar(rand, xresStar.reveal());
    }

    /** HRES* of the RES* that the SEAF received: 16 octets (§A.5). */
    public static Octets hresStar(Octets rand, Octets resStar) {
        return hresStar(rand, resStar.sharedArray());
    }

    /** K_SEAF (§A.6). */
    public static Secret kSeaf(Secret kAusf, ServingNetworkName servingNetwork) {
        return Kdf.fc(0x6c).text(servingNetwork.value()).derive(kAusf);
    }

    /**
     * K_AMF (§A.7).
     *
     * @param supi as TS 29.571 writes it: {@code imsi-}, {@code nai-}, {@code gci-} or {@code gli-} and the identifier, the last three in the
     *     form of an NAI
     * @param abba 0000 from this release's SEAF (§A.7.1)
     */
    public static Secret kAmf(Secret kSeaf, String supi, Octets abba) {
        return Kdf.fc(0x6d).text(withoutType(supi)).octets(abba).derive(kSeaf);
    }

    /** K_NASenc, of the algorithm's key length (§A.8). */
    public static Secret kNasEnc(Secret kAmf, CipheringAlgorithm algorithm) {
        return algorithmKey(kAmf, KeyUsage.NAS_ENCRYPTION, algorithm);
    }

    /** K_NASint, of the algorithm's key length (§A.8). */
    public static Secret kNasInt(Secret kAmf, IntegrityAlgorithm algorithm) {
        return algorithmKey(kAmf, KeyUsage.NAS_INTEGRITY, algorithm);
    }

    /** K_RRCenc, of the algorithm's key length; {@code kGnb} may be K_SN (§A.8). */
    public static Secret kRrcEnc(Secret kGnb, CipheringAlgorithm algorithm) {
        return algorithmKey(kGnb, KeyUsage.RRC_ENCRYPTION, algorithm);
    }

    /** K_RRCint, of the algorithm's key length; {@code kGnb} may be K_SN (§A.8). */
    public static Secret kRrcInt(Secret kGnb, IntegrityAlgorithm algorithm) {
        return algorithmKey(kGnb, KeyUsage.RRC_INTEGRITY, algorithm);
    }

    /** K_UPenc, of the algorithm's key length; {@code kGnb} may be K_SN (§A.8). */
    public static Secret kUpEnc(Secret kGnb, CipheringAlgorithm algorithm) {
        return algorithmKey(kGnb, KeyUsage.UP_ENCRYPTION, algorithm);
    }

    /** K_UPint, of the algorithm's key length; {@code kGnb} may be K_SN (§A.8). */
    public static Secret kUpInt(Secret kGnb, IntegrityAlgorithm algorithm) {
        return algorithmKey(kGnb, KeyUsage.UP_INTEGRITY, algorithm);
    }

    /** K_gNB, or K_N3IWF, K_TNGF, K_WAGF, K_TWIF for non-3GPP access (§A.9). */
    public static Secret kGnb(Secret kAmf, int uplinkNasCount, AccessType access) {
        return Kdf.fc(0x6e).u32(uplinkNasCount).u8(access.distinguisher()).derive(kAmf);
    }

    /**
     * The next NH (§A.10).
     *
     * @param syncInput K_gNB for the first NH, the NH before it for every other
     */
    public static Secret nh(Secret kAmf, Secret syncInput) {
        return Kdf.fc(0x6f).secret(syncInput).derive(kAmf);
    }

    /**
     * K_NG-RAN* for a target gNB (§A.11).
     *
     * @param key NH where NCC increased, else the K_gNB or K_eNB in use
     * @param pci physical cell identity, two octets
     * @param arfcnDl ARFCN of the target's SSB, three octets
     */
    public static Secret kNgRanStarForGnb(Secret key, int pci, int arfcnDl) {
        return Kdf.fc(0x70).u16(pci).u24(arfcnDl).derive(key);
    }

    /** K_NG-RAN* for a target ng-eNB, its downlink EARFCN in three octets (§A.12). */
    public static Secret kNgRanStarForNgEnb(Secret key, int pci, int earfcnDl) {
        return Kdf.fc(0x71).u16(pci).u24(earfcnDl).derive(key);
    }

    /** K_SN for dual connectivity; the counter, two octets, is never used twice under a key (§A.16). */
    public static Secret kSn(Secret kGnb, int snCounter) {
        return Kdf.fc(0x79).u16(snCounter).derive(kGnb);
    }

    /**
     * K_IAB for the F1 interface of an integrated access and backhaul node (§A.23).
     *
     * @param kGnb K_gNB, S-K_gNB or K_SN
     * @param donorCu IP address of the IAB-donor-CU, or of its control or user plane part
     * @param nodeDu IP address of the IAB-node's DU
     */
    public static Secret kIab(Secret kGnb, Octets donorCu, Octets nodeDu) {
        return Kdf.fc(0x83).octets(donorCu).octets(nodeDu).derive(kGnb);
    }

    static Secret algorithmKey(Secret key, int fc, KeyUsage usage, int identifier, int length) {
        try (var whole = Kdf.fc(fc).u8(usage.distinguisher()).u8(identifier).derive(key)) {
            return whole.slice(whole.length() - length, whole.length());
        }
    }

    static Secret algorithmKey(Secret key, KeyUsage usage, CipheringAlgorithm algorithm) {
        return algorithmKey(key, 0x69, usage, algorithm.identifier(), algorithm.keyLength());
    }

    static Secret algorithmKey(Secret key, KeyUsage usage, IntegrityAlgorithm algorithm) {
        return algorithmKey(key, 0x69, usage, algorithm.identifier(), algorithm.keyLength());
    }

    private static Octets hresStar(Octets rand, byte[] resStar) {
        var digest = Hmac.digest();
        digest.update(sized(rand, 16, "RAND").sharedArray());
        return Octets.copyOf(digest.digest(resStar), 16, 32);
    }

    private static String withoutType(String supi) {
        int dash = supi.indexOf('-');
        return switch (dash < 0 ? "" : supi.substring(0, dash)) {
            case "imsi", "nai", "gci", "gli" -> supi.substring(dash + 1);
            default -> throw new IllegalArgumentException("a SUPI begins with imsi-, nai-, gci- or gli-");
        };
    }

    private static Octets sized(Octets value, int length, String name) {
        if (value.length() != length) {
            throw new IllegalArgumentException(name + " of " + value.length() + " octets");
        }
        return value;
    }
}
