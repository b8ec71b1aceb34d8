// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.message;

import static org.alcazar.pfcp.element.IeType.QER_ID;

import org.alcazar.pfcp.codec.IeTable;
import org.alcazar.pfcp.codec.Scalars;
import org.alcazar.pfcp.element.OtherElements;

/**
 * A QoS enforcement rule to remove (TS 29.244 §7.5.4.9).
 *
 * @param qerId 32 bits
 */
public record RemoveQer(long qerId, OtherElements others) {

    static final IeTable<RemoveQer> TABLE = IeTable.of(RemoveQer::others, t -> {
        var qerId = t.mandatory(QER_ID, Scalars.U32, RemoveQer::qerId);
        return v -> new RemoveQer(v.get(qerId), v.others());
    });

    /** Nothing beyond the components. */
    public RemoveQer(long qerId) {
        this(qerId, OtherElements.NONE);
    }
}
