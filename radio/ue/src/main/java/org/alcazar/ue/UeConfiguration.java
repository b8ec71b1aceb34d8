// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue;

import java.util.Set;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.nas.element.Imeisv;
import org.alcazar.nas.element.Nssai;
import org.alcazar.nas.element.UeSecurityCapability;
import org.jspecify.annotations.Nullable;

/**
 * What a UE is and wants, apart from its card. Many UEs may share one.
 *
 * @param imeisv the equipment; its IMEI derives from it
 * @param capability the algorithms it supports
 * @param requestedNssai the slices it asks for; null for none in particular
 * @param misbehaviour what it does otherwise than the standard says
 */
public record UeConfiguration(Imeisv imeisv, UeSecurityCapability capability, @Nullable Nssai requestedNssai, UeTimers timers,
        Misbehaviour misbehaviour) {

    /** All algorithms, no slice in particular, well behaved, nothing attempted twice. */
    public static final UeConfiguration DEFAULT = new UeConfiguration(new Imeisv("3534900698733190"),
            capability(Set.of(CipheringAlgorithm.values()), Set.of(IntegrityAlgorithm.values())), null, UeTimers.SINGLE_ATTEMPT, Misbehaviour.NONE);

    /** The capability of a UE without E-UTRA that supports these algorithms. */
    public static UeSecurityCapability capability(Set<CipheringAlgorithm> ciphering, Set<IntegrityAlgorithm> integrity) {
        int ea = 0;
        for (var algorithm : ciphering) {
            ea |= 0x80 >> algorithm.identifier();
        }
        int ia = 0;
        for (var algorithm : integrity) {
            ia |= 0x80 >> algorithm.identifier();
        }
        return UeSecurityCapability.of(ea, ia);
    }

    public UeConfiguration withImeisv(Imeisv value) {
        return new UeConfiguration(value, capability, requestedNssai, timers, misbehaviour);
    }

    public UeConfiguration withCapability(UeSecurityCapability value) {
        return new UeConfiguration(imeisv, value, requestedNssai, timers, misbehaviour);
    }

    public UeConfiguration withRequestedNssai(@Nullable Nssai value) {
        return new UeConfiguration(imeisv, capability, value, timers, misbehaviour);
    }

    public UeConfiguration withTimers(UeTimers value) {
        return new UeConfiguration(imeisv, capability, requestedNssai, value, misbehaviour);
    }

    public UeConfiguration withMisbehaviour(Misbehaviour value) {
        return new UeConfiguration(imeisv, capability, requestedNssai, timers, value);
    }
}
