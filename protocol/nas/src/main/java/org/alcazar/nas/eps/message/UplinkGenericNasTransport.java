// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.message;

import static org.alcazar.nas.codec.Elements.ADDITIONAL_INFORMATION;
import static org.alcazar.nas.codec.Elements.CONTAINER;
import static org.alcazar.nas.codec.EpsElements.OCTET;
import static org.alcazar.nas.codec.Format.LV_E;
import static org.alcazar.nas.codec.Format.TLV;
import static org.alcazar.nas.codec.Format.V;
import static org.alcazar.nas.eps.message.EmmMessageType.UPLINK_GENERIC_NAS_TRANSPORT;
import static org.alcazar.nas.eps.message.EpsHeaders.EMM;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * What a UE says to an application beside EPS. UE to network (TS 24.301 §8.2.32).
 *
 * @param containerType 1 for LPP, 2 for location services (TS 24.301 §9.9.3.42)
 * @param additionalInformation of an application
 */
public record UplinkGenericNasTransport(int containerType, Octets container, @Nullable Octets additionalInformation,
        OtherElements others) implements EmmMessage {

    static final NasTable<UplinkGenericNasTransport> TABLE =
            NasTable.of(EMM, UPLINK_GENERIC_NAS_TRANSPORT.value(), UplinkGenericNasTransport::others, t -> {
        var containerType = t.mandatory(V, OCTET, UplinkGenericNasTransport::containerType);
        var container = t.mandatory(LV_E, CONTAINER, UplinkGenericNasTransport::container);
        var additionalInformation = t.optional(0x65, TLV, ADDITIONAL_INFORMATION, UplinkGenericNasTransport::additionalInformation);
        return v -> new UplinkGenericNasTransport(v.get(containerType), v.get(container), v.get(additionalInformation), v.others());
    });

    public UplinkGenericNasTransport(int containerType, Octets container, @Nullable Octets additionalInformation) {
        this(containerType, container, additionalInformation, OtherElements.NONE);
    }

    @Override
    public EmmMessageType messageType() {
        return UPLINK_GENERIC_NAS_TRANSPORT;
    }
}
