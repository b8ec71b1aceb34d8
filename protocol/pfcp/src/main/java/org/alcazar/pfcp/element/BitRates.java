// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.element;

/**
 * A maximum or a guaranteed bit rate (TS 29.244 §8.2.8, §8.2.9).
 *
 * @param uplink kbit/s, 40 bits
 * @param downlink kbit/s, 40 bits
 */
public record BitRates(long uplink, long downlink) {

    private static final long MOST = 0xff_ffff_ffffL;

    public BitRates {
        if (uplink < 0 || uplink > MOST || downlink < 0 || downlink > MOST) {
            throw new IllegalArgumentException("bit rates " + uplink + ", " + downlink);
        }
    }
}
