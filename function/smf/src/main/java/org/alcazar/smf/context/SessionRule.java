// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.context;

import java.util.List;
import org.alcazar.sbi.BitRate;
import org.alcazar.sbi.pcf.PccRule.FlowDirection;
import org.alcazar.sbi.pcf.PccRule.FlowStatus;
import org.jspecify.annotations.Nullable;

/**
 * Which packets go into which flow: a PCC rule as the session has it, bound to a QoS flow (TS 23.503 §6.1.3.2.4).
 *
 * @param id the QoS rule identifier, 1 to 255; the UE, and the UPF's rules, know it by this
 * @param name the PCC rule's; empty for the default rule
 * @param precedence 0, looked at first, to 255
 * @param filters empty for the default rule, which all packets match
 * @param maximumUplink at most so much; null for no bound
 * @param routeTo the local breakout that its traffic leaves by; null for the usual way
 */
public record SessionRule(int id, String name, int precedence, int qfi, List<Filter> filters, FlowStatus status,
        @Nullable BitRate maximumUplink,
        @Nullable BitRate maximumDownlink, @Nullable String routeTo) {

    /** @param id 0 to 15 within its rule */
    public record Filter(int id, FlowDirection direction, FlowDescription flow) {
    }

    public SessionRule {
        filters = List.copyOf(filters);
    }

    public boolean isDefault() {
        return filters.isEmpty();
    }
}
