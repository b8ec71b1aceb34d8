// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme.context;

import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.nas.element.S1UeNetworkCapability;
import org.alcazar.nas.eps.element.UeAdditionalSecurityCapability;
import org.jspecify.annotations.Nullable;

/**
 * What a UE says it can do, as replayed to it where it is about security.
 *
 * @param network UE network capability
 * @param additional the algorithms of 5G; null of a UE that says nothing of them
 * @param movement what it says of protected mobility to 5GS (docs/interworking-encoding.md), one octet; null of a UE that says nothing
 */
public record UeCapability(S1UeNetworkCapability network, @Nullable UeAdditionalSecurityCapability additional, @Nullable Integer movement) {

    public boolean supports(CipheringAlgorithm algorithm) {
        return (network.eea() << algorithm.identifier() & 0x80) != 0;
    }

    public boolean supports(IntegrityAlgorithm algorithm) {
        return (network.eia() << algorithm.identifier() & 0x80) != 0;
    }
}
