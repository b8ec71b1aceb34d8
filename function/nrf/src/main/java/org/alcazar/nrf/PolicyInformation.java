// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nrf;

import org.alcazar.policy.PolicyAnswers;
import org.alcazar.sbi.Cause;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.nrf.PolicyInformationRequest;
import org.alcazar.sbi.nrf.PolicyInformationService;
import org.alcazar.sbi.ondemand.PolicySource;
import org.alcazar.sbi.ondemand.SecurityPolicyData;

/** The policy information store: hands out rows of policy. */
record PolicyInformation(PolicyAnswers policies) implements PolicyInformationService {

    @Override
    public SecurityPolicyData get(PolicyInformationRequest request) {
        var rows = policies.answer(PolicySource.NRF, request.layer(), request.supi(), request.snssais(), request.dnn());
        if (rows == null) {
            throw new ProblemDetails(Cause.DATA_NOT_FOUND);
        }
        return rows;
    }
}
