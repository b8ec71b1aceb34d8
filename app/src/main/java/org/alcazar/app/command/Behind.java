// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import org.alcazar.app.config.Configuration;
import org.alcazar.app.config.DataNetworkConfiguration;
import org.alcazar.upf.n6.N6;
import org.alcazar.upf.n6.TunNetwork;
import org.alcazar.upf.n6.UserspaceNetwork;

/** What is behind the user plane function of this program. */
final class Behind {

    private Behind() {
    }

    /** Data networks after the first have a number of their own behind the device's name. */
    static N6 network(Configuration settings, DataNetworkConfiguration network) {
        var userPlane = settings.userPlane();
        int place = settings.sessions().dataNetworks().indexOf(network);
        return switch (userPlane.network()) {
            case ECHO -> new UserspaceNetwork();
            case TUN -> new TunNetwork(place == 0 ? userPlane.tun() : userPlane.tun() + "-" + place, network.gateway(), network.mtu());
        };
    }
}
