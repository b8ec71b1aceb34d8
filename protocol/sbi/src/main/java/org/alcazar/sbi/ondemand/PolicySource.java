// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.ondemand;

import org.alcazar.ondemand.Layer;
import org.jspecify.annotations.Nullable;

/** Who may keep the rows of policy, and by which operation hands them out. */
public enum PolicySource {
    /** The UDM, through the AUSF: Nudm_UEAuthentication_Get (TS 29.503 §5.4.2.2). */
    UDM_AUTHENTICATION(Layer.MM),
    /** The UDM: Nudm_SDM_Get of am-data, after Nudm_UECM_Registration (TS 29.503 §5.2.2.2.2). */
    UDM_AM_DATA(Layer.MM),
    /** The PCF: Npcf_AMPolicyControl_Create (TS 29.507 §4.2.2). */
    PCF_AM(Layer.MM),
    /** The UDM: Nudm_SDM_Get of sm-data (TS 29.503 §5.2.2.2.5). */
    UDM_SM_DATA(Layer.SM),
    /** The PCF: Npcf_SMPolicyControl_Create (TS 29.512 §4.2.2). */
    PCF_SM(Layer.SM),
    /** The NRF's policy information store, for AMF or SMF. */
    NRF(null);

    private final @Nullable Layer layer;

    PolicySource(@Nullable Layer layer) {
        this.layer = layer;
    }

    /** Whether an AMF (MM) or an SMF (SM) can ask there. */
    public boolean isFor(Layer asked) {
        return layer == null || layer == asked;
    }
}
