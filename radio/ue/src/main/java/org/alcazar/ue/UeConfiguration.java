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
 * @param s1Mode what it can and wants in EPS; null for a UE without S1 mode
 */
public record UeConfiguration(Imeisv imeisv, UeSecurityCapability capability, @Nullable Nssai requestedNssai, boolean followOnRequest,
        UeTimers timers, Misbehaviour misbehaviour, @Nullable OnDemandConfiguration onDemand, @Nullable S1ModeConfiguration s1Mode) {

    /** All algorithms, no slice in particular, stays connected, attempts nothing twice, well behaved. */
    public static final UeConfiguration DEFAULT = new UeConfiguration(new Imeisv("3534900698733190"),
            capability(Set.of(CipheringAlgorithm.values()), Set.of(IntegrityAlgorithm.values())), null, true, UeTimers.SINGLE_ATTEMPT,
            Misbehaviour.NONE, null, null);

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
        return new UeConfiguration(value, capability, requestedNssai, followOnRequest, timers, misbehaviour, onDemand, s1Mode);
    }

    public UeConfiguration withCapability(UeSecurityCapability value) {
        return new UeConfiguration(imeisv, value, requestedNssai, followOnRequest, timers, misbehaviour, onDemand, s1Mode);
    }

    public UeConfiguration withRequestedNssai(@Nullable Nssai value) {
        return new UeConfiguration(imeisv, capability, value, followOnRequest, timers, misbehaviour, onDemand, s1Mode);
    }

    public UeConfiguration withFollowOnRequest(boolean value) {
        return new UeConfiguration(imeisv, capability, requestedNssai, value, timers, misbehaviour, onDemand, s1Mode);
    }

    public UeConfiguration withTimers(UeTimers value) {
        return new UeConfiguration(imeisv, capability, requestedNssai, followOnRequest, value, misbehaviour, onDemand, s1Mode);
    }

    public UeConfiguration withMisbehaviour(Misbehaviour value) {
        return new UeConfiguration(imeisv, capability, requestedNssai, followOnRequest, timers, value, onDemand, s1Mode);
    }

    public UeConfiguration withOnDemand(@Nullable OnDemandConfiguration value) {
        return new UeConfiguration(imeisv, capability, requestedNssai, followOnRequest, timers, misbehaviour, value, s1Mode);
    }

    public UeConfiguration withS1Mode(@Nullable S1ModeConfiguration value) {
        return new UeConfiguration(imeisv, capability, requestedNssai, followOnRequest, timers, misbehaviour, onDemand, value);
    }

    /** The algorithms it says that it supports: those of EPS too where it has S1 mode (TS 24.501 §9.11.3.54). */
    public UeSecurityCapability saidCapability() {
        return s1Mode == null ? capability
                : UeSecurityCapability.of(capability.fiveGEa(), capability.fiveGIa(), s1Mode.capability().eea(), s1Mode.capability().eia());
    }
}
