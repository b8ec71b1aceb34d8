// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.message;

import static org.alcazar.pfcp.element.IeType.FAR_ID;

import org.alcazar.pfcp.codec.IeTable;
import org.alcazar.pfcp.codec.Scalars;
import org.alcazar.pfcp.element.OtherElements;

/**
 * A forwarding action rule to remove (TS 29.244 §7.5.4.7).
 *
 * @param farId 32 bits
 */
public record RemoveFar(long farId, OtherElements others) {

    static final IeTable<RemoveFar> TABLE = IeTable.of(RemoveFar::others, t -> {
        var farId = t.mandatory(FAR_ID, Scalars.U32, RemoveFar::farId);
        return v -> new RemoveFar(v.get(farId), v.others());
    });

    /** Nothing beyond the components. */
    public RemoveFar(long farId) {
        this(farId, OtherElements.NONE);
    }
}
