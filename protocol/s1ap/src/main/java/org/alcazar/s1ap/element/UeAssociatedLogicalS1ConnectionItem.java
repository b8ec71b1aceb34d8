// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import java.util.List;
import org.alcazar.ap.element.Criticality;
import org.alcazar.ap.element.IeField;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;
import org.jspecify.annotations.Nullable;

/** A UE-associated logical S1 connection, named by either side's identifier or both (TS 36.413 §9.1.8.1). */
public record UeAssociatedLogicalS1ConnectionItem(@Nullable MmeUeS1apId mmeUeS1apId, @Nullable EnbUeS1apId enbUeS1apId) {

    /** Its encoding. */
    public static final AperType<UeAssociatedLogicalS1ConnectionItem> TYPE = IeSequence.of(s -> {
        var mmeUeS1apId = s.optional(MmeUeS1apId.TYPE, UeAssociatedLogicalS1ConnectionItem::mmeUeS1apId);
        var enbUeS1apId = s.optional(EnbUeS1apId.TYPE, UeAssociatedLogicalS1ConnectionItem::enbUeS1apId);
        return v -> new UeAssociatedLogicalS1ConnectionItem(v.get(mmeUeS1apId), v.get(enbUeS1apId));
    });

    /** UE-associatedLogicalS1-ConnectionListRes: 1 to 256 items. */
    public static final AperType<List<UeAssociatedLogicalS1ConnectionItem>> UE_ASSOCIATED_LOGICAL_S1_CONNECTION_LIST_RES =
            Aper.list(1, 256, IeField.single(91, Criticality.REJECT, TYPE));

    /** UE-associatedLogicalS1-ConnectionListResAck: 1 to 256 items. */
    public static final AperType<List<UeAssociatedLogicalS1ConnectionItem>> UE_ASSOCIATED_LOGICAL_S1_CONNECTION_LIST_RES_ACK =
            Aper.list(1, 256, IeField.single(91, Criticality.IGNORE, TYPE));
}
