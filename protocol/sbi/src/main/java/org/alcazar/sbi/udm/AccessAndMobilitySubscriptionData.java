// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.udm;

import org.alcazar.ondemand.CapabilityBlock;
import org.alcazar.sbi.Ambr;
import org.alcazar.sbi.ondemand.SecurityPolicyData;
import org.jspecify.annotations.Nullable;

/**
 * What the AMF has to know of a subscription (TS 29.503 §6.1.6.2.4).
 *
 * @param subscribedUeAmbr over all of a UE's non-GBR flows
 * @param securityPolicy all rows for the subscriber and its slices; null if they are not kept here
 * @param provisionedCapability the security services that the subscriber's device is known to be able to run; null if nothing is known
 */
public record AccessAndMobilitySubscriptionData(Ambr subscribedUeAmbr, Nssai nssai, @Nullable SecurityPolicyData securityPolicy,
        @Nullable CapabilityBlock provisionedCapability) {

    /** Without anything of security services. */
    public AccessAndMobilitySubscriptionData(Ambr subscribedUeAmbr, Nssai nssai) {
        this(subscribedUeAmbr, nssai, null, null);
    }
}
