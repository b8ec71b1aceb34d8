// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gnb;

/** How a handover ended, as the gNB that tells of it knows it. */
public enum HandoverEnd {
    /** The UE is at the target, and the core sends there. */
    DONE,
    /** The core did not have the target prepared. */
    NOT_PREPARED,
    /** The target has no room for the UE, or none of its sessions. */
    NOT_ADMITTED,
    /** The UE has other keys than the target, and has stayed. */
    REFUSED_BY_UE,
    /** The core does not send to the target. */
    NOT_SWITCHED
}
