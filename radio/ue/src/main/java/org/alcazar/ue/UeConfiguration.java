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
 * @param followOnRequest whether a registration is followed by more, so that the network is to keep the connection
 * @param misbehaviour what it does otherwise than the standard says
 * @param onDemand the on-demand security services it can run; null for a UE that does not know of such
 */
public record UeConfiguration(Imeisv imeisv, UeSecurityCapability capability, @Nullable Nssai requestedNssai, boolean followOnRequest,
        UeTimers timers, Misbehaviour misbehaviour, @Nullable OnDemandConfiguration onDemand) {

    /** All algorithms, no slice in particular, stays connected, attempts nothing twice, well behaved. */
    public static final UeConfiguration DEFAULT = new UeConfiguration(new Imeisv("3534900698733190"),
            capability(Set.of(CipheringAlgorithm.values()), Set.of(IntegrityAlgorithm.values())), null, true, UeTimers.SINGLE_ATTEMPT,
            Misbehaviour.NONE, null);

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
        return new UeConfiguration(value, capability, requestedNssai, followOnRequest, timers, misbehaviour, onDemand);
    }

    public UeConfiguration withCapability(UeSecurityCapability value) {
        return new UeConfiguration(imeisv, value, requestedNssai, followOnRequest, timers, misbehaviour, onDemand);
    }

    public UeConfiguration withRequestedNssai(@Nullable Nssai value) {
        return new UeConfiguration(imeisv, capability, value, followOnRequest, timers, misbehaviour, onDemand);
    }

    public UeConfiguration withFollowOnRequest(boolean value) {
        return new UeConfiguration(imeisv, capability, requestedNssai, value, timers, misbehaviour, onDemand);
    }

    public UeConfiguration withTimers(UeTimers value) {
        return new UeConfiguration(imeisv, capability, requestedNssai, followOnRequest, value, misbehaviour, onDemand);
    }

    public UeConfiguration withMisbehaviour(Misbehaviour value) {
        return new UeConfiguration(imeisv, capability, requestedNssai, followOnRequest, timers, value, onDemand);
    }

    public UeConfiguration withOnDemand(@Nullable OnDemandConfiguration value) {
        return new UeConfiguration(imeisv, capability, requestedNssai, followOnRequest, timers, misbehaviour, value);
    }
}
