// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gnb;

/** How a UE is handed over from one gNB to another. */
public enum HandoverWay {
    /** The gNBs settle it between themselves, here within one process, and the core follows (TS 38.300 §9.2.3.2, TS 38.413 §8.4.4). */
    XN,
    /** Through the core (TS 38.413 §8.4.1). */
    N2
}
