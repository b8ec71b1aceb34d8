// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.message;

import static org.alcazar.nas.codec.Elements.ADDITIONAL_INFORMATION;
import static org.alcazar.nas.codec.Elements.CONTAINER;
import static org.alcazar.nas.codec.EpsElements.OCTET;
import static org.alcazar.nas.codec.Format.LV_E;
import static org.alcazar.nas.codec.Format.TLV;
import static org.alcazar.nas.codec.Format.V;
import static org.alcazar.nas.eps.message.EmmMessageType.DOWNLINK_GENERIC_NAS_TRANSPORT;
import static org.alcazar.nas.eps.message.EpsHeaders.EMM;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * What an application beside EPS says to a UE. Network to UE (TS 24.301 §8.2.31).
 *
 * @param containerType 1 for LPP, 2 for location services (TS 24.301 §9.9.3.42)
 * @param additionalInformation of an application
 */
public record DownlinkGenericNasTransport(int containerType, Octets container, @Nullable Octets additionalInformation,
        OtherElements others) implements EmmMessage {

    static final NasTable<DownlinkGenericNasTransport> TABLE =
            NasTable.of(EMM, DOWNLINK_GENERIC_NAS_TRANSPORT.value(), DownlinkGenericNasTransport::others, t -> {
        var containerType = t.mandatory(V, OCTET, DownlinkGenericNasTransport::containerType);
        var container = t.mandatory(LV_E, CONTAINER, DownlinkGenericNasTransport::container);
        var additionalInformation = t.optional(0x65, TLV, ADDITIONAL_INFORMATION, DownlinkGenericNasTransport::additionalInformation);
        return v -> new DownlinkGenericNasTransport(v.get(containerType), v.get(container), v.get(additionalInformation), v.others());
    });

    public DownlinkGenericNasTransport(int containerType, Octets container, @Nullable Octets additionalInformation) {
        this(containerType, container, additionalInformation, OtherElements.NONE);
    }

    @Override
    public EmmMessageType messageType() {
        return DOWNLINK_GENERIC_NAS_TRANSPORT;
    }
}
