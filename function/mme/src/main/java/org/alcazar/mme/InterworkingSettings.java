// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme;

/**
 * What the MME does for protected idle mobility to 5GS (docs/interworking-encoding.md) beyond what the standard has every MME do.
 *
 * @param upgraded knows the extension: tells UEs so, and verifies Registration Requests that are protected by EPS (method B)
 * @param derivesKAmf gives the AMF K_AMF' that it derived itself, instead of K_ASME, in method B
 * @param handsOverKNasInt gives the AMF K_NASint, beside K_ASME, in method A
 */
public record InterworkingSettings(boolean upgraded, boolean derivesKAmf, boolean handsOverKNasInt) {

    /** An MME as the standard has it. */
    public static final InterworkingSettings LEGACY = new InterworkingSettings(false, false, false);

    public InterworkingSettings {
        if (!upgraded && (derivesKAmf || handsOverKNasInt)) {
            throw new IllegalArgumentException("an MME that does not know the extension hands over nothing of it");
        }
    }

    /** An MME that knows the extension, and hands over K_ASME as the standard does. */
    public static InterworkingSettings ofUpgraded() {
        return new InterworkingSettings(true, false, false);
    }
}
