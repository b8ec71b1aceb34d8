// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.ausf;

import java.util.UUID;
import org.alcazar.sbi.Snssai;
import org.alcazar.wire.Octets;

/**
 * The session that a K_SM is for.
 *
 * @param smfInstanceId of the SMF that asks
 * @param ueNonce N_UE, 32 octets
 * @param smfNonce N_SMF, 32 octets
 */
public record SmKeyInfo(String supi, UUID smfInstanceId, int pduSessionId, Snssai sNssai, String dnn, Octets ueNonce, Octets smfNonce) {

    private static final int NONCE = 32;

    public SmKeyInfo {
        if (ueNonce.length() != NONCE || smfNonce.length() != NONCE) {
            throw new IllegalArgumentException("N_UE and N_SMF have 32 octets each");
        }
    }
}
