// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.kdf;

import org.alcazar.crypto.Secret;

/**
 * Keys that one security context hands to the next, within 5GS and between 5GS and EPS (TS 33.501 §A.13 to §A.15, §A.21, §A.22).
 *
 * <p>All of 32 octets. NAS COUNTs are those of the 3GPP access.
 */
public final class MobilityKeys {

    private static final int IDLE = 0;
    private static final int HANDOVER = 1;

    private MobilityKeys() {
    }

    /** K_AMF' at a mobility registration update (§A.13): the uplink NAS COUNT of the Registration Request. */
    public static Secret kAmfPrimeIdle(Secret kAmf, int uplinkNasCount) {
        return Kdf.fc(0x72).u8(IDLE).u32(uplinkNasCount).derive(kAmf);
    }

    /** K_AMF' at handover (§A.13). */
    public static Secret kAmfPrimeHandover(Secret kAmf, int downlinkNasCount) {
        return Kdf.fc(0x72).u8(HANDOVER).u32(downlinkNasCount).derive(kAmf);
    }

    /** K_ASME' for EPS at idle mode mobility (§A.14.1). */
    public static Secret kAsmePrimeIdle(Secret kAmf, int uplinkNasCount) {
        return Kdf.fc(0x73).u32(uplinkNasCount).derive(kAmf);
    }

    /** K_ASME' for EPS at handover (§A.14.2). */
    public static Secret kAsmePrimeHandover(Secret kAmf, int downlinkNasCount) {
        return Kdf.fc(0x74).u32(downlinkNasCount).derive(kAmf);
    }

    /** K_AMF' from EPS at idle mode mobility: the uplink NAS COUNT of the TAU within the Registration Request (§A.15.1). */
    public static Secret kAmfPrimeFromEpsIdle(Secret kAsme, int uplinkNasCount) {
        return Kdf.fc(0x75).u32(uplinkNasCount).derive(kAsme);
    }

    /** K_AMF' from EPS at handover (§A.15.2). */
    public static Secret kAmfPrimeFromEpsHandover(Secret kAsme, Secret nh) {
        return Kdf.fc(0x76).secret(nh).derive(kAsme);
    }

    /** K_ASME of 5G single radio voice call continuity to UTRAN (§A.21). */
    public static Secret kAsmeSrvcc(Secret kAmf, int downlinkNasCount) {
        return Kdf.fc(0x7d).u32(downlinkNasCount).derive(kAmf);
    }

    /** K_TIPSec for the IPsec tunnel of trusted non-3GPP access (§A.22). */
    public static Secret kTipSec(Secret kTngf) {
        return Kdf.fc(0x84).u8(1).derive(kTngf);
    }

    /** K_TNAP for the trusted access point, from K_TNGF or K_TWIF (§A.22). */
    public static Secret kTnap(Secret kTngf) {
        return Kdf.fc(0x84).u8(2).derive(kTngf);
    }

    /** K_FT for the refresh of K_TNAP, from K_TNGF or K_TWIF (§A.22). */
    public static Secret kFt(Secret kTngf) {
        return Kdf.fc(0x84).u8(3).derive(kTngf);
    }
}
