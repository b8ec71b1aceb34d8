// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;

import java.util.List;
import org.alcazar.ap.codec.Residue;
import org.alcazar.s1ap.codec.S1apTable;
import org.alcazar.s1ap.element.Cdma2000HoStatus;
import org.alcazar.s1ap.element.Cdma2000RatType;
import org.alcazar.s1ap.element.ERabDataForwardingItem;
import org.alcazar.s1ap.element.ElementTypes;
import org.alcazar.s1ap.element.EnbUeS1apId;
import org.alcazar.s1ap.element.MmeUeS1apId;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * A message of a CDMA2000 network for the UE (TS 36.413 §9.1.9.1).
 *
 * @param residue what a received message held beyond the rest
 */
public record DownlinkS1Cdma2000Tunnelling(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId,
        List<ERabDataForwardingItem> eRabSubjectToDataForwardingList, @Nullable Cdma2000HoStatus cdma2000HoStatus,
        Cdma2000RatType cdma2000RatType, Octets cdma2000Pdu, Residue residue) implements ToEnb, UeAssociated {

    /** Its elements. */
    public static final S1apTable<DownlinkS1Cdma2000Tunnelling> TABLE = S1apTable.of(19, IGNORE, t -> {
        var mmeUeS1apId = t.mandatory(0, REJECT, MmeUeS1apId.TYPE, DownlinkS1Cdma2000Tunnelling::mmeUeS1apId);
        var enbUeS1apId = t.mandatory(8, REJECT, EnbUeS1apId.TYPE, DownlinkS1Cdma2000Tunnelling::enbUeS1apId);
        var eRabSubjectToDataForwardingList = t.optionalList(
                12, IGNORE, ERabDataForwardingItem.LIST, DownlinkS1Cdma2000Tunnelling::eRabSubjectToDataForwardingList);
        var cdma2000HoStatus = t.optional(83, IGNORE, Cdma2000HoStatus.TYPE, DownlinkS1Cdma2000Tunnelling::cdma2000HoStatus);
        var cdma2000RatType = t.mandatory(71, REJECT, Cdma2000RatType.TYPE, DownlinkS1Cdma2000Tunnelling::cdma2000RatType);
        var cdma2000Pdu = t.mandatory(70, REJECT, ElementTypes.CDMA2000_PDU, DownlinkS1Cdma2000Tunnelling::cdma2000Pdu);
        var residue = t.residue(DownlinkS1Cdma2000Tunnelling::residue);
        return v -> new DownlinkS1Cdma2000Tunnelling(v.get(mmeUeS1apId), v.get(enbUeS1apId),
                v.get(eRabSubjectToDataForwardingList, List.of()), v.get(cdma2000HoStatus), v.get(cdma2000RatType), v.get(cdma2000Pdu),
                v.get(residue));
    });

    public DownlinkS1Cdma2000Tunnelling {
        eRabSubjectToDataForwardingList = List.copyOf(eRabSubjectToDataForwardingList);
    }

    /** A message to be sent. */
    public DownlinkS1Cdma2000Tunnelling(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId,
            List<ERabDataForwardingItem> eRabSubjectToDataForwardingList, @Nullable Cdma2000HoStatus cdma2000HoStatus,
            Cdma2000RatType cdma2000RatType, Octets cdma2000Pdu) {
        this(mmeUeS1apId, enbUeS1apId, eRabSubjectToDataForwardingList, cdma2000HoStatus, cdma2000RatType, cdma2000Pdu, Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public DownlinkS1Cdma2000Tunnelling(MmeUeS1apId mmeUeS1apId, EnbUeS1apId enbUeS1apId, Cdma2000RatType cdma2000RatType,
            Octets cdma2000Pdu) {
        this(mmeUeS1apId, enbUeS1apId, List.of(), null, cdma2000RatType, cdma2000Pdu, Residue.NONE);
    }
}
