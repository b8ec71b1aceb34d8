// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import java.util.List;
import org.alcazar.ap.codec.Residue;
import org.alcazar.s1ap.codec.S1apTable;
import org.alcazar.s1ap.element.ERabItem;
import org.alcazar.s1ap.element.ElementTypes;
import org.alcazar.s1ap.element.EnbUeS1apId;
import org.alcazar.s1ap.element.MmeUeS1apId;
import org.alcazar.s1ap.element.UeAggregateMaximumBitrate;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * Bearers are to be released (TS 36.413 §9.1.3.5).
 *
 * @param residue what a received message held beyond the rest
 */
public record ERabReleaseCommand(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId,
        @Nullable UeAggregateMaximumBitrate ueAggregateMaximumBitrate, @Nullable List<ERabItem> eRabToBeReleasedList,
        @Nullable Octets nasPdu, Residue residue) implements ToEnb, UeAssociated {

    /** Its elements. */
    public static final S1apTable<ERabReleaseCommand> TABLE = S1apTable.of(7, REJECT, t -> {
        var mmeUeS1apId = t.mandatory(0, REJECT, MmeUeS1apId.TYPE, ERabReleaseCommand::mmeUeS1apId);
        var enbUeS1apId = t.mandatory(8, REJECT, EnbUeS1apId.TYPE, ERabReleaseCommand::enbUeS1apId);
        var ueAggregateMaximumBitrate = t.optional(
                66, REJECT, UeAggregateMaximumBitrate.TYPE, ERabReleaseCommand::ueAggregateMaximumBitrate);
        var eRabToBeReleasedList = t.expected(33, IGNORE, ERabItem.LIST, ERabReleaseCommand::eRabToBeReleasedList);
        var nasPdu = t.optional(26, IGNORE, ElementTypes.NAS_PDU, ERabReleaseCommand::nasPdu);
        var residue = t.residue(ERabReleaseCommand::residue);
        return v -> new ERabReleaseCommand(v.get(mmeUeS1apId), v.get(enbUeS1apId), v.get(ueAggregateMaximumBitrate),
                v.get(eRabToBeReleasedList), v.get(nasPdu), v.get(residue));
    });

    public ERabReleaseCommand {
        eRabToBeReleasedList = eRabToBeReleasedList == null ? null : List.copyOf(eRabToBeReleasedList);
    }

    /** A message to be sent. */
    public ERabReleaseCommand(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId,
            @Nullable UeAggregateMaximumBitrate ueAggregateMaximumBitrate, List<ERabItem> eRabToBeReleasedList, @Nullable Octets nasPdu) {
        this(mmeUeS1apId, enbUeS1apId, ueAggregateMaximumBitrate, eRabToBeReleasedList, nasPdu, Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public ERabReleaseCommand(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId, List<ERabItem> eRabToBeReleasedList) {
        this(mmeUeS1apId, enbUeS1apId, null, eRabToBeReleasedList, null, Residue.NONE);
    }
}
