// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import static org.alcazar.ap.element.Criticality.IGNORE;

import java.util.List;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.Octets;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;
import org.jspecify.annotations.Nullable;

/** One more tunnel of a session, towards another node of the RAN or the core. */
public record UpTransportLayerInformationItem(UpTransportLayerInformation nguUpTnlInformation, @Nullable Octets commonNetworkInstance) {

    /** Its encoding. */
    public static final AperType<UpTransportLayerInformationItem> TYPE = IeSequence.of(s -> {
        var tunnel = s.mandatory(UpTransportLayerInformation.TYPE, UpTransportLayerInformationItem::nguUpTnlInformation);
        var instance = s.extension(166, IGNORE, ElementTypes.COMMON_NETWORK_INSTANCE,
                UpTransportLayerInformationItem::commonNetworkInstance);
        return v -> new UpTransportLayerInformationItem(v.get(tunnel), v.get(instance));
    });

    /** UPTransportLayerInformationList: 1 to 3 tunnels (§9.3.2.12). */
    public static final AperType<List<UpTransportLayerInformationItem>> LIST = Aper.list(1, 3, TYPE);
}
