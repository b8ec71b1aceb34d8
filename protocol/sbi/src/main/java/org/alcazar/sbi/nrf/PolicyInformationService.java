// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.nrf;

import org.alcazar.sbi.Cause;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.ondemand.SecurityPolicyData;

/** The NRF's policy information store: rows of policy for AMF and SMF. The standard has no such service. */
public interface PolicyInformationService {

    /**
     * The rows that may concern a UE or a session.
     *
     * @throws ProblemDetails {@link Cause#DATA_NOT_FOUND} if the rows are not kept here; {@link Cause#SYSTEM_FAILURE}
     */
    SecurityPolicyData get(PolicyInformationRequest request);
}
