// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue;

/** How the activation of access stratum security went (TS 33.501 §6.7.4): whether core and UE derived the same K_gNB. */
public enum AsSecurity {
    /** The core did not set the context up at the gNB. */
    NOT_ACTIVATED,
    /** K_gNB is the same at both ends, and the gNB was told the UE's own algorithms. */
    AGREED,
    /** K_gNB differs, or the UE has none. */
    KEY_MISMATCH,
    /** The gNB was told of other algorithms than the UE has. */
    CAPABILITY_MISMATCH
}
