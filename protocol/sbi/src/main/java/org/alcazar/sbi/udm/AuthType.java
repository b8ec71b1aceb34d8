// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.udm;

import com.fasterxml.jackson.annotation.JsonProperty;

/** An authentication method (TS 29.503 §6.3.6.3.2). */
public enum AuthType {
    /** 5G AKA, TS 33.501 §6.1.3.2. */
    @JsonProperty("5G_AKA")
    FIVE_G_AKA
}
