// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme.context;

import org.alcazar.gtp.v2c.element.BearerQos;
import org.alcazar.gtp.v2c.element.FTeid;

/**
 * A bearer of a PDN connection beside its default one (TS 23.401 §4.7.2.1).
 *
 * @param ebi EPS bearer identity, 5 to 15
 * @param linkedEbi of the default bearer
 * @param s1u the SGW's end of the user plane towards the eNB
 */
public record DedicatedBearer(int ebi, int linkedEbi, FTeid s1u, BearerQos qos) {

    /** The same with another QoS. */
    public DedicatedBearer with(BearerQos other) {
        return new DedicatedBearer(ebi, linkedEbi, s1u, other);
    }
}
