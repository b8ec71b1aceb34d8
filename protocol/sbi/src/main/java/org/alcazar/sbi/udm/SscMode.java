// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.udm;

/** How long a session keeps its address while the UE moves (TS 29.571 §5.4.3.6, TS 23.501 §5.6.9). */
public enum SscMode {
    /** As long as it lasts. */
    SSC_MODE_1,
    /** The network may release it and have it made anew elsewhere. */
    SSC_MODE_2,
    /** Made anew elsewhere before it is released. */
    SSC_MODE_3
}
