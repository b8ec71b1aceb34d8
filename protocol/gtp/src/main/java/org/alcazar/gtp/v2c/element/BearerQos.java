// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.element;

/**
 * QoS of a bearer (TS 29.274 §8.15). Bit rates in kbit/s, 40 bits; zero for non-GBR bearers.
 *
 * @param qci 0 to 255 (TS 23.203 table 6.1.7)
 */
public record BearerQos(AllocationRetentionPriority arp, int qci, long maxUplink, long maxDownlink, long guaranteedUplink,
        long guaranteedDownlink) {

    /** Of a bearer without guaranteed bit rate. */
    public static BearerQos nonGbr(AllocationRetentionPriority arp, int qci) {
        return new BearerQos(arp, qci, 0, 0, 0, 0);
    }
}
