// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.udm;

/** A radio access technology (TS 29.571 §5.4.3.2). */
public enum RatType {
    /** New Radio. */
    NR
}
