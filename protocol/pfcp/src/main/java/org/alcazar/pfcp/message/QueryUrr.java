// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.message;

import static org.alcazar.pfcp.element.IeType.URR_ID;

import org.alcazar.pfcp.codec.IeTable;
import org.alcazar.pfcp.codec.Scalars;
import org.alcazar.pfcp.element.OtherElements;

/**
 * A usage reporting rule that is to report at once (TS 29.244 §7.5.4.10).
 *
 * @param urrId 32 bits
 */
public record QueryUrr(long urrId, OtherElements others) {

    static final IeTable<QueryUrr> TABLE = IeTable.of(QueryUrr::others, t -> {
        var urrId = t.mandatory(URR_ID, Scalars.U32, QueryUrr::urrId);
        return v -> new QueryUrr(v.get(urrId), v.others());
    });

    /** Nothing beyond the components. */
    public QueryUrr(long urrId) {
        this(urrId, OtherElements.NONE);
    }
}
