// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.kdf;

/** The algorithm type distinguishers, which are the same in EPS and 5GS (TS 33.401 table A.7-1, TS 33.501 table A.8-1). */
enum KeyUsage {

    NAS_ENCRYPTION,
    NAS_INTEGRITY,
    RRC_ENCRYPTION,
    RRC_INTEGRITY,
    UP_ENCRYPTION,
    UP_INTEGRITY;

    int distinguisher() {
        return ordinal() + 1;
    }
}
