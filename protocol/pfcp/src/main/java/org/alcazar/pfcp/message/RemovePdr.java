// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.message;

import static org.alcazar.pfcp.element.IeType.PDR_ID;

import org.alcazar.pfcp.codec.IeTable;
import org.alcazar.pfcp.codec.Scalars;
import org.alcazar.pfcp.element.OtherElements;

/**
 * A packet detection rule to remove (TS 29.244 §7.5.4.6).
 *
 * @param pdrId 1 to 65535
 */
public record RemovePdr(int pdrId, OtherElements others) {

    static final IeTable<RemovePdr> TABLE = IeTable.of(RemovePdr::others, t -> {
        var pdrId = t.mandatory(PDR_ID, Scalars.U16, RemovePdr::pdrId);
        return v -> new RemovePdr(v.get(pdrId), v.others());
    });

    /** Nothing beyond the components. */
    public RemovePdr(int pdrId) {
        this(pdrId, OtherElements.NONE);
    }
}
