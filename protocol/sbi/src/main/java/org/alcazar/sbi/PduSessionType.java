// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi;

/** What a PDU session carries (TS 29.571 §5.4.3.3). */
public enum PduSessionType {
    IPV4,
    IPV6,
    IPV4V6,
    /** Anything, carried as it is. */
    UNSTRUCTURED,
    ETHERNET
}
