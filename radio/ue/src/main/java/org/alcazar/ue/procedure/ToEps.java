// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.procedure;

import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.crypto.kdf.KeyDerivationEps;
import org.alcazar.crypto.kdf.MobilityKeys;
import org.alcazar.nas.NasProtection;
import org.alcazar.nas.element.FiveGGuti;
import org.alcazar.nas.element.NasKeySetIdentifier;
import org.alcazar.nas.element.UeStatus;
import org.alcazar.nas.eps.EpsNasProtection;
import org.alcazar.nas.eps.element.EpsGuti;
import org.alcazar.nas.eps.element.EpsUpdateType;
import org.alcazar.nas.eps.element.GutiType;
import org.alcazar.nas.eps.message.TrackingAreaUpdateRequest;
import org.alcazar.ue.context.EpsSecurityContext;
import org.alcazar.ue.context.SecurityContext;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The TAU Request of a UE that comes from 5GS in idle mode, protected with its keys of 5GS, and the keys of EPS that come of them (TS 24.301
 * §5.5.3.2.2, TS 33.501 §8.5.2, §8.6.1).
 */
final class ToEps {

    private final FiveGmm fiveGmm;
    private final FiveGGuti guti;
    private final SecurityContext keys;
    private final NasProtection protection;
    private final IntegrityAlgorithm integrity;
    private final CipheringAlgorithm ciphering;

    private ToEps(FiveGmm fiveGmm, FiveGGuti guti, SecurityContext keys, NasProtection protection, IntegrityAlgorithm integrity, CipheringAlgorithm ciphering) {
        this.fiveGmm = fiveGmm;
        this.guti = guti;
        this.keys = keys;
        this.protection = protection;
        this.integrity = integrity;
        this.ciphering = ciphering;
    }

    /** What a UE brings from there; null if it has no keys, or the AMF has not said which algorithms they are for in EPS. */
    static @Nullable ToEps of(FiveGmm fiveGmm) {
        var context = fiveGmm.context;
        var guti = context.guti();
        var keys = context.current();
        var protection = context.protection();
        var algorithms = keys == null ? null : keys.epsAlgorithms();
        if (guti == null || keys == null || protection == null || algorithms == null) {
            return null;
        }
        var integrity = IntegrityAlgorithm.of(algorithms.integrity());
        var ciphering = CipheringAlgorithm.of(algorithms.ciphering());
        return integrity == null || ciphering == null ? null : new ToEps(fiveGmm, guti, keys, protection, integrity, ciphering);
    }

    /** The TAU Request, plain. */
    TrackingAreaUpdateRequest request(Emm emm, EpsUpdateType type) {
        return TrackingAreaUpdateRequest.builder(type, ksi(), EpsGuti.mappedFrom(guti)).additionalGuti(emm.context.guti())
                .ueNetworkCapability(emm.configuration.capability()).epsBearerContextStatus(emm.bearerStatus()).oldGutiType(GutiType.MAPPED)
                .ueAdditionalSecurityCapability(emm.additionalCapability()).ueStatus(new UeStatus(false, true)).others(emm.interworking()).build();
    }

    private NasKeySetIdentifier ksi() {
        return new NasKeySetIdentifier(true, keys.ngKsi().value());
    }

    /** What is sent, and the context that the answer is under: both are of the COUNT that the TAU Request takes. */
    Sent protect(TrackingAreaUpdateRequest request) {
        int count = protection.nextUplink();
        var wire = protection.protectTowardsEps(request);
        var kAsme = MobilityKeys.kAsmePrimeIdle(keys.kAmf(), count);
        var mapped = new EpsSecurityContext(ksi(), kAsme);
        mapped.use(EpsNasProtection.resumed(EpsNasProtection.End.UE, integrity, KeyDerivationEps.kNasInt(kAsme, integrity), ciphering,
                KeyDerivationEps.kNasEnc(kAsme, ciphering), protection.nextUplink(), protection.nextDownlink()));
        mapped.kEnbCount(count);
        // Keys that came from EPS do not outlive the way back there (TS 24.501 §4.4.2.1).
        fiveGmm.context.forgetMapped();
        return new Sent(wire, mapped);
    }

    /** @param mapped the receiver's to close */
    record Sent(Octets wire, EpsSecurityContext mapped) {
    }
}
