// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import java.util.List;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;
import org.jspecify.annotations.Nullable;

/**
 * Where a radio bearer's data is to be forwarded to (DataForwardingResponseDRBItem, TS 38.413 §9.3.1.77).
 *
 * @param drbId 1 to 32
 */
public record DataForwardingResponseDrb(int drbId, @Nullable UpTransportLayerInformation dlForwardingUpTnlInformation,
        @Nullable UpTransportLayerInformation ulForwardingUpTnlInformation) {

    /** Its encoding. */
    public static final AperType<DataForwardingResponseDrb> TYPE = IeSequence.of(s -> {
        var bearer = s.mandatory(ElementTypes.DRB_ID, DataForwardingResponseDrb::drbId);
        var downlink = s.optional(UpTransportLayerInformation.TYPE, DataForwardingResponseDrb::dlForwardingUpTnlInformation);
        var uplink = s.optional(UpTransportLayerInformation.TYPE, DataForwardingResponseDrb::ulForwardingUpTnlInformation);
        return v -> new DataForwardingResponseDrb(v.get(bearer), v.get(downlink), v.get(uplink));
    });

    /** DataForwardingResponseDRBList: 1 to 32 bearers. */
    public static final AperType<List<DataForwardingResponseDrb>> LIST = Aper.list(1, 32, TYPE);
}
