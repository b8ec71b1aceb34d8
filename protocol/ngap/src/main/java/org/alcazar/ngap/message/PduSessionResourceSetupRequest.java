// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.message;

import static org.alcazar.ap.element.Criticality.IGNORE;
import static org.alcazar.ap.element.Criticality.REJECT;
import static org.alcazar.ngap.element.ElementTypes.NAS_PDU;
import static org.alcazar.ngap.element.ElementTypes.RAN_PAGING_PRIORITY;

import java.util.List;
import org.alcazar.ap.codec.Residue;
import org.alcazar.ngap.codec.NgapTable;
import org.alcazar.ngap.element.AmfUeNgapId;
import org.alcazar.ngap.element.PduSession;
import org.alcazar.ngap.element.RanUeNgapId;
import org.alcazar.ngap.element.UeAggregateMaximumBitRate;
import org.alcazar.ngap.element.UeSliceMaximumBitRate;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The RAN node is to set up resources for PDU sessions (TS 38.413 §9.2.1.1).
 *
 * @param ueSliceMaximumBitRateList at most eight slices
 * @param residue what a received message held beyond the rest
 */
public record PduSessionResourceSetupRequest(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, @Nullable Integer ranPagingPriority,
        @Nullable Octets nasPdu, List<PduSession.Setup> pduSessionResourceSetupList,
        @Nullable UeAggregateMaximumBitRate ueAggregateMaximumBitRate, List<UeSliceMaximumBitRate> ueSliceMaximumBitRateList,
        Residue residue) implements ToRan, UeAssociated {

    /** Its elements. */
    public static final NgapTable<PduSessionResourceSetupRequest> TABLE = NgapTable.of(29, REJECT, t -> {
        var amf = t.mandatory(10, REJECT, AmfUeNgapId.TYPE, PduSessionResourceSetupRequest::amfUeNgapId);
        var ran = t.mandatory(85, REJECT, RanUeNgapId.TYPE, PduSessionResourceSetupRequest::ranUeNgapId);
        var priority = t.optional(83, IGNORE, RAN_PAGING_PRIORITY, PduSessionResourceSetupRequest::ranPagingPriority);
        var nas = t.optional(38, REJECT, NAS_PDU, PduSessionResourceSetupRequest::nasPdu);
        var sessions = t.mandatory(74, REJECT, PduSession.Setup.LIST, PduSessionResourceSetupRequest::pduSessionResourceSetupList);
        var rate = t.optional(110, IGNORE, UeAggregateMaximumBitRate.TYPE, PduSessionResourceSetupRequest::ueAggregateMaximumBitRate);
        var sliceRates = t.optionalList(335, IGNORE, UeSliceMaximumBitRate.LIST, PduSessionResourceSetupRequest::ueSliceMaximumBitRateList);
        var rest = t.residue(PduSessionResourceSetupRequest::residue);
        return v -> new PduSessionResourceSetupRequest(v.get(amf), v.get(ran), v.get(priority), v.get(nas), v.get(sessions), v.get(rate),
                v.get(sliceRates, List.of()), v.get(rest));
    });

    public PduSessionResourceSetupRequest {
        pduSessionResourceSetupList = List.copyOf(pduSessionResourceSetupList);
        ueSliceMaximumBitRateList = List.copyOf(ueSliceMaximumBitRateList);
    }

    /** A message to be sent, without bit rates per slice. */
    public PduSessionResourceSetupRequest(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId, @Nullable Integer ranPagingPriority,
            @Nullable Octets nasPdu, List<PduSession.Setup> pduSessionResourceSetupList,
            @Nullable UeAggregateMaximumBitRate ueAggregateMaximumBitRate) {
        this(amfUeNgapId, ranUeNgapId, ranPagingPriority, nasPdu, pduSessionResourceSetupList, ueAggregateMaximumBitRate, List.of(),
                Residue.NONE);
    }

    /** A message to be sent, without optional elements. */
    public PduSessionResourceSetupRequest(AmfUeNgapId amfUeNgapId, RanUeNgapId ranUeNgapId,
            List<PduSession.Setup> pduSessionResourceSetupList) {
        this(amfUeNgapId, ranUeNgapId, null, null, pduSessionResourceSetupList, null, List.of(), Residue.NONE);
    }
}
