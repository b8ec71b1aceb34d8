// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.message;

import static org.alcazar.pfcp.element.IeType.BAR_ID;

import org.alcazar.pfcp.codec.IeTable;
import org.alcazar.pfcp.codec.Scalars;
import org.alcazar.pfcp.element.OtherElements;

/**
 * A buffering action rule to remove (TS 29.244 §7.5.4.12).
 *
 * @param barId 0 to 255
 */
public record RemoveBar(int barId, OtherElements others) {

    static final IeTable<RemoveBar> TABLE = IeTable.of(RemoveBar::others, t -> {
        var barId = t.mandatory(BAR_ID, Scalars.U8, RemoveBar::barId);
        return v -> new RemoveBar(v.get(barId), v.others());
    });

    /** Nothing beyond the components. */
    public RemoveBar(int barId) {
        this(barId, OtherElements.NONE);
    }
}
