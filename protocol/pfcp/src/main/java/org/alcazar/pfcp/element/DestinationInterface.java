// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.element;

/** Where packets go to, in the order of the values (TS 29.244 §8.2.24). */
public enum DestinationInterface {

    /** Downlink. */
    ACCESS,
    /** Uplink. */
    CORE,
    SGI_LAN_N6_LAN,
    CP_FUNCTION,
    LI_FUNCTION,
    FIVE_G_VN_INTERNAL
}
