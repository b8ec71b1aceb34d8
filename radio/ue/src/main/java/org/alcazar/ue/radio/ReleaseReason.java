// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.radio;

/** Why a radio connection ended. */
public enum ReleaseReason {
    /** The core had it released. */
    RELEASED,
    /** The core reported that it knows nothing of this UE. */
    UNKNOWN_TO_CORE,
    /** The core reset the interface, or the gNB lost its core. */
    CORE_LOST
}
