// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.udm;

import org.alcazar.sbi.ondemand.SecurityPolicyData;
import org.jspecify.annotations.Nullable;

/**
 * A vector, and whom it is for (TS 29.503 §6.3.6.2.3).
 *
 * @param supi who the SUPI or SUCI of the request stands for
 * @param securityPolicy all rows for the subscriber and its slices; null if they are not kept here. Not to leave the home network before
 *        the UE has proved itself.
 */
public record AuthenticationInfoResult(AuthType authType, AuthenticationVector authenticationVector, String supi,
        @Nullable SecurityPolicyData securityPolicy) {

    /** Without rows of policy. */
    public AuthenticationInfoResult(AuthType authType, AuthenticationVector authenticationVector, String supi) {
        this(authType, authenticationVector, supi, null);
    }
}
