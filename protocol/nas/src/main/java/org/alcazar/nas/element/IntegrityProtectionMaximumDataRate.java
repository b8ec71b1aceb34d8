// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

/**
 * How fast a UE can protect the integrity of user data (TS 24.501 §9.11.4.7).
 *
 * @param uplink {@link #KBPS_64}, {@link #FULL}, or another octet, of no meaning yet
 * @param downlink likewise
 */
public record IntegrityProtectionMaximumDataRate(int uplink, int downlink) {

    /** 64 kilobits per second. */
    public static final int KBPS_64 = 0x00;
    /** No integrity protection for user data, as only a UE in NB-N1 mode says (value 1). */
    public static final int NULL = 0x01;
    /** As fast as the radio. */
    public static final int FULL = 0xff;

    /** As fast as the radio both ways, which every UE of Release 16 can on NR. */
    public static final IntegrityProtectionMaximumDataRate FULL_RATE = new IntegrityProtectionMaximumDataRate(FULL, FULL);

    public IntegrityProtectionMaximumDataRate {
        if ((uplink | downlink) >>> 8 != 0) {
            throw new IllegalArgumentException("a maximum data rate is an octet");
        }
    }
}
