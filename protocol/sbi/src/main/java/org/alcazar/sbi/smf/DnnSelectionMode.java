// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.smf;

/** Who says that the data network may be used (TS 29.502 §6.1.6.3.10). */
public enum DnnSelectionMode {
    /** The subscription. */
    VERIFIED,
    /** The UE, unverified. */
    UE_DNN_NOT_VERIFIED,
    /** The network, unverified. */
    NW_DNN_NOT_VERIFIED
}
