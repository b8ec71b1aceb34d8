// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.udm;

import java.util.Map;
import org.alcazar.ondemand.CapabilityBlock;
import org.alcazar.sbi.Snssai;
import org.alcazar.sbi.ondemand.SecurityPolicyData;
import org.jspecify.annotations.Nullable;

/**
 * Which data networks a subscriber may use in a slice, and how (TS 29.503 §6.1.6.2.8).
 *
 * @param dnnConfigurations by data network name
 * @param securityPolicy the rows for such a session; null if they are not kept here
 * @param provisionedCapability the security services that the subscriber's device is known to be able to run; null if nothing is known
 */
public record SessionManagementSubscriptionData(Snssai singleNssai, Map<String, DnnConfiguration> dnnConfigurations,
        @Nullable SecurityPolicyData securityPolicy, @Nullable CapabilityBlock provisionedCapability) {

    public SessionManagementSubscriptionData {
        dnnConfigurations = Map.copyOf(dnnConfigurations);
    }

    /** Without anything of security services. */
    public SessionManagementSubscriptionData(Snssai singleNssai, Map<String, DnnConfiguration> dnnConfigurations) {
        this(singleNssai, dnnConfigurations, null, null);
    }
}
