// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme.s11;

import java.net.InetSocketAddress;
import org.alcazar.gtp.v2c.element.Ambr;
import org.alcazar.gtp.v2c.element.BearerQos;
import org.alcazar.gtp.v2c.element.FTeid;
import org.alcazar.gtp.v2c.element.PdnAddress;
import org.alcazar.gtp.v2c.element.UserLocation;
import org.alcazar.nas.element.Imeisv;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * A PDN connection that a gateway is asked for.
 *
 * @param imsi digits
 * @param teid this MME's end for the UE
 * @param sgw the SGW's end for the UE, where it has one already
 * @param movedFrom the PGW's end of a PDN connection that is there already and goes on; null for a new one
 * @param ebi of the default bearer
 * @param apn network identifier
 * @param paa zero addresses ask for one
 * @param ambr in kbit/s
 */
public record NewPdnConnection(String imsi, @Nullable Imeisv imeisv, int teid, InetSocketAddress gateway, @Nullable FTeid sgw,
        @Nullable FTeid movedFrom, int ebi, String apn, PdnAddress paa, BearerQos qos, Ambr ambr, @Nullable UserLocation userLocation,
        @Nullable Octets pco, @Nullable Octets epco) {
}
