// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf;

import org.alcazar.identity.device.DeviceVerifier;
import org.alcazar.identity.user.UserVerifier;
import org.alcazar.sbi.ausf.SmKeyService;
import org.alcazar.sbi.eir.EquipmentIdentityCheckService;
import org.alcazar.sbi.nrf.PolicyInformationService;
import org.jspecify.annotations.Nullable;

/**
 * What an SMF works with in security services, each where there is one.
 *
 * @param keys the AUSF's keys of sessions; without it no service but secondary authentication is offered
 * @param policyInformation the NRF's store of rows of policy
 * @param devices verifies what devices prove themselves with; without it no device authentication is offered
 * @param equipment the equipment identity register; without it no equipment is barred
 * @param users verifies what persons prove themselves with; without it no user authentication is offered
 */
public record SecurityFunctions(@Nullable SmKeyService keys, @Nullable PolicyInformationService policyInformation, @Nullable DeviceVerifier devices,
        @Nullable EquipmentIdentityCheckService equipment, @Nullable UserVerifier users) {

    /** None of them. */
    public static final SecurityFunctions NONE = new SecurityFunctions(null, null, null, null, null);
}
