// SPDX-License-Identifier: Apache-2.0
package org.alcazar.policy;

import java.util.ArrayList;
import java.util.List;
import org.alcazar.sbi.Snssai;
import org.alcazar.sbi.ondemand.SecurityPolicyRow;

/**
 * What is to be run in a registration.
 *
 * @param wanted for the slices that are left
 * @param negotiation what of it is run; where the verdict is to reject, what was refused last
 * @param dropped all that was refused on the way, also for slices that are not left
 * @param verdict before anything has run
 */
public record MmPlan(Resolved wanted, Negotiation negotiation, List<DroppedService> dropped, Verdict verdict) {

    public MmPlan {
        dropped = List.copyOf(dropped);
    }

    /**
     * Resolves and negotiates, takes away slices whose requirements cannot be met, and does so anew for those that are left.
     *
     * @param slices that the UE is to be allowed
     * @param emergency whether it registers for emergency services, which nothing keeps up
     */
    public static MmPlan of(List<SecurityPolicyRow> rows, String supi, List<Snssai> slices, UeCapability ue, OwnCapability own, ServiceOrder order,
            boolean emergency) {
        if (emergency) {
            var wanted = Resolution.mm(rows, supi, slices, order);
            return new MmPlan(wanted, Negotiation.exempt(wanted), List.of(), new Verdict.GoesOn(slices, List.of()));
        }
        var left = slices;
        var removed = new ArrayList<Snssai>();
        var dropped = new ArrayList<DroppedService>();
        while (true) {
            var wanted = Resolution.mm(rows, supi, left, order);
            var negotiation = Negotiation.of(wanted, ue, own);
            dropped.addAll(negotiation.refused());
            switch (Verdict.onRegistration(negotiation.refused().stream().map(Unmet::of).toList(), left)) {
                case Verdict.Rejected rejected -> {
                    return new MmPlan(wanted, negotiation, dropped, rejected);
                }
                case Verdict.GoesOn goesOn -> {
                    removed.addAll(goesOn.removed());
                    left = goesOn.slices();
                    if (goesOn.removed().isEmpty()) {
                        return new MmPlan(wanted, negotiation, dropped,
                                new Verdict.GoesOn(left, slices.stream().filter(removed::contains).toList()));
                    }
                }
            }
        }
    }
}
