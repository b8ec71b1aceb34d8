// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import static org.alcazar.ap.element.CommonTypes.unlessEmpty;
import static org.alcazar.ap.element.Criticality.IGNORE;

import java.util.List;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/**
 * How far the packets of a radio bearer have come (DRBsSubjectToStatusTransferItem, TS 38.413 §9.3.1.108).
 *
 * @param drbId 1 to 32
 * @param oldAssociatedQosFlowList flows of which an end marker is expected
 */
public record DrbStatus(int drbId, DrbStatusUl uplink, PdcpCount downlink, List<AssociatedQosFlow> oldAssociatedQosFlowList) {

    /** Its encoding. */
    public static final AperType<DrbStatus> TYPE = IeSequence.of(s -> {
        var bearer = s.mandatory(ElementTypes.DRB_ID, DrbStatus::drbId);
        var uplink = s.mandatory(DrbStatusUl.TYPE, DrbStatus::uplink);
        var downlink = s.mandatory(PdcpCount.DOWNLINK_STATUS, DrbStatus::downlink);
        var flows = s.extension(159, IGNORE, AssociatedQosFlow.LIST, x -> unlessEmpty(x.oldAssociatedQosFlowList()));
        return v -> new DrbStatus(v.get(bearer), v.get(uplink), v.get(downlink), v.get(flows, List.of()));
    });

    /** RANStatusTransfer-TransparentContainer: a sequence around a list of 1 to 32 bearers. */
    public static final AperType<List<DrbStatus>> CONTAINER = IeSequence.of(s -> {
        var list = s.mandatory(Aper.list(1, 32, TYPE), x -> x);
        return v -> v.get(list);
    });

    public DrbStatus {
        oldAssociatedQosFlowList = List.copyOf(oldAssociatedQosFlowList);
    }

    /** A bearer of which no end marker is expected. */
    public DrbStatus(int drbId, DrbStatusUl uplink, PdcpCount downlink) {
        this(drbId, uplink, downlink, List.of());
    }
}
