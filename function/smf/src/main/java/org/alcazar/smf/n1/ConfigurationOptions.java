// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.n1;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import org.alcazar.nas.element.ProtocolConfigurationOptions;
import org.alcazar.nas.element.ProtocolConfigurationOptions.Option;
import org.alcazar.smf.SmfConfiguration.DataNetwork;
import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * What a UE is told of a data network in extended protocol configuration options: what it asked for, and what there is of it (TS 24.008
 * §10.5.6.3).
 */
public final class ConfigurationOptions {

    private static final int IPCP_REQUEST = 1;
    private static final int IPCP_NAK = 3;
    private static final int IPCP_PRIMARY_DNS = 0x81;
    private static final int IPCP_SECONDARY_DNS = 0x83;
    private static final int IPCP_HEADER = 4;
    private static final int IPCP_OPTION = 6;

    private ConfigurationOptions() {
    }

    /** The answer; null if there is nothing to say. */
    public static @Nullable ProtocolConfigurationOptions answer(@Nullable ProtocolConfigurationOptions asked, DataNetwork network) {
        if (asked == null) {
            return null;
        }
        var options = new ArrayList<Option>();
        ifAsked(asked, ProtocolConfigurationOptions.DNS_SERVER_IPV4, network.dns(), true, options);
        ifAsked(asked, ProtocolConfigurationOptions.DNS_SERVER_IPV6, network.dns(), false, options);
        ifAsked(asked, ProtocolConfigurationOptions.P_CSCF_IPV4, network.pcscf(), true, options);
        ifAsked(asked, ProtocolConfigurationOptions.P_CSCF_IPV6, network.pcscf(), false, options);
        for (int mtu : new int[] {ProtocolConfigurationOptions.IPV4_LINK_MTU, ProtocolConfigurationOptions.NON_IP_LINK_MTU,
                ProtocolConfigurationOptions.ETHERNET_MTU, ProtocolConfigurationOptions.UNSTRUCTURED_LINK_MTU}) {
            if (asked.has(mtu)) {
                options.add(ProtocolConfigurationOptions.mtu(mtu, network.mtu()));
            }
        }
        var ipcp = asked.first(ProtocolConfigurationOptions.IPCP);
        if (ipcp != null) {
            ipcp(ipcp, network, options);
        }
        return options.isEmpty() ? null : new ProtocolConfigurationOptions(ProtocolConfigurationOptions.PPP, options);
    }

    private static void ifAsked(ProtocolConfigurationOptions asked, int container, List<InetAddress> servers, boolean ipv4,
            List<Option> options) {
        if (asked.has(container)) {
            for (var server : servers) {
                if (server instanceof Inet4Address == ipv4) {
                    options.add(new Option(container, Octets.wrap(server.getAddress())));
                }
            }
        }
    }

    /** DNS servers asked for as PPP does (RFC 1877): the request's options are refused with what they should be. */
    private static void ipcp(Octets request, DataNetwork network, List<Option> options) {
        if (request.length() < IPCP_HEADER || request.at(0) != IPCP_REQUEST) {
            return;
        }
        var servers = network.dns().stream().filter(Inet4Address.class::isInstance).toList();
        var body = new OctetWriter(2 * IPCP_OPTION);
        for (int at = IPCP_HEADER; at + 2 <= request.length() && request.at(at + 1) >= 2; at += request.at(at + 1)) {
            int which = request.at(at) == IPCP_PRIMARY_DNS ? 0 : request.at(at) == IPCP_SECONDARY_DNS ? 1 : -1;
            if (which >= 0 && which < servers.size() && body.length() <= IPCP_OPTION) {
                body.u8(request.at(at)).u8(IPCP_OPTION).octets(Octets.wrap(servers.get(which).getAddress()));
            }
        }
        if (body.length() > 0) {
            options.add(new Option(ProtocolConfigurationOptions.IPCP, new OctetWriter(IPCP_HEADER + body.length()).u8(IPCP_NAK)
                    .u8(request.at(1))
                    .u16(IPCP_HEADER + body.length()).octets(body.toOctets()).toOctets()));
        }
    }
}
