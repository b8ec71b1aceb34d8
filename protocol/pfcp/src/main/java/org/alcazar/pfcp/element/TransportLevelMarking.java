// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.element;

/**
 * The DSCP of outer headers (TS 29.244 §8.2.12).
 *
 * @param tosTrafficClass the octet of the IP header
 * @param mask 0xFC
 */
public record TransportLevelMarking(int tosTrafficClass, int mask) {

    private static final int DSCP = 0xfc;

    /** A marking by a DSCP of 0 to 63. */
    public static TransportLevelMarking ofDscp(int dscp) {
        return new TransportLevelMarking(dscp << 2, DSCP);
    }
}
