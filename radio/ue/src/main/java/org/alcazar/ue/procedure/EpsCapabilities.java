// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.procedure;

import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.nas.element.EpsNasSecurityAlgorithms;
import org.alcazar.nas.element.S1UeNetworkCapability;
import org.alcazar.nas.element.S1UeSecurityCapability;

/** What the UE said of itself for EPS, against what a network makes of it. */
final class EpsCapabilities {

    private EpsCapabilities() {
    }

    /** Whether that is what a network replays of it; one without UTRAN may leave its algorithms away. */
    static boolean isReplayOf(S1UeSecurityCapability replayed, S1UeNetworkCapability own) {
        var whole = S1UeSecurityCapability.of(own);
        return replayed.equals(whole) || replayed.equals(new S1UeSecurityCapability(whole.contents().slice(0, 2)));
    }

    /** Whether the UE can do these. The null integrity algorithm is for emergencies only, whatever a UE offers (TS 24.301 §4.4.5). */
    static boolean offers(S1UeNetworkCapability own, EpsNasSecurityAlgorithms selected) {
        return CipheringAlgorithm.of(selected.ciphering()) != null && IntegrityAlgorithm.of(selected.integrity()) != null
                && selected.integrity() != IntegrityAlgorithm.NIA0.identifier() && has(own.eea(), selected.ciphering())
                && has(own.eia(), selected.integrity());
    }

    private static boolean has(int bitmap, int algorithm) {
        return (bitmap << algorithm & 0x80) != 0;
    }
}
