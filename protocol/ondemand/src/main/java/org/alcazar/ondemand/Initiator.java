// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ondemand;

/** Who starts a service (§2). */
public enum Initiator {
    /** AMF or SMF. */
    NETWORK,
    /** The UE, once the network has announced the service to it. */
    UE
}
