// SPDX-License-Identifier: Apache-2.0
package org.alcazar.policy;

import java.util.List;
import org.alcazar.sbi.Snssai;
import org.alcazar.sbi.ondemand.SecurityPolicyRow;

/**
 * What is to be run in a session.
 *
 * @param verdict before anything has run
 */
public record SmPlan(Resolved wanted, Negotiation negotiation, Verdict verdict) {

    /**
     * Resolves and negotiates.
     *
     * @param emergency whether it is for emergency services, which nothing keeps up
     */
    public static SmPlan of(List<SecurityPolicyRow> rows, String supi, Snssai slice, String dnn, UeCapability ue, OwnCapability own, ServiceOrder order,
            boolean emergency) {
        var wanted = Resolution.sm(rows, supi, slice, dnn, order);
        var negotiation = emergency ? Negotiation.exempt(wanted) : Negotiation.of(wanted, ue, own);
        return new SmPlan(wanted, negotiation, Verdict.onSession(negotiation.refused().stream().map(Unmet::of).toList(), slice));
    }
}
