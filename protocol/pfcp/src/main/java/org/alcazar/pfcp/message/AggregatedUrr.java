// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.message;

import static org.alcazar.pfcp.element.IeType.AGGREGATED_URR_ID;
import static org.alcazar.pfcp.element.IeType.MULTIPLIER;

import org.alcazar.pfcp.codec.IeTable;
import org.alcazar.pfcp.codec.Scalars;
import org.alcazar.pfcp.codec.Usage;
import org.alcazar.pfcp.element.Multiplier;
import org.alcazar.pfcp.element.OtherElements;

/** A URR whose usage counts in the quota of another (TS 29.244 §7.5.2.4-2). */
public record AggregatedUrr(long aggregatedUrrId, Multiplier multiplier, OtherElements others) {

    static final IeTable<AggregatedUrr> TABLE = IeTable.of(AggregatedUrr::others, t -> {
        var aggregatedUrrId = t.mandatory(AGGREGATED_URR_ID, Scalars.U32, AggregatedUrr::aggregatedUrrId);
        var multiplier = t.mandatory(MULTIPLIER, Usage.MULTIPLIER, AggregatedUrr::multiplier);
        return v -> new AggregatedUrr(v.get(aggregatedUrrId), v.get(multiplier), v.others());
    });

    /** Nothing beyond the components. */
    public AggregatedUrr(long aggregatedUrrId, Multiplier multiplier) {
        this(aggregatedUrrId, multiplier, OtherElements.NONE);
    }
}
