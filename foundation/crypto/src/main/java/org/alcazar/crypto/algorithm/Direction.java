// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.algorithm;

/** The DIRECTION bit of ciphering and integrity algorithms (TS 33.501 §D.2.1.1). */
public enum Direction {

    /** 0: from the UE. */
    UPLINK,
    /** 1: to the UE. */
    DOWNLINK;

    /** 0 or 1. */
    public int bit() {
        return ordinal();
    }
}
