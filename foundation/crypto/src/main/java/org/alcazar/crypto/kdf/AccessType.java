// SPDX-License-Identifier: Apache-2.0
package org.alcazar.crypto.kdf;

/** The access type distinguisher of TS 33.501 §A.9. */
public enum AccessType {

    /** 0x01: 3GPP access, for K_gNB. */
    THREE_GPP(1),
    /** 0x02: non-3GPP access, for K_N3IWF, K_TNGF, K_WAGF and K_TWIF. */
    NON_THREE_GPP(2);

    private final int distinguisher;

    AccessType(int distinguisher) {
        this.distinguisher = distinguisher;
    }

    /** The octet that goes into the derivation. */
    public int distinguisher() {
        return distinguisher;
    }
}
