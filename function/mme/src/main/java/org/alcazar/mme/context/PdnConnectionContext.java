// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme.context;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.alcazar.gtp.v2c.element.Ambr;
import org.alcazar.gtp.v2c.element.BearerQos;
import org.alcazar.gtp.v2c.element.FTeid;
import org.alcazar.gtp.v2c.element.PdnAddress;

/**
 * A PDN connection with its default bearer (TS 23.401 §5.7.2).
 *
 * @param ebi EPS bearer identity, 5 to 15
 * @param apn network identifier
 * @param gateway where the SGW takes GTPv2-C
 * @param sgw the SGW's end on S11
 * @param pgw the PGW's end on S5
 * @param s1u the SGW's end of the user plane towards the eNB
 * @param paa the UE's addresses
 * @param ambr in kbit/s
 */
public record PdnConnectionContext(int ebi, String apn, InetSocketAddress gateway, FTeid sgw, FTeid pgw, FTeid s1u, PdnAddress paa,
        BearerQos qos, Ambr ambr) {

    public static final int FIRST_EBI = 5;
    public static final int LAST_EBI = 15;

    /** Whether the gateway is at this address. */
    public boolean isAt(InetAddress address) {
        return gateway.getAddress().equals(address);
    }

    /** The same with another QoS of the default bearer, and another bound on all bearers together. */
    public PdnConnectionContext with(BearerQos otherQos, Ambr otherAmbr) {
        return new PdnConnectionContext(ebi, apn, gateway, sgw, pgw, s1u, paa, otherQos, otherAmbr);
    }
}
