// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.smf;

import org.alcazar.sbi.Arp;

/**
 * The EPS bearer that stands for a QoS flow of this priority (TS 29.502 §6.1.6.2.24).
 *
 * @param epsBearerId 5 to 15
 */
public record EbiArpMapping(int epsBearerId, Arp arp) {

    public EbiArpMapping {
        if (epsBearerId < 5 || epsBearerId > 15) {
            throw new IllegalArgumentException("an EPS bearer identity is 5 to 15, not " + epsBearerId);
        }
    }
}
