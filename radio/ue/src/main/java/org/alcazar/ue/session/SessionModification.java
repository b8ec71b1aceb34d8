// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.session;

import java.util.List;
import org.alcazar.nas.element.IntegrityProtectionMaximumDataRate;
import org.alcazar.nas.element.QosFlow;
import org.alcazar.nas.element.QosRule;
import org.jspecify.annotations.Nullable;

/**
 * What a UE wants changed about a PDU session; null, or no operations, for what is to stay.
 *
 * @param rules operations on QoS rules
 * @param flows operations on QoS flow descriptions
 * @param maximumDataRate how much the UE can take under integrity protection
 * @param alwaysOn whether the user plane is to be there whenever the UE is connected
 */
public record SessionModification(@Nullable List<QosRule> rules, @Nullable List<QosFlow> flows,
        @Nullable IntegrityProtectionMaximumDataRate maximumDataRate, @Nullable Boolean alwaysOn) {

    public SessionModification {
        rules = rules == null || rules.isEmpty() ? null : List.copyOf(rules);
        flows = flows == null || flows.isEmpty() ? null : List.copyOf(flows);
    }

    /** Of QoS alone. */
    public static SessionModification ofQos(List<QosRule> rules, List<QosFlow> flows) {
        return new SessionModification(rules, flows, null, null);
    }
}
