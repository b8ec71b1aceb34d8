// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.element;

/**
 * The algorithms a UE supports in 5G, for dual connectivity with NR (TS 24.301 §9.9.3.53).
 *
 * @param fiveGEa bitmap of 16 bits, 5G-EA0 at the top
 * @param fiveGIa bitmap of 16 bits, 5G-IA0 at the top
 */
public record UeAdditionalSecurityCapability(int fiveGEa, int fiveGIa) {

    public UeAdditionalSecurityCapability {
        if (fiveGEa >>> 16 != 0 || fiveGIa >>> 16 != 0) {
            throw new IllegalArgumentException("bitmaps of 16 bits");
        }
    }
}
