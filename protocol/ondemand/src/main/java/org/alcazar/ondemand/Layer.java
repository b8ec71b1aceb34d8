// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ondemand;

/** Between whom a service runs (§2). */
public enum Layer {
    /** Mobility management: UE and AMF. */
    MM,
    /** Session management: UE and SMF. */
    SM
}
