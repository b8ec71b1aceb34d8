// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.kdf;

/**
 * The algorithm type distinguishers, which are the same in EPS and 5GS (TS 33.401 table A.7-1, TS 33.501 table A.8-1), and those of
 * independent SM security, from the values that TS 33.501 leaves for private use.
 */
enum KeyUsage {

    NAS_ENCRYPTION(0x01),
    NAS_INTEGRITY(0x02),
    RRC_ENCRYPTION(0x03),
    RRC_INTEGRITY(0x04),
    UP_ENCRYPTION(0x05),
    UP_INTEGRITY(0x06),
    SM_ENCRYPTION(0xf1),
    SM_INTEGRITY(0xf2);

    private final int distinguisher;

    KeyUsage(int distinguisher) {
        this.distinguisher = distinguisher;
    }

    int distinguisher() {
        return distinguisher;
    }
}
