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

    private static final int CONVERSATION = 1;
    private static final int BEST_EFFORT = 9;
    private static final int FIRST_OPERATOR_CLASS = 128;
    private static final int LAST_OPERATOR_CLASS = 254;

    /** Guaranteed and maximum rates of both directions. */
    public record Gbr(BitRate guaranteedUplink, BitRate guaranteedDownlink, BitRate maximumUplink, BitRate maximumDownlink) {
    }

    /**
     * The class of a bearer with what the flow gets: a 5QI is its QCI where there is such one without guarantee, else the least is promised (TS 23.501
     * table 5.7.4-1, TS 23.203 table 6.1.7).
     */
    public int qci() {
        boolean known = fiveQi >= 5 && fiveQi <= BEST_EFFORT || fiveQi == 69 || fiveQi == 70 || fiveQi == 79 || fiveQi == 80
                || fiveQi >= FIRST_OPERATOR_CLASS && fiveQi <= LAST_OPERATOR_CLASS;
        return known ? fiveQi : BEST_EFFORT;
    }

    /** The class of a dedicated bearer for the flow: a 5QI is its QCI where there is such one with guarantee, else that of conversations (TS 23.203 table 6.1.7). */
    public int guaranteedQci() {
        boolean known = fiveQi >= 1 && fiveQi <= 4 || fiveQi >= 65 && fiveQi <= 67 || fiveQi >= 71 && fiveQi <= 76 || fiveQi >= 82 && fiveQi <= 85
                || fiveQi >= FIRST_OPERATOR_CLASS && fiveQi <= LAST_OPERATOR_CLASS;
        return known ? fiveQi : CONVERSATION;
    }

    /** Whether flows of this standardised 5QI are guaranteed a rate (TS 23.501 table 5.7.4-1). */
    public static boolean isGuaranteed(int fiveQi) {
        return fiveQi >= 1 && fiveQi <= 4 || fiveQi >= 65 && fiveQi <= 67 || fiveQi >= 71 && fiveQi <= 76 || fiveQi >= 82 && fiveQi <= 90;
    }
}
