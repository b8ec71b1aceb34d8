// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme.context;

/** The EMM state of a UE in the network (TS 24.301 §5.1.3.4), without the states of procedures, which are where their code is. */
public enum EmmState {
    /** Not attached; the MME knows at most what an unfinished procedure has learnt. */
    DEREGISTERED,
    /** Attached: the UE may be paged, and may come back from idle with its security context. */
    REGISTERED
}
