// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.context;

import org.alcazar.crypto.Secret;
import org.alcazar.nas.NasProtection;
import org.alcazar.nas.element.NasKeySetIdentifier;
import org.alcazar.nas.element.UeSecurityCapability;

/**
 * A 5G security context as the AMF holds it (TS 33.501 §3.1): K_AMF, what names it, and the NAS keys and COUNTs taken from it.
 *
 * @param capability what the UE said it can do, as replayed to it
 */
public record SecurityContext(NasKeySetIdentifier ngKsi, Secret kAmf, UeSecurityCapability capability, NasProtection nas)
        implements AutoCloseable {

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
