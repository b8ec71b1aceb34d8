// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.procedure;

import java.util.List;
import org.alcazar.ondemand.SecurityService;
import org.alcazar.policy.Resolution;
import org.alcazar.policy.Resolved;
import org.alcazar.policy.ResolvedService;
import org.alcazar.sbi.UpProtection;
import org.alcazar.sbi.ondemand.SecurityPolicyData;
import org.alcazar.smf.context.SmContext;
import org.jspecify.annotations.Nullable;

/**
 * Whether a session can be in EPS, or come from there, with all that is required of it.
 *
 * <p>EPS has no 5GSM, so none of the security services of a session can run there, and none that ran can be relied on; and what protection an eNodeB
 * gives to user data the SMF can neither demand nor learn. What policy <em>requires</em> of that kind therefore keeps a session in 5GS, refuses a PDN
 * connection, and refuses the move of one that would bring its lack along: required means refused where it is not had. What is preferred is passed over.
 */
final class EpsFitness {

    private EpsFitness() {
    }

    /** The services of which a session may not lack one. */
    static List<SecurityService> required(Resolved wanted) {
        return wanted.services().stream().filter(ResolvedService::required).map(ResolvedService::service).toList();
    }

    /** The same, of the rows that concern a session. */
    static List<SecurityService> required(PduSession session, SecurityPolicyData policy) {
        var subject = session.context().subject();
        return required(Resolution.sm(policy.rows(), subject.supi(), subject.sNssai(), subject.dnn(),
                session.smf().configuration().onDemand().order()));
    }

    /** What a session lacks in EPS, in words; null if nothing. */
    static @Nullable String unmet(SmContext context, List<SecurityService> required) {
        if (!required.isEmpty()) {
            return "required, and not to be had in EPS: " + required;
        }
        var policy = context.security().policy();
        return policy.upIntegr() == UpProtection.REQUIRED || policy.upConfid() == UpProtection.REQUIRED
                ? "user plane protection is required, of which an eNodeB is not told" : null;
    }
}
