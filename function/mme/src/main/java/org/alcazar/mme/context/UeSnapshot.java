// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme.context;

import java.util.List;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.nas.element.Tai;
import org.alcazar.nas.eps.element.EpsGuti;
import org.jspecify.annotations.Nullable;

/**
 * A UE as it was when something last happened to it, for those outside its strand.
 *
 * @param guti null where it has none
 * @param ciphering null where no security is in use, as {@code integrity}
 */
public record UeSnapshot(String imsi, EmmState state, boolean connected, @Nullable EpsGuti guti, @Nullable Tai tai,
        @Nullable CipheringAlgorithm ciphering, @Nullable IntegrityAlgorithm integrity, List<PdnConnectionContext> pdnConnections) {

    public UeSnapshot {
        pdnConnections = List.copyOf(pdnConnections);
    }
}
