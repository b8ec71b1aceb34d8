// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme.context;

import org.alcazar.crypto.Secret;
import org.alcazar.nas.element.NasKeySetIdentifier;
import org.alcazar.nas.eps.EpsNasProtection;

/**
 * An EPS security context as the MME holds it (TS 33.401 §3.1): K_ASME, what names it, and the NAS keys and COUNTs taken from it.
 *
 * @param ksi mapped where K_ASME is of 5GS
 * @param capability what the UE said it can do, as replayed to it
 */
public record SecurityContext(NasKeySetIdentifier ksi, Secret kAsme, UeCapability capability, EpsNasProtection nas)
        implements AutoCloseable {

    /** NAS COUNTs left below which new keys are due (TS 24.301 §4.4.3.5): more than a peer can skip while they are being made. */
    private static final int RESERVE = 1 << 16;

    /** Whether its NAS COUNTs will soon be used up. */
    public boolean isWornOut() {
        return nas.remaining() < RESERVE;
    }

    /** The COUNT of the UE's message that was verified last. */
    public int lastUplink() {
        return nas.nextUplink() - 1;
    }

    /** Wipes all keys. */
    @Override
    public void close() {
        kAsme.close();
        nas.close();
    }
}
