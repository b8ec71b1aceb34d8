// SPDX-License-Identifier: Apache-2.0
package org.alcazar.upf.forwarding;

import org.alcazar.pfcp.element.Cause;
import org.alcazar.pfcp.element.FailedRuleId;
import org.alcazar.pfcp.element.IeType;
import org.jspecify.annotations.Nullable;

/** Rules that can't be taken, with what the answer says of them. Costs no stack trace. */
public final class RuleFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Cause reason;
    private final transient @Nullable IeType offending;
    private final transient @Nullable FailedRuleId rule;

    public RuleFault(Cause reason, @Nullable IeType offending, @Nullable FailedRuleId rule, String message) {
        super(message, null, false, false);
        this.reason = reason;
        this.offending = offending;
        this.rule = rule;
    }

    /** A rule names another that is not there, or there is no room for it. */
    public static RuleFault ofRule(FailedRuleId rule, String message) {
        return new RuleFault(Cause.RULE_CREATION_MODIFICATION_FAILURE, null, rule, message);
    }

    /** An element asks for what this UP function said it does not do. */
    public static RuleFault unsupported(IeType offending, FailedRuleId rule, String message) {
        return new RuleFault(Cause.SERVICE_NOT_SUPPORTED, offending, rule, message);
    }

    public Cause reason() {
        return reason;
    }

    public @Nullable IeType offending() {
        return offending;
    }

    public @Nullable FailedRuleId rule() {
        return rule;
    }
}
