// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue;

/** The states of 5GS mobility management in a UE (TS 24.501 §5.1.3.2.1). */
public enum MobilityState {
    /** The network knows nothing of where the UE is. */
    DEREGISTERED,
    /** A Registration Request was sent and its answer is waited for. */
    REGISTERED_INITIATED,
    /** The network knows the UE, and a 5GMM context exists. */
    REGISTERED,
    /** A Deregistration Request was sent and its answer is waited for. */
    DEREGISTERED_INITIATED
}
