// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.message;

import static org.alcazar.pfcp.element.IeType.CAUSE;
import static org.alcazar.pfcp.element.IeType.FAILED_RULE_ID;
import static org.alcazar.pfcp.element.IeType.OFFENDING_IE_INFORMATION;

import java.util.List;
import org.alcazar.pfcp.codec.IeTable;
import org.alcazar.pfcp.codec.Rules;
import org.alcazar.pfcp.codec.Scalars;
import org.alcazar.pfcp.element.Cause;
import org.alcazar.pfcp.element.FailedRuleId;
import org.alcazar.pfcp.element.OffendingIeInformation;
import org.alcazar.pfcp.element.OtherElements;

/** A rule that failed, and why (TS 29.244 §7.5.3.1-2). */
public record PartialFailureInformation(FailedRuleId failedRuleId, Cause cause, List<OffendingIeInformation> offendingIeInformation,
        OtherElements others) {

    static final IeTable<PartialFailureInformation> TABLE = IeTable.of(PartialFailureInformation::others, t -> {
        var failedRuleId = t.mandatory(FAILED_RULE_ID, Rules.FAILED_RULE_ID, PartialFailureInformation::failedRuleId);
        var cause = t.mandatory(CAUSE, Scalars.CAUSE, PartialFailureInformation::cause);
        var offendingIeInformation = t.atLeastOne(OFFENDING_IE_INFORMATION, Scalars.OFFENDING_IE_INFORMATION,
                PartialFailureInformation::offendingIeInformation);
        return v -> new PartialFailureInformation(v.get(failedRuleId), v.get(cause), v.get(offendingIeInformation), v.others());
    });

    public PartialFailureInformation {
        offendingIeInformation = List.copyOf(offendingIeInformation);
    }

    /** Nothing beyond the components. */
    public PartialFailureInformation(FailedRuleId failedRuleId, Cause cause, List<OffendingIeInformation> offendingIeInformation) {
        this(failedRuleId, cause, offendingIeInformation, OtherElements.NONE);
    }
}
