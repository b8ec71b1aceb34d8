// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.context;

import org.alcazar.sbi.Arp;
import org.alcazar.sbi.BitRate;
import org.jspecify.annotations.Nullable;

/**
 * A QoS flow of a session (TS 23.501 §5.7.1).
 *
 * @param qfi 1 to 63
 * @param fiveQi 0 to 255
 * @param gbr the guaranteed rates; null for a non-GBR flow
 */
public record SessionFlow(int qfi, int fiveQi, Arp arp, @Nullable Gbr gbr) {

    /** Guaranteed and maximum rates of both directions. */
    public record Gbr(BitRate guaranteedUplink, BitRate guaranteedDownlink, BitRate maximumUplink, BitRate maximumDownlink) {
    }

    /** Whether flows of this standardised 5QI are guaranteed a rate (TS 23.501 table 5.7.4-1). */
    public static boolean isGuaranteed(int fiveQi) {
        return fiveQi >= 1 && fiveQi <= 4 || fiveQi >= 65 && fiveQi <= 67 || fiveQi >= 71 && fiveQi <= 76 || fiveQi >= 82 && fiveQi <= 90;
    }
}
