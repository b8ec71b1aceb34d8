// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.pcf;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.alcazar.sbi.BitRate;
import org.alcazar.sbi.Ipv4Addr;
import org.alcazar.sbi.Ipv6Prefix;
import org.jspecify.annotations.Nullable;

/**
 * What has changed of a session (TS 29.512 §5.6.2.19).
 *
 * @param ueInitResReq what the UE asks for itself, if that is the change
 */
public record SmPolicyUpdateContextData(@Nullable Ipv4Addr ipv4Address, @Nullable Ipv6Prefix ipv6AddressPrefix,
        @Nullable UeInitiatedResourceRequest ueInitResReq) {

    /**
     * TS 29.512 §5.6.2.23.
     *
     * @param pccRuleId the rule to change or remove; null to add one
     * @param packFiltInfo flow descriptions as in {@link PccRule}
     */
    public record UeInitiatedResourceRequest(RuleOperation ruleOp, @Nullable String pccRuleId, List<PccRule.FlowInformation> packFiltInfo,
            @JsonProperty("5qi") @Nullable Integer fiveQi, @Nullable BitRate gbrUl, @Nullable BitRate gbrDl) {

        public UeInitiatedResourceRequest {
            packFiltInfo = List.copyOf(packFiltInfo);
        }
    }

    /** TS 29.512 §5.6.3.8, those in use. */
    public enum RuleOperation {
        CREATE_PCC_RULE,
        DELETE_PCC_RULE,
        MODIFY_PCC_RULE
    }
}
