// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

import org.alcazar.wire.Octets;

/**
 * What the network can in a PDU session (TS 24.501 §9.11.4.18).
 *
 * @param contents 1 to 13 octets
 */
public record FiveGsmNetworkFeatureSupport(Octets contents) {

    public FiveGsmNetworkFeatureSupport {
        if (contents.isEmpty() || contents.length() > 13) {
            throw new IllegalArgumentException("5GSM network feature support has 1 to 13 octets, not " + contents.length());
        }
    }

    /** EPT-S1: Ethernet PDN type in S1 mode. */
    public boolean ethernetInS1Mode() {
        return (contents.at(0) & 1) != 0;
    }
}
