// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.context;

import org.jspecify.annotations.Nullable;

/**
 * A bearer of EPS beside the default one, for a flow with guaranteed rates, with a tunnel of its own (TS 23.401 §4.7.2.1).
 *
 * @param qfi the flow that it is in 5GS
 * @param ebi EPS bearer identity; 0 while the MME has given none
 * @param uplink the UPF's end of S1-U; null while it is to choose one
 * @param access the eNodeB's end; null while there is none
 */
public record DedicatedBearer(int qfi, int ebi, @Nullable AccessTunnel uplink, @Nullable AccessTunnel access) {

    /** One that is to be asked for. */
    public static DedicatedBearer of(int qfi) {
        return new DedicatedBearer(qfi, 0, null, null);
    }

    /** The same with the end that the UPF chose. */
    public DedicatedBearer at(AccessTunnel chosen) {
        return new DedicatedBearer(qfi, ebi, chosen, access);
    }

    /** The same with this end at the eNodeB, or none. */
    public DedicatedBearer to(int identity, @Nullable AccessTunnel enodeb) {
        return new DedicatedBearer(qfi, identity, uplink, enodeb);
    }
}
