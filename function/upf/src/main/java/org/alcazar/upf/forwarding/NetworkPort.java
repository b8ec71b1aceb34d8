// SPDX-License-Identifier: Apache-2.0
package org.alcazar.upf.forwarding;

import org.alcazar.upf.n6.N6;

/** A data network, and whose are the addresses in it. */
public final class NetworkPort {

    private final String name;
    private final N6 network;
    final LongTable<SessionPath> byFour = new LongTable<>();
    final LongTable<SessionPath> bySix = new LongTable<>();

    /** @param name the network instance */
    public NetworkPort(String name, N6 network) {
        this.name = name;
        this.network = network;
    }

    public String name() {
        return name;
    }

    public N6 network() {
        return network;
    }
}
