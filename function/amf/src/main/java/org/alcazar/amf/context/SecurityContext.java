// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.context;

import org.alcazar.crypto.Secret;
import org.alcazar.nas.NasProtection;
import org.alcazar.nas.element.EpsNasSecurityAlgorithms;
import org.alcazar.nas.element.NasKeySetIdentifier;
import org.alcazar.nas.element.UeSecurityCapability;
import org.jspecify.annotations.Nullable;

/**
 * A 5G security context as the AMF holds it (TS 33.501 §3.1): K_AMF, what names it, and the NAS keys and COUNTs taken from it.
 *
 * @param capability what the UE said it can do, as replayed to it
 * @param epsAlgorithms what NAS is protected by once the UE has moved to EPS, as told to it; null if it was told nothing
 */
public record SecurityContext(NasKeySetIdentifier ngKsi, Secret kAmf, UeSecurityCapability capability, NasProtection nas,
        @Nullable EpsNasSecurityAlgorithms epsAlgorithms) implements AutoCloseable {

    /** NAS COUNTs left below which new keys are due (TS 24.501 §4.4.3.5): more than a peer can skip while they are being made. */
    private static final int RESERVE = 1 << 16;

    /** Whether its NAS COUNTs will soon be used up. */
    public boolean isWornOut() {
        return nas.remaining() < RESERVE;
    }

    /** Wipes all keys. */
    @Override
    public void close() {
        kAmf.close();
        nas.close();
    }
}
