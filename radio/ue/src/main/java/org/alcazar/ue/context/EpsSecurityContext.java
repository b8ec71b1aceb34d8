// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.context;

import java.util.Objects;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.kdf.KeyDerivationEps;
import org.alcazar.nas.element.NasKeySetIdentifier;
import org.alcazar.nas.eps.EpsNasProtection;
import org.jspecify.annotations.Nullable;

/** An EPS NAS security context (TS 24.301 §4.4.2), native or mapped: partial until a security mode control has taken it into use. */
public final class EpsSecurityContext implements AutoCloseable {

    private final NasKeySetIdentifier ksi;
    private final Secret kAsme;
    private @Nullable EpsNasProtection protection;
    private int kEnbCount;

    /** @param kAsme belongs to this from now on */
    public EpsSecurityContext(NasKeySetIdentifier ksi, Secret kAsme) {
        this.ksi = ksi;
        this.kAsme = kAsme;
    }

    /** eKSI: of type KSI_SGSN for a mapped context. */
    public NasKeySetIdentifier ksi() {
        return ksi;
    }

    public Secret kAsme() {
        return kAsme;
    }

    /** The NAS keys, algorithms and COUNTs; null while the context is partial. */
    public @Nullable EpsNasProtection protection() {
        return protection;
    }

    /** Takes the context into use. */
    public void use(EpsNasProtection taken) {
        if (protection != null) {
            protection.close();
        }
        protection = taken;
    }

    /** The NAS keys, algorithms and COUNTs of a context in use. */
    public EpsNasProtection inUse() {
        return Objects.requireNonNull(protection, "the context is not in use");
    }

    /** The next uplink COUNT is for a message that NAS of EPS does not protect. */
    public void skipUplinkCount() {
        uplinkFrom(inUse().nextUplink() + 1);
    }

    /** Uses that many uplink COUNTs over again: what no UE may do. */
    public void goBack(int counts) {
        if (counts > 0) {
            uplinkFrom(Math.max(inUse().nextUplink() - counts, 0));
        }
    }

    private void uplinkFrom(int next) {
        var before = inUse();
        var integrity = before.integrityAlgorithm();
        var ciphering = before.cipheringAlgorithm();
        use(EpsNasProtection.resumed(EpsNasProtection.End.UE, integrity, KeyDerivationEps.kNasInt(kAsme, integrity), ciphering,
                KeyDerivationEps.kNasEnc(kAsme, ciphering), next, before.nextDownlink()));
    }

    /** The uplink COUNT of the message that K_eNB is to derive from is the next one to be sent (TS 33.401 §7.2.6.2). */
    public void markKenbCount() {
        kEnbCount = protection == null ? 0 : protection.nextUplink();
    }

    /** The uplink COUNT that K_eNB is to derive from. */
    public void kEnbCount(int value) {
        kEnbCount = value;
    }

    /** K_eNB of the connection, for the caller to close. */
    public Secret kEnb() {
        return KeyDerivationEps.kEnb(kAsme, kEnbCount);
    }

    @Override
    public void close() {
        kAsme.close();
        if (protection != null) {
            protection.close();
        }
    }
}
