// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.pcf;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.alcazar.sbi.Ambr;
import org.alcazar.sbi.Arp;
import org.alcazar.sbi.UpSecurity;
import org.alcazar.sbi.ondemand.SecurityPolicyData;
import org.jspecify.annotations.Nullable;

/**
 * How a session is to be treated (TS 29.512 §5.6.2.4).
 *
 * @param authSessAmbr over its non-GBR flows
 * @param authDefQos its default flow
 * @param pccRules in order of precedence, the lowest number first; empty if the default flow carries all
 * @param upSecurity the user plane security policy, which goes before the subscription's; null if policy says nothing of it
 * @param securityPolicy the rows for the session; null if they are not kept here
 */
public record SmPolicyDecision(Ambr authSessAmbr, AuthorizedDefaultQos authDefQos, List<PccRule> pccRules, @Nullable UpSecurity upSecurity,
        @Nullable SecurityPolicyData securityPolicy) {

    public SmPolicyDecision {
        pccRules = List.copyOf(pccRules);
    }

    /** Without rows of policy. */
    public SmPolicyDecision(Ambr authSessAmbr, AuthorizedDefaultQos authDefQos, List<PccRule> pccRules, @Nullable UpSecurity upSecurity) {
        this(authSessAmbr, authDefQos, pccRules, upSecurity, null);
    }

    /**
     * TS 29.512 §5.6.2.34.
     *
     * @param fiveQi 0 to 255
     */
    public record AuthorizedDefaultQos(@JsonProperty("5qi") int fiveQi, Arp arp) {
    }
}
