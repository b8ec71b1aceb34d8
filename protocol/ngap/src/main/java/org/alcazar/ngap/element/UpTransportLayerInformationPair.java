// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import java.util.List;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** The two ends of a tunnel: the core's and the RAN node's. */
public record UpTransportLayerInformationPair(UpTransportLayerInformation ulNguUpTnlInformation,
        UpTransportLayerInformation dlNguUpTnlInformation) {

    /** Its encoding. */
    public static final AperType<UpTransportLayerInformationPair> TYPE = IeSequence.of(s -> {
        var uplink = s.mandatory(UpTransportLayerInformation.TYPE, UpTransportLayerInformationPair::ulNguUpTnlInformation);
        var downlink = s.mandatory(UpTransportLayerInformation.TYPE, UpTransportLayerInformationPair::dlNguUpTnlInformation);
        return v -> new UpTransportLayerInformationPair(v.get(uplink), v.get(downlink));
    });

    /** UPTransportLayerInformationPairList: 1 to 3 tunnels (§9.3.2.11). */
    public static final AperType<List<UpTransportLayerInformationPair>> LIST = Aper.list(1, 3, TYPE);
}
