// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.context;

import java.time.Instant;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.nas.element.FiveGGuti;
import org.alcazar.nas.element.NasKeySetIdentifier;
import org.alcazar.nas.element.Nssai;
import org.alcazar.nas.element.Tai;
import org.jspecify.annotations.Nullable;

/**
 * A registered UE as it was when something last happened to it, for those outside its strand. Holds no key.
 *
 * @param supi "imsi-…"
 * @param gnb that it is connected to; null if it is idle
 * @param guti null where it has none
 * @param tai where it was last heard
 * @param allowedNssai null until it was allowed slices
 * @param ngKsi names the keys in use, and says whether they come of those of the EPS
 * @param keysSince when these keys were taken into use
 * @param registeredSince when it registered
 * @param at when this was so
 */
public record UeSnapshot(String supi, @Nullable Gnb gnb, @Nullable FiveGGuti guti, @Nullable Tai tai, @Nullable Nssai allowedNssai,
        NasKeySetIdentifier ngKsi, CipheringAlgorithm ciphering, IntegrityAlgorithm integrity, Instant keysSince, ServiceContext services,
        Instant registeredSince, Instant at) {

    /** Whether it can be reached without paging. */
    public boolean isConnected() {
        return gnb != null;
    }
}
