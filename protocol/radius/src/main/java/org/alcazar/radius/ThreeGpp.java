// SPDX-License-Identifier: Apache-2.0
package org.alcazar.radius;

/** Attributes of 3GPP (TS 29.061 §16.4.7, TS 29.561 §11.3). */
public final class ThreeGpp {

    /** The enterprise number of 3GPP. */
    public static final int VENDOR = 10415;

    /** Digits, UTF-8. */
    public static final int IMSI = 1;
    /** MCC and MNC of the IMSI, UTF-8. */
    public static final int IMSI_MCC_MNC = 8;
    /** MCC and MNC of the serving network, UTF-8. */
    public static final int SGSN_MCC_MNC = 18;
    /** The equipment's identity, UTF-8. */
    public static final int IMEISV = 20;
    /** One octet; 51 is NR. */
    public static final int RAT_TYPE = 21;
    /** The slice: SST, or SST and SD. */
    public static final int SESSION_S_NSSAI = 125;

    private ThreeGpp() {
    }
}
