// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.context;

import org.alcazar.crypto.Secret;
import org.alcazar.crypto.kdf.AccessType;
import org.alcazar.crypto.kdf.KeyDerivation5g;
import org.alcazar.nas.NasProtection;
import org.alcazar.nas.element.EpsNasSecurityAlgorithms;
import org.alcazar.nas.element.NasKeySetIdentifier;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** A native 5G NAS security context (TS 24.501 §4.4.2): partial until a security mode control has taken it into use. */
public final class SecurityContext implements AutoCloseable {

    private final NasKeySetIdentifier ngKsi;
    private final Secret kAmf;
    private final @Nullable Octets transcriptHash;
    private @Nullable NasProtection protection;
    private @Nullable EpsNasSecurityAlgorithms epsAlgorithms;
    private int kGnbCount;

    /** @param kAmf belongs to this from now on */
    public SecurityContext(NasKeySetIdentifier ngKsi, Secret kAmf) {
        this(ngKsi, kAmf, null);
    }

    /**
     * One that may have come of a DH exchange.
     *
     * @param kAmf belongs to this from now on
     * @param transcriptHash TH of the exchange; null without one
     */
    public SecurityContext(NasKeySetIdentifier ngKsi, Secret kAmf, @Nullable Octets transcriptHash) {
        this.ngKsi = ngKsi;
        this.kAmf = kAmf;
        this.transcriptHash = transcriptHash;
    }

    public NasKeySetIdentifier ngKsi() {
        return ngKsi;
    }

    public Secret kAmf() {
        return kAmf;
    }

    /** TH of the DH exchange that K_AMF came of; null if it came of an authentication alone. */
    public @Nullable Octets transcriptHash() {
        return transcriptHash;
    }

    /** The NAS keys, algorithms and COUNTs; null while the context is partial. */
    public @Nullable NasProtection protection() {
        return protection;
    }

    /** Takes the context into use. */
    public void use(NasProtection taken) {
        if (protection != null) {
            protection.close();
        }
        protection = taken;
    }

    /** What the network chose for NAS in EPS, for the way there (TS 33.501 §6.7.2); null if it said nothing. */
    public @Nullable EpsNasSecurityAlgorithms epsAlgorithms() {
        return epsAlgorithms;
    }

    public void epsAlgorithms(@Nullable EpsNasSecurityAlgorithms value) {
        epsAlgorithms = value;
    }

    /** The uplink COUNT of the message that K_gNB is to derive from is the next one to be sent (TS 33.501 §6.8.1.2.2). */
    public void markKgnbCount() {
        kGnbCount = protection == null ? 0 : protection.nextUplink();
    }

    /** K_gNB of the connection, for the caller to close. */
    public Secret kGnb() {
        return KeyDerivation5g.kGnb(kAmf, kGnbCount, AccessType.THREE_GPP);
    }

    @Override
    public void close() {
        kAmf.close();
        if (protection != null) {
            protection.close();
        }
    }
}
