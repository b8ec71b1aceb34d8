// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import java.util.List;
import org.alcazar.ap.codec.Residue;
import org.alcazar.ap.element.CommonTypes;
import org.alcazar.s1ap.codec.S1apTable;
import org.alcazar.s1ap.element.ERabItem;
import org.alcazar.s1ap.element.EnbUeS1apId;
import org.alcazar.s1ap.element.MmeUeS1apId;
import org.alcazar.s1ap.element.UserLocationInformation;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The eNB has released bearers on its own (TS 36.413 §9.1.3.7).
 *
 * @param residue what a received message held beyond the rest
 */
public record ERabReleaseIndication(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId, @Nullable List<ERabItem> eRabReleasedList,
        @Nullable UserLocationInformation userLocationInformation, @Nullable Octets secondaryRatDataUsageReportList, Residue residue)
        implements ToMme, UeAssociated {

    /** Its elements. */
    public static final S1apTable<ERabReleaseIndication> TABLE = S1apTable.of(8, IGNORE, t -> {
        var mmeUeS1apId = t.mandatory(0, REJECT, MmeUeS1apId.TYPE, ERabReleaseIndication::mmeUeS1apId);
        var enbUeS1apId = t.mandatory(8, REJECT, EnbUeS1apId.TYPE, ERabReleaseIndication::enbUeS1apId);
        var eRabReleasedList = t.expected(110, IGNORE, ERabItem.LIST, ERabReleaseIndication::eRabReleasedList);
        var userLocationInformation = t.optional(189, IGNORE, UserLocationInformation.TYPE, ERabReleaseIndication::userLocationInformation);
        var secondaryRatDataUsageReportList = t.optional(
                264, IGNORE, CommonTypes.UNREAD, ERabReleaseIndication::secondaryRatDataUsageReportList);
        var residue = t.residue(ERabReleaseIndication::residue);
        return v -> new ERabReleaseIndication(v.get(mmeUeS1apId), v.get(enbUeS1apId), v.get(eRabReleasedList),
                v.get(userLocationInformation), v.get(secondaryRatDataUsageReportList), v.get(residue));
    });

    public ERabReleaseIndication {
        eRabReleasedList = eRabReleasedList == null ? null : List.copyOf(eRabReleasedList);
    }

    /** A message to be sent. */
    public ERabReleaseIndication(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId, List<ERabItem> eRabReleasedList,
            @Nullable UserLocationInformation userLocationInformation, @Nullable Octets secondaryRatDataUsageReportList) {
        this(mmeUeS1apId, enbUeS1apId, eRabReleasedList, userLocationInformation, secondaryRatDataUsageReportList, Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public ERabReleaseIndication(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId, List<ERabItem> eRabReleasedList) {
        this(mmeUeS1apId, enbUeS1apId, eRabReleasedList, null, null, Residue.NONE);
    }
}
