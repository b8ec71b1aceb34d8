// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf;

import org.alcazar.identity.device.DeviceVerifier;
import org.alcazar.sbi.eir.EquipmentIdentityCheckService;
import org.alcazar.sbi.nrf.PolicyInformationService;
import org.jspecify.annotations.Nullable;

/**
 * What an AMF works with in security services, each where there is one.
 *
 * @param policyInformation the NRF's store of rows of policy
 * @param devices verifies what devices prove themselves with; without it no device authentication is offered
 * @param equipment the equipment identity register; without it no equipment is barred
 */
public record SecurityFunctions(@Nullable PolicyInformationService policyInformation, @Nullable DeviceVerifier devices,
        @Nullable EquipmentIdentityCheckService equipment) {

    /** None of them. */
    public static final SecurityFunctions NONE = new SecurityFunctions(null, null, null);
}
