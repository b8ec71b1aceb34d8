// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.ap.element.Criticality;
import org.alcazar.ap.element.IeChoice;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.AperType;
import org.alcazar.wire.aper.BitString;
import org.jspecify.annotations.Nullable;

/**
 * Where SCTP is spoken (CPTransportLayerInformation, TS 38.413 §9.3.2.6).
 *
 * @param ipAddress an IPv4 address of 32 bits, an IPv6 address of 128, or both one after the other
 * @param port null where it is NGAP's own
 */
public record TransportAddress(BitString ipAddress, @Nullable Integer port) {

    /** Its encoding: an address alone, or as a later addition an address and a port. */
    public static final AperType<TransportAddress> TYPE = IeChoice.<Endpoint>of(c -> {
        c.alternative(Address.class, ElementTypes.TRANSPORT_LAYER_ADDRESS.as(Address::new, Address::ipAddress));
        c.extension(169, Criticality.REJECT, AddressAndPort.class, AddressAndPort.TYPE);
    }).as(Endpoint::flat, Endpoint::of);

    private sealed interface Endpoint {

        static Endpoint of(TransportAddress address) {
            return address.port == null ? new Address(address.ipAddress) : new AddressAndPort(address.ipAddress, address.port);
        }

        TransportAddress flat();
    }

    private record Address(BitString ipAddress) implements Endpoint {

        @Override
        public TransportAddress flat() {
            return new TransportAddress(ipAddress, null);
        }
    }

    private record AddressAndPort(BitString ipAddress, int port) implements Endpoint {

        static final AperType<AddressAndPort> TYPE = IeSequence.unmarked(s -> {
            var address = s.mandatory(ElementTypes.TRANSPORT_LAYER_ADDRESS, AddressAndPort::ipAddress);
            var port = s.mandatory(ElementTypes.PORT_NUMBER, AddressAndPort::port);
            return v -> new AddressAndPort(v.get(address), v.get(port));
        });

        @Override
        public TransportAddress flat() {
            return new TransportAddress(ipAddress, port);
        }
    }
}
