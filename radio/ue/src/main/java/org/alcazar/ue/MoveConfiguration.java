// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue;

import org.alcazar.interworking.Delivery;
import org.alcazar.interworking.MacManner;

/**
 * How a UE protects its idle move from EPS to 5GS, where it can do more than the standard says (docs/interworking-encoding.md).
 *
 * @param manner what MAC-2 of method A covers
 * @param delivery how the TAU Request of method A reaches the AMF
 * @param countsBack how many NAS COUNTs it uses over again, a fault: 0 for none
 */
public record MoveConfiguration(MacManner manner, Delivery delivery, int countsBack) {

    /** All of both messages is covered, and they come together. */
    public static final MoveConfiguration DEFAULT = new MoveConfiguration(MacManner.REQUEST_TAU_AND_MAC_1, Delivery.TOGETHER, 0);

    public MoveConfiguration {
        if (countsBack < 0) {
            throw new IllegalArgumentException("COUNTs go back by 0 or more");
        }
    }

    /** Of a well behaved UE. */
    public static MoveConfiguration of(MacManner manner, Delivery delivery) {
        return new MoveConfiguration(manner, delivery, 0);
    }

    public MoveConfiguration withCountsBack(int value) {
        return new MoveConfiguration(manner, delivery, value);
    }
}
