// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.kdf;

import java.nio.charset.StandardCharsets;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.primitive.Hmac;
import org.alcazar.wire.Octets;

/**
 * The keys of EAP-AKA' (RFC 9048 §3.3). Closing wipes them.
 *
 * @param kEncr of AT_ENCR_DATA, 16 octets
 * @param kAut of AT_MAC, 32 octets
 * @param kRe of fast re-authentication, 32 octets
 * @param msk the master session key, 64 octets
 * @param emsk the extended master session key, 64 octets
 */
public record EapAkaPrimeKeys(Secret kEncr, Secret kAut, Secret kRe, Secret msk, Secret emsk) implements AutoCloseable {

    private static final int LENGTH = 16 + 32 + 32 + 64 + 64;

    /**
     * The keys of a full authentication.
     *
     * @param ckPrimeIkPrime CK' || IK', see {@link KeyDerivation5g#ckPrimeIkPrime}
     * @param identity as the peer last sent it; in 5GS the SUPI without its type (TS 33.501 §F.2)
     */
    public static EapAkaPrimeKeys full(Secret ckPrimeIkPrime, String identity) {
        var label = Octets.wrap(("EAP-AKA'" + identity).getBytes(StandardCharsets.UTF_8));
        try (var ck = ckPrimeIkPrime.slice(0, 16);
                var ik = ckPrimeIkPrime.slice(16, 32);
                var key = Secret.concat(ik, ck);
                var mk = prf(key, label, LENGTH)) {
            return new EapAkaPrimeKeys(mk.slice(0, 16), mk.slice(16, 48), mk.slice(48, 80), mk.slice(80, 144), mk.slice(144, 208));
        }
    }

    /** K_AUSF where EAP-AKA' authenticates for 5GS: the first half of EMSK (TS 33.501 §6.1.3.1). */
    public Secret kAusf() {
        return emsk.slice(0, 32);
    }

    /** The function PRF' (RFC 9048 §3.4.1), which is {@link Hkdf#expand}: {@code length} octets, at most 8,160. */
    public static Secret prf(Secret key, Octets s, int length) {
        return Hkdf.expand(key, s, length);
    }

    /** AT_MAC: the first 16 octets of HMAC-SHA-256 under K_aut of the EAP packet with the MAC field zero (RFC 9048 §3.4.2). */
    public Octets mac(Octets packet) {
        return Octets.copyOf(Hmac.sha256(kAut.reveal(), packet.sharedArray(), 0, packet.length()), 0, 16);
    }

    @Override
    public void close() {
        kEncr.close();
        kAut.close();
        kRe.close();
        msk.close();
        emsk.close();
    }
}
