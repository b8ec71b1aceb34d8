// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.procedure;

import org.alcazar.sbi.ProblemDetails;

/** The policy control function forgets a UE (TS 23.502 §4.16.3). */
final class PolicyEnd {

    private PolicyEnd() {
    }

    static void of(UeSession ue) {
        var association = ue.context().policyAssociation();
        if (association != null) {
            ue.context().policyAssociation(null);
            try {
                ue.amf().functions().policy().delete(association);
            } catch (ProblemDetails problem) {
                // It is gone already: that is what was wanted.
                return;
            }
        }
    }
}
