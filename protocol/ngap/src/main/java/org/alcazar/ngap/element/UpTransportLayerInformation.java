// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.ap.element.IeChoice;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.Octets;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;
import org.alcazar.wire.aper.BitString;
import org.jspecify.annotations.Nullable;

/**
 * A GTP-U tunnel's end (TS 38.413 §9.3.2.2).
 *
 * @param transportLayerAddress an IPv4 address of 32 bits, an IPv6 address of 128, or both one after the other
 * @param gtpTeid tunnel endpoint identifier, 32 bits
 */
public record UpTransportLayerInformation(BitString transportLayerAddress, long gtpTeid) {

    private static final int IPV4 = 32;
    private static final int IPV6 = 128;

    /** Its encoding: a choice that so far has the one alternative. */
    public static final AperType<UpTransportLayerInformation> TYPE = IeChoice.sole(UpTransportLayerInformation.class, IeSequence.of(s -> {
        var address = s.mandatory(ElementTypes.TRANSPORT_LAYER_ADDRESS, UpTransportLayerInformation::transportLayerAddress);
        var teid = s.mandatory(Aper.longOctets(4), UpTransportLayerInformation::gtpTeid);
        return v -> new UpTransportLayerInformation(v.get(address), v.get(teid));
    }));

    /** At an IPv4 address of four octets, an IPv6 address of sixteen, or both one after the other. */
    public static UpTransportLayerInformation of(Octets address, long gtpTeid) {
        return new UpTransportLayerInformation(BitString.of(address), gtpTeid);
    }

    /** The four octets of the IPv4 address; null if there is none. */
    public @Nullable Octets ipv4Address() {
        int length = transportLayerAddress.length();
        return length == IPV4 || length == IPV4 + IPV6 ? transportLayerAddress.octets().slice(0, IPV4 / 8) : null;
    }

    /** The sixteen octets of the IPv6 address; null if there is none. */
    public @Nullable Octets ipv6Address() {
        int length = transportLayerAddress.length();
        return length == IPV6 || length == IPV4 + IPV6 ? transportLayerAddress.octets().slice((length - IPV6) / 8, length / 8) : null;
    }
}
