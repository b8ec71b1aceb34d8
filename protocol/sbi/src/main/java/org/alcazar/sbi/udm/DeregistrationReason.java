// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.udm;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a UE is not an AMF's any more (TS 29.503 §6.2.6.3.2). */
public enum DeregistrationReason {
    /** It registered initially at another AMF. */
    UE_INITIAL_REGISTRATION,
    /** It moved to another AMF. */
    UE_REGISTRATION_AREA_CHANGE,
    /** Its subscription ended: it is to be deregistered. */
    SUBSCRIPTION_WITHDRAWN,
    /** It moved to EPS. */
    @JsonProperty("5GS_TO_EPS_MOBILITY")
    FIVE_GS_TO_EPS_MOBILITY,
    /** It attached in EPS. */
    @JsonProperty("5GS_TO_EPS_MOBILITY_UE_INITIAL_REGISTRATION")
    FIVE_GS_TO_EPS_MOBILITY_UE_INITIAL_REGISTRATION
}
