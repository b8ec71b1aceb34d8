// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.element;

import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * Fully qualified tunnel endpoint identifier (TS 29.274 §8.22).
 *
 * @param interfaceType which interface of which node, 0 to 63
 * @param teid 32 bits, unsigned; also a GRE key
 * @param ipv4 4 octets
 * @param ipv6 16 octets
 */
public record FTeid(int interfaceType, long teid, @Nullable Octets ipv4, @Nullable Octets ipv6) {

    public static final int S1U_ENODEB = 0;
    public static final int S1U_SGW = 1;
    public static final int S5_S8U_SGW = 4;
    public static final int S5_S8U_PGW = 5;
    public static final int S5_S8C_SGW = 6;
    public static final int S5_S8C_PGW = 7;
    public static final int S11_MME = 10;
    public static final int S11_S4_SGW = 11;
    public static final int S10_N26_MME = 12;
    public static final int S3_MME = 13;
    public static final int S3_SGSN = 14;
    public static final int S4U_SGSN = 15;
    public static final int S4U_SGW = 16;
    public static final int S4_SGSN = 17;
    public static final int S16_SGSN = 18;
    public static final int ENODEB_DL_FORWARDING = 19;
    public static final int S11U_MME = 38;
    public static final int S11U_SGW = 39;
    public static final int N26_AMF = 40;

    public FTeid {
        if (interfaceType < 0 || interfaceType > 63 || ipv4 != null && ipv4.length() != 4 || ipv6 != null && ipv6.length() != 16) {
            throw new IllegalArgumentException("an F-TEID of interface " + interfaceType + " or with an address of odd length");
        }
    }

    /** With an address of 4 or 16 octets. */
    public static FTeid of(int interfaceType, long teid, Octets address) {
        return address.length() == 4 ? new FTeid(interfaceType, teid, address, null) : new FTeid(interfaceType, teid, null, address);
    }
}
