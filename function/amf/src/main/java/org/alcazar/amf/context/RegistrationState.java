// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.context;

/** The 5GMM state of a UE in the network (TS 24.501 §5.1.3.3), without the states of procedures, which are where their code is. */
public enum RegistrationState {
    /** Not registered; the AMF knows at most what an unfinished procedure has learnt. */
    DEREGISTERED,
    /** Registered: the UE may be paged, and may come back from idle with its security context. */
    REGISTERED
}
