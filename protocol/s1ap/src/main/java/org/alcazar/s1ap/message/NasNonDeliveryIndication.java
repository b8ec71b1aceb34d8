// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import org.alcazar.ap.codec.Residue;
import org.alcazar.s1ap.codec.S1apTable;
import org.alcazar.s1ap.element.Cause;
import org.alcazar.s1ap.element.ElementTypes;
import org.alcazar.s1ap.element.EnbUeS1apId;
import org.alcazar.s1ap.element.MmeUeS1apId;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * A NAS message did not reach the UE (TS 36.413 §9.1.7.4).
 *
 * @param residue what a received message held beyond the rest
 */
public record NasNonDeliveryIndication(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId, @Nullable Octets nasPdu, @Nullable Cause cause,
        Residue residue) implements ToMme, UeAssociated {

    /** Its elements. */
    public static final S1apTable<NasNonDeliveryIndication> TABLE = S1apTable.of(16, IGNORE, t -> {
        var mmeUeS1apId = t.mandatory(0, REJECT, MmeUeS1apId.TYPE, NasNonDeliveryIndication::mmeUeS1apId);
        var enbUeS1apId = t.mandatory(8, REJECT, EnbUeS1apId.TYPE, NasNonDeliveryIndication::enbUeS1apId);
        var nasPdu = t.expected(26, IGNORE, ElementTypes.NAS_PDU, NasNonDeliveryIndication::nasPdu);
        var cause = t.expected(2, IGNORE, Cause.TYPE, NasNonDeliveryIndication::cause);
        var residue = t.residue(NasNonDeliveryIndication::residue);
        return v -> new NasNonDeliveryIndication(v.get(mmeUeS1apId), v.get(enbUeS1apId), v.get(nasPdu), v.get(cause), v.get(residue));
    });

    /** A message to be sent. */
    public NasNonDeliveryIndication(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId, Octets nasPdu, Cause cause) {
        this(mmeUeS1apId, enbUeS1apId, nasPdu, cause, Residue.NONE);
    }
}
