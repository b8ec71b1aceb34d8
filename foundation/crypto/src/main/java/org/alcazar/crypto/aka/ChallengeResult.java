// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.aka;

/** What the USIM makes of a challenge (TS 33.102 §6.3.3). */
public sealed interface ChallengeResult {

    /**
     * The network knows the long-term key.
     *
     * @param sqn the network's sequence number, 48 bits, whose freshness the caller judges
     * @param keys RES, CK, IK and AK, for the caller to close
     */
    record Genuine(long sqn, ChallengeKeys keys) implements ChallengeResult {
    }

    /** MAC-A does not hold. */
    record MacFailure() implements ChallengeResult {
    }
}
