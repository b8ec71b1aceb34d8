// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ondemand;

import java.util.UUID;
import org.alcazar.wire.Octets;

/**
 * What a UE needs to compute K_SM (§6).
 *
 * @param smf the SMF's instance
 * @param nonce N_SMF, 32 octets
 * @param snssai of the session, the value of TS 24.501 §9.11.2.8; the network may have chosen it
 * @param dnn of the session likewise
 */
public record SmKeyContext(UUID smf, Octets nonce, KeyAnchor anchor, Octets snssai, String dnn) {

    /** Octets of N_SMF and of N_UE. */
    public static final int NONCE_OCTETS = 32;

    public SmKeyContext {
        if (nonce.length() != NONCE_OCTETS) {
            throw new IllegalArgumentException("N_SMF has 32 octets");
        }
    }
}
