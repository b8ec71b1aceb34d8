// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.udm;

import org.alcazar.wire.Octets;

/**
 * What a synchronisation failure told (TS 29.503 §6.3.6.2.4).
 *
 * @param rand the challenge that it answered, 16 octets
 * @param auts the UE's token, 14 octets: SQN_MS concealed, and MAC-S
 */
public record ResynchronizationInfo(Octets rand, Octets auts) {

    public ResynchronizationInfo {
        if (rand.length() != 16 || auts.length() != 14) {
            throw new IllegalArgumentException("RAND has 16 octets, AUTS 14");
        }
    }
}
