// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.element;

import java.util.List;
import org.alcazar.gtp.v2c.codec.Elements;
import org.alcazar.gtp.v2c.codec.Gtpv2Table;
import org.alcazar.gtp.v2c.codec.Rest;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * A PDN connection that moves to another node: MME/SGSN/AMF UE EPS PDN Connections (TS 29.274 §8.39, tables 7.3.1-2, 7.3.6-2).
 *
 * @param restriction APN restriction, 0 to 4
 * @param selectionMode 0 to 3
 * @param ipv4 the UE's address, 4 octets
 * @param ipv6 the UE's prefix or address, 16 octets
 * @param linkedEbi the default bearer
 * @param pgw address and tunnel of the PGW for the control plane
 * @param bearers at most 11
 * @param chargingCharacteristics 2 octets
 * @param pdnType 1 to 5, as in {@link PdnAddress}
 */
public record PdnConnection(DomainName apn, @Nullable Integer restriction, @Nullable Integer selectionMode, @Nullable Octets ipv4,
        @Nullable Octets ipv6, int linkedEbi, FTeid pgw, @Nullable DomainName pgwNodeName, List<BearerContext> bearers, Ambr ambr,
        @Nullable Octets chargingCharacteristics, @Nullable Indication indication, @Nullable Integer pdnType, Rest rest) {

    /** Its elements. */
    public static final Gtpv2Table<PdnConnection> TABLE = Gtpv2Table.of(PdnConnection::rest, t -> {
        var apn = t.mandatory(Elements.APN, 0, PdnConnection::apn);
        var restriction = t.optional(Elements.APN_RESTRICTION, 0, PdnConnection::restriction);
        var selectionMode = t.optional(Elements.SELECTION_MODE, 0, PdnConnection::selectionMode);
        var ipv4 = t.optional(Elements.IP_ADDRESS, 0, PdnConnection::ipv4);
        var ipv6 = t.optional(Elements.IP_ADDRESS, 1, PdnConnection::ipv6);
        var linkedEbi = t.mandatory(Elements.EBI, 0, PdnConnection::linkedEbi);
        var pgw = t.mandatory(Elements.F_TEID, 0, PdnConnection::pgw);
        var pgwNodeName = t.optional(Elements.FQDN, 0, PdnConnection::pgwNodeName);
        var bearers = t.list(Elements.BEARER_CONTEXT, 0, Elements.MOST_BEARERS, PdnConnection::bearers);
        var ambr = t.mandatory(Elements.AMBR, 0, PdnConnection::ambr);
        var charging = t.optional(Elements.CHARGING_CHARACTERISTICS, 0, PdnConnection::chargingCharacteristics);
        var indication = t.optional(Elements.INDICATION, 0, PdnConnection::indication);
        var pdnType = t.optional(Elements.PDN_TYPE, 0, PdnConnection::pdnType);
        return v -> new PdnConnection(v.get(apn), v.get(restriction), v.get(selectionMode), v.get(ipv4), v.get(ipv6), v.get(linkedEbi),
                v.get(pgw), v.get(pgwNodeName), v.get(bearers), v.get(ambr), v.get(charging), v.get(indication), v.get(pdnType), v.rest());
    });

    public PdnConnection {
        bearers = List.copyOf(bearers);
    }

    /** With the mandatory elements and bearers. */
    public static PdnConnection of(DomainName apn, int linkedEbi, FTeid pgw, Ambr ambr, List<BearerContext> bearers) {
        return new PdnConnection(apn, null, null, null, null, linkedEbi, pgw, null, bearers, ambr, null, null, null, Rest.NONE);
    }
}
