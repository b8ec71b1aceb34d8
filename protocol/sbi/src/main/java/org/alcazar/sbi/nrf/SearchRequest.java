// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.nrf;

import java.util.List;
import org.alcazar.ondemand.SecurityService;
import org.alcazar.sbi.Snssai;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for (TS 29.510 §6.2.3.2.3.1).
 *
 * @param snssai a slice that must be served; null for any
 * @param dnn a data network that must be served; null for any
 * @param requiredSecurityServices what an SMF must be able to run
 * @param preferredSecurityServices what it had better be able to run: who can do more of it comes first
 */
public record SearchRequest(NfType targetNfType, @Nullable Snssai snssai, @Nullable String dnn, List<SecurityService> requiredSecurityServices,
        List<SecurityService> preferredSecurityServices) {

    public SearchRequest {
        requiredSecurityServices = List.copyOf(requiredSecurityServices);
        preferredSecurityServices = List.copyOf(preferredSecurityServices);
    }
}
