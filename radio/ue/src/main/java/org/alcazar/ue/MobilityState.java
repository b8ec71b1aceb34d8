// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue;

/** The states of mobility management in a UE (TS 24.501 §5.1.3.2.1), which those of EPS equal as far as it has them (TS 24.301 §5.1.3.2). */
public enum MobilityState {
    /** The network knows nothing of where the UE is. */
    DEREGISTERED,
    /** A Registration Request or Attach Request was sent and its answer is waited for. */
    REGISTERED_INITIATED,
    /** The network knows the UE, and a context of it exists. */
    REGISTERED,
    /** A Deregistration or Detach Request was sent and its answer is waited for. */
    DEREGISTERED_INITIATED
}
