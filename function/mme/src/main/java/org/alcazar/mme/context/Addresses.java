// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme.context;

import org.alcazar.gtp.v2c.element.FTeid;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.aper.BitString;
import org.jspecify.annotations.Nullable;

/** Where packets of a bearer go, in the words of S1AP (TS 36.413 §9.2.2.1) and of GTPv2-C. */
public final class Addresses {

    private static final int IPV4 = 4;
    private static final int IPV6 = 16;

    private Addresses() {
    }

    public static BitString transportLayerAddress(FTeid end) {
        var out = new OctetWriter(IPV4 + IPV6);
        if (end.ipv4() != null) {
            out.octets(end.ipv4());
        }
        if (end.ipv6() != null) {
            out.octets(end.ipv6());
        }
        return BitString.of(out.toOctets());
    }

    /** The eNB's end of a bearer; null where the address is none. */
    public static @Nullable FTeid enbEnd(BitString address, long teid) {
        var octets = address.octets();
        return switch (address.length()) {
            case IPV4 * 8 -> new FTeid(FTeid.S1U_ENODEB, teid, octets, null);
            case IPV6 * 8 -> new FTeid(FTeid.S1U_ENODEB, teid, null, octets);
            case (IPV4 + IPV6) * 8 -> new FTeid(FTeid.S1U_ENODEB, teid, octets.slice(0, IPV4), octets.slice(IPV4, IPV4 + IPV6));
            default -> null;
        };
    }
}
