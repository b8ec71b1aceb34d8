// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.message;

import static org.alcazar.pfcp.element.IeType.URR_ID;

import org.alcazar.pfcp.codec.IeTable;
import org.alcazar.pfcp.codec.Scalars;
import org.alcazar.pfcp.element.OtherElements;

/**
 * A usage reporting rule to remove (TS 29.244 §7.5.4.8).
 *
 * @param urrId 32 bits
 */
public record RemoveUrr(long urrId, OtherElements others) {

    static final IeTable<RemoveUrr> TABLE = IeTable.of(RemoveUrr::others, t -> {
        var urrId = t.mandatory(URR_ID, Scalars.U32, RemoveUrr::urrId);
        return v -> new RemoveUrr(v.get(urrId), v.others());
    });

    /** Nothing beyond the components. */
    public RemoveUrr(long urrId) {
        this(urrId, OtherElements.NONE);
    }
}
