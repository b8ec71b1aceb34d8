// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pcf.policy;

import java.util.List;
import org.alcazar.sbi.Ambr;
import org.alcazar.sbi.UpSecurity;
import org.alcazar.sbi.pcf.PccRule;
import org.alcazar.sbi.pcf.SmPolicyDecision.AuthorizedDefaultQos;
import org.jspecify.annotations.Nullable;

/**
 * What policy says of a session; what is null, or empty, it says nothing of.
 *
 * @param denied whether there shall be no such session
 * @param sessAmbr over its non-GBR flows
 * @param defQos its default flow
 * @param pccRules how certain flows are treated
 * @param upSecurity its user plane security policy
 */
public record SmPolicy(@Nullable Boolean denied, @Nullable Ambr sessAmbr, @Nullable AuthorizedDefaultQos defQos, List<PccRule> pccRules,
        @Nullable UpSecurity upSecurity) {

    public static final SmPolicy NOTHING = new SmPolicy(null, null, null, List.of(), null);

    public SmPolicy {
        pccRules = List.copyOf(pccRules);
    }

    /** With what a less precise row says of what this one says nothing of. */
    SmPolicy or(SmPolicy other) {
        return new SmPolicy(denied == null ? other.denied : denied, sessAmbr == null ? other.sessAmbr : sessAmbr,
                defQos == null ? other.defQos : defQos, pccRules.isEmpty() ? other.pccRules : pccRules,
                upSecurity == null ? other.upSecurity : upSecurity);
    }
}
