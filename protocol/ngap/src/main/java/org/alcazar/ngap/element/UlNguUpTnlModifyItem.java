// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import static org.alcazar.ap.element.Criticality.IGNORE;

import java.util.List;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;
import org.jspecify.annotations.Nullable;

/** A tunnel whose end at the core moves, and the end at the RAN node by which it is known (TS 38.413 §9.3.4.3). */
public record UlNguUpTnlModifyItem(UpTransportLayerInformation ulNguUpTnlInformation, UpTransportLayerInformation dlNguUpTnlInformation,
        @Nullable UpTransportLayerInformation redundantUlNguUpTnlInformation,
        @Nullable UpTransportLayerInformation redundantDlNguUpTnlInformation) {

    /** Its encoding. */
    public static final AperType<UlNguUpTnlModifyItem> TYPE = IeSequence.of(s -> {
        var uplink = s.mandatory(UpTransportLayerInformation.TYPE, UlNguUpTnlModifyItem::ulNguUpTnlInformation);
        var downlink = s.mandatory(UpTransportLayerInformation.TYPE, UlNguUpTnlModifyItem::dlNguUpTnlInformation);
        var redundantUplink = s.extension(195, IGNORE, UpTransportLayerInformation.TYPE,
                UlNguUpTnlModifyItem::redundantUlNguUpTnlInformation);
        var redundantDownlink = s.extension(192, IGNORE, UpTransportLayerInformation.TYPE,
                UlNguUpTnlModifyItem::redundantDlNguUpTnlInformation);
        return v -> new UlNguUpTnlModifyItem(v.get(uplink), v.get(downlink), v.get(redundantUplink), v.get(redundantDownlink));
    });

    /** UL-NGU-UP-TNLModifyList: 1 to 4 tunnels. */
    public static final AperType<List<UlNguUpTnlModifyItem>> LIST = Aper.list(1, 4, TYPE);
}
