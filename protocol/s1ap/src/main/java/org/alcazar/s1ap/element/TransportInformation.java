// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.AperType;
import org.alcazar.wire.aper.BitString;

/** A transport address and a GTP tunnel there (TS 36.413 §9.1.3.3). */
public record TransportInformation(BitString transportLayerAddress, long ulGtpTeid) {

    /** Its encoding. */
    public static final AperType<TransportInformation> TYPE = IeSequence.of(s -> {
        var transportLayerAddress = s.mandatory(ElementTypes.TRANSPORT_LAYER_ADDRESS, TransportInformation::transportLayerAddress);
        var ulGtpTeid = s.mandatory(ElementTypes.GTP_TEID, TransportInformation::ulGtpTeid);
        return v -> new TransportInformation(v.get(transportLayerAddress), v.get(ulGtpTeid));
    });
}
