// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.codec;

import org.alcazar.gtp.v2c.element.FTeid;
import org.alcazar.gtp.v2c.element.PdnAddress;
import org.alcazar.wire.OctetReader;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;

/** Addresses of nodes and UEs (TS 29.274 §8.9, §8.14, §8.22). */
final class Endpoints {

    private static final int V4 = 0x80;
    private static final int V6 = 0x40;
    private static final int IPV4_OCTETS = 4;
    private static final int IPV6_OCTETS = 16;

    private Endpoints() {
    }

    static Octets readAddress(OctetReader in) {
        int length = in.remaining();
        if (length != IPV4_OCTETS && length != IPV6_OCTETS) {
            throw in.fault("an IP address of " + length + " octets");
        }
        return in.rest();
    }

    static FTeid readFTeid(OctetReader in) {
        int first = in.u8();
        long teid = in.u32();
        var ipv4 = (first & V4) != 0 ? in.octets(IPV4_OCTETS) : null;
        return new FTeid(first & 0x3f, teid, ipv4, (first & V6) != 0 ? in.octets(IPV6_OCTETS) : null);
    }

    static void writeFTeid(OctetWriter out, FTeid fTeid) {
        out.u8((fTeid.ipv4() == null ? 0 : V4) | (fTeid.ipv6() == null ? 0 : V6) | fTeid.interfaceType()).u32(fTeid.teid());
        if (fTeid.ipv4() != null) {
            out.octets(fTeid.ipv4());
        }
        if (fTeid.ipv6() != null) {
            out.octets(fTeid.ipv6());
        }
    }

    static PdnAddress readPdnAddress(OctetReader in) {
        int type = in.u8() & 7;
        return switch (type) {
            case PdnAddress.IPV4 -> new PdnAddress(type, 0, null, in.octets(IPV4_OCTETS));
            case PdnAddress.IPV6 -> new PdnAddress(type, in.u8(), in.octets(IPV6_OCTETS), null);
            case PdnAddress.IPV4V6 -> new PdnAddress(type, in.u8(), in.octets(IPV6_OCTETS), in.octets(IPV4_OCTETS));
            case PdnAddress.NON_IP, PdnAddress.ETHERNET -> new PdnAddress(type, 0, null, null);
            default -> throw ElementFault.incorrect("PDN type " + type);
        };
    }

    static void writePdnAddress(OctetWriter out, PdnAddress address) {
        out.u8(address.pdnType());
        if (address.ipv6() != null) {
            out.u8(address.ipv6PrefixLength()).octets(address.ipv6());
        }
        if (address.ipv4() != null) {
            out.octets(address.ipv4());
        }
    }
}
