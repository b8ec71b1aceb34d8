// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.load.packets;

import java.io.IOException;
import java.net.InetSocketAddress;
import org.alcazar.app.load.packets.Scenario.Direction;
import org.alcazar.app.load.packets.Scenario.Network;
import org.alcazar.transport.DatagramCarrier;
import org.alcazar.transport.DatagramEndpoint;
import org.alcazar.transport.DatagramHandler;

/** The sockets that packets come from and go to. */
final class Endpoints {

    private Endpoints() {
    }

    /** Where the scenario's packets arrive; of a sink, where they would. */
    static DatagramEndpoint of(Scenario scenario, DatagramCarrier carrier, DatagramHandler handler) throws IOException {
        return carrier.bind(scenario.direction() == Direction.UPLINK ? server(scenario) : Place.GNB_N3, handler);
    }

    /** Where they come from. */
    static DatagramEndpoint source(Scenario scenario, DatagramCarrier carrier, DatagramHandler handler) throws IOException {
        return carrier.bind(scenario.direction() == Direction.UPLINK ? Place.GNB_N3 : server(scenario), handler);
    }

    private static InetSocketAddress server(Scenario scenario) {
        return scenario.network() == Network.TUN ? new InetSocketAddress(Place.GATEWAY, Place.PORT) : Place.SERVER;
    }
}
