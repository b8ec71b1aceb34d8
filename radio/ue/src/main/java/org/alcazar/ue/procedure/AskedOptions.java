// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.procedure;

import java.util.ArrayList;
import java.util.List;
import org.alcazar.nas.element.PduSessionType;
import org.alcazar.nas.element.ProtocolConfigurationOptions;
import org.alcazar.ue.session.SessionRequest;

/** What a UE asks of a data network in protocol configuration options, in either system (TS 24.008 §10.5.6.3). */
final class AskedOptions {

    private AskedOptions() {
    }

    static List<ProtocolConfigurationOptions.Option> of(SessionRequest request) {
        var type = request.type();
        boolean ipv4 = type == PduSessionType.IPV4 || type == PduSessionType.IPV4V6;
        boolean ipv6 = type == PduSessionType.IPV6 || type == PduSessionType.IPV4V6;
        var wanted = new ArrayList<Integer>();
        if (ipv4) {
            wanted.add(ProtocolConfigurationOptions.ADDRESS_BY_NAS);
        }
        if (request.askDns() && ipv4) {
            wanted.add(ProtocolConfigurationOptions.DNS_SERVER_IPV4);
        }
        if (request.askDns() && ipv6) {
            wanted.add(ProtocolConfigurationOptions.DNS_SERVER_IPV6);
        }
        if (request.askMtu()) {
            switch (type) {
                case IPV4, IPV4V6 -> wanted.add(ProtocolConfigurationOptions.IPV4_LINK_MTU);
                case ETHERNET -> wanted.add(ProtocolConfigurationOptions.ETHERNET_MTU);
                case UNSTRUCTURED -> wanted.add(ProtocolConfigurationOptions.UNSTRUCTURED_LINK_MTU);
                // A router advertises it.
                case IPV6 -> { }
            }
        }
        return wanted.stream().map(ProtocolConfigurationOptions::request).toList();
    }
}
