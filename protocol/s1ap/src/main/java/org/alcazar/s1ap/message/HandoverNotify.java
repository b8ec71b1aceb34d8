// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import org.alcazar.ap.codec.Residue;
import org.alcazar.s1ap.codec.S1apTable;
import org.alcazar.s1ap.element.EnbUeS1apId;
import org.alcazar.s1ap.element.EutranCgi;
import org.alcazar.s1ap.element.MmeUeS1apId;
import org.alcazar.s1ap.element.Tai;
import org.jspecify.annotations.Nullable;

/**
 * The UE has arrived at the target (TS 36.413 §9.1.5.7).
 *
 * @param residue what a received message held beyond the rest
 */
public record HandoverNotify(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId, @Nullable EutranCgi eutranCgi, @Nullable Tai tai,
        Residue residue) implements ToMme, UeAssociated {

    /** Its elements. */
    public static final S1apTable<HandoverNotify> TABLE = S1apTable.of(2, IGNORE, t -> {
        var mmeUeS1apId = t.mandatory(0, REJECT, MmeUeS1apId.TYPE, HandoverNotify::mmeUeS1apId);
        var enbUeS1apId = t.mandatory(8, REJECT, EnbUeS1apId.TYPE, HandoverNotify::enbUeS1apId);
        var eutranCgi = t.expected(100, IGNORE, EutranCgi.TYPE, HandoverNotify::eutranCgi);
        var tai = t.expected(67, IGNORE, Tai.TYPE, HandoverNotify::tai);
        var residue = t.residue(HandoverNotify::residue);
        return v -> new HandoverNotify(v.get(mmeUeS1apId), v.get(enbUeS1apId), v.get(eutranCgi), v.get(tai), v.get(residue));
    });

    /** A message to be sent. */
    public HandoverNotify(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId, EutranCgi eutranCgi, Tai tai) {
        this(mmeUeS1apId, enbUeS1apId, eutranCgi, tai, Residue.NONE);
    }
}
