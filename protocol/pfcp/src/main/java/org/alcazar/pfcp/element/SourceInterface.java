// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.element;

/** Where packets come from, in the order of the values (TS 29.244 §8.2.2). */
public enum SourceInterface {

    /** Uplink. */
    ACCESS,
    /** Downlink. */
    CORE,
    SGI_LAN_N6_LAN,
    CP_FUNCTION,
    FIVE_G_VN_INTERNAL
}
