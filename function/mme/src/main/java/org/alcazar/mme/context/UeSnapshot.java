// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme.context;

import java.time.Instant;
import java.util.List;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.nas.element.NasKeySetIdentifier;
import org.alcazar.nas.element.Tai;
import org.alcazar.nas.eps.element.EpsGuti;
import org.jspecify.annotations.Nullable;

/**
 * A UE as it was when something last happened to it, for those outside its strand.
 *
 * @param enb that it is connected to; null if it is idle
 * @param guti null where it has none
 * @param ciphering null where no security is in use, as {@code integrity}, {@code ksi} and {@code keysSince}
 * @param ksi names the keys in use, and says whether they come of those of 5GS
 * @param keysSince when these keys were taken into use
 * @param since when the UE came here
 * @param at when this was so
 */
public record UeSnapshot(String imsi, EmmState state, @Nullable Enb enb, @Nullable EpsGuti guti, @Nullable Tai tai,
        @Nullable CipheringAlgorithm ciphering, @Nullable IntegrityAlgorithm integrity, @Nullable NasKeySetIdentifier ksi,
        @Nullable Instant keysSince, List<PdnConnectionContext> pdnConnections, Instant since, Instant at) {

    public UeSnapshot {
        pdnConnections = List.copyOf(pdnConnections);
    }

    /** Whether it can be reached without paging. */
    public boolean connected() {
        return enb != null;
    }
}
