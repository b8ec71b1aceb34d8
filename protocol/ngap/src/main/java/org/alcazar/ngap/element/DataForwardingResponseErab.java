// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import java.util.List;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/**
 * Where an EPS bearer's data is to be forwarded to (DataForwardingResponseERABListItem).
 *
 * @param eRabId 0 to 15
 */
public record DataForwardingResponseErab(int eRabId, UpTransportLayerInformation dlForwardingUpTnlInformation) {

    /** Its encoding. */
    public static final AperType<DataForwardingResponseErab> TYPE = IeSequence.of(s -> {
        var bearer = s.mandatory(ElementTypes.E_RAB_ID, DataForwardingResponseErab::eRabId);
        var downlink = s.mandatory(UpTransportLayerInformation.TYPE, DataForwardingResponseErab::dlForwardingUpTnlInformation);
        return v -> new DataForwardingResponseErab(v.get(bearer), v.get(downlink));
    });

    /** DataForwardingResponseERABList: 1 to 256 bearers. */
    public static final AperType<List<DataForwardingResponseErab>> LIST = Aper.list(1, 256, TYPE);
}
