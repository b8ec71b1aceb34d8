// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

import java.util.ArrayList;
import java.util.List;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * (Extended) protocol configuration options (TS 24.008 §10.5.6.3): what a UE asks a data network and is told of it.
 *
 * @param head the first octet: bit 8 the extension, bits 3 to 1 the configuration protocol; {@link #PPP} where it is well
 * @param options in their order, which counts for PPP
 */
public record ProtocolConfigurationOptions(int head, List<Option> options) {

    /** PPP for use with IP, the one configuration protocol. */
    public static final int PPP = 0x80;

    // Protocols, coded as a packet of theirs
    public static final int LCP = 0xc021;
    public static final int PAP = 0xc023;
    public static final int CHAP = 0xc223;
    public static final int IPCP = 0x8021;

    // Containers; from a UE mostly empty, a request for what the network answers in the same container
    public static final int P_CSCF_IPV6 = 0x0001;
    public static final int IM_CN_SIGNALLING = 0x0002;
    public static final int DNS_SERVER_IPV6 = 0x0003;
    public static final int BEARER_CONTROL_MODE = 0x0005;
    /** From a UE: the address is given by NAS. */
    public static final int ADDRESS_BY_NAS = 0x000a;
    /** From a UE: the address is asked for by DHCPv4. */
    public static final int ADDRESS_BY_DHCP = 0x000b;
    public static final int P_CSCF_IPV4 = 0x000c;
    public static final int DNS_SERVER_IPV4 = 0x000d;
    public static final int MSISDN = 0x000e;
    public static final int IPV4_LINK_MTU = 0x0010;
    public static final int LOCAL_ADDRESS_IN_TFT = 0x0011;
    public static final int P_CSCF_RESELECTION = 0x0012;
    public static final int NON_IP_LINK_MTU = 0x0015;
    public static final int APN_RATE_CONTROL = 0x0016;
    public static final int DATA_OFF_STATUS = 0x0017;
    /** From a UE in EPS. */
    public static final int PDU_SESSION_ID = 0x001a;
    public static final int S_NSSAI = 0x001b;
    public static final int QOS_RULES = 0x001c;
    public static final int SESSION_AMBR = 0x001d;
    public static final int PDU_SESSION_ADDRESS_LIFETIME = 0x001e;
    public static final int QOS_FLOW_DESCRIPTIONS = 0x001f;
    public static final int ETHERNET_MTU = 0x0020;
    public static final int UNSTRUCTURED_LINK_MTU = 0x0021;
    public static final int FIVE_GSM_CAUSE = 0x0022;
    public static final int LONG_QOS_RULES = 0x0023;
    public static final int LONG_QOS_FLOW_DESCRIPTIONS = 0x0024;
    public static final int ATSSS = 0x0030;
    public static final int DNS_SECURITY = 0x0031;
    public static final int ECS_ADDRESS = 0x0032;
    public static final int SERVICE_LEVEL_AA = 0x0041;

    public ProtocolConfigurationOptions {
        options = List.copyOf(options);
        if (head >>> 8 != 0) {
            throw new IllegalArgumentException("the first octet is one");
        }
    }

    public static ProtocolConfigurationOptions of(Option... options) {
        return new ProtocolConfigurationOptions(PPP, List.of(options));
    }

    /**
     * A protocol's packet or a container.
     *
     * @param identifier 16 bits
     * @param contents at most 255 octets, but for the containers that the network sends with a length of two octets
     */
    public record Option(int identifier, Octets contents) {

        public Option {
            if (identifier >>> 16 != 0 || contents.length() > 0xffff) {
                throw new IllegalArgumentException("an option has an identifier and a length of 16 bits at most");
            }
        }
    }

    /** An empty container: a request of it, or an indication. */
    public static Option request(int identifier) {
        return new Option(identifier, Octets.EMPTY);
    }

    /** @param octets of the MTU, 0..65535; with {@link #IPV4_LINK_MTU} and the other MTUs */
    public static Option mtu(int identifier, int octets) {
        return new Option(identifier, Octets.of(octets >> 8, octets));
    }

    /** Whether there is an option of the identifier. */
    public boolean has(int identifier) {
        return first(identifier) != null;
    }

    /** The contents of the first option of the identifier, or null. */
    public @Nullable Octets first(int identifier) {
        for (var option : options) {
            if (option.identifier == identifier) {
                return option.contents;
            }
        }
        return null;
    }

    /** The contents of all options of the identifier. */
    public List<Octets> all(int identifier) {
        var contents = new ArrayList<Octets>(2);
        for (var option : options) {
            if (option.identifier == identifier) {
                contents.add(option.contents);
            }
        }
        return List.copyOf(contents);
    }

    /** IPv4 addresses of DNS servers that the network told, 4 octets each. */
    public List<Octets> dnsServersIpv4() {
        return addresses(DNS_SERVER_IPV4, 4);
    }

    /** IPv6 addresses of DNS servers that the network told, 16 octets each. */
    public List<Octets> dnsServersIpv6() {
        return addresses(DNS_SERVER_IPV6, 16);
    }

    /** IPv4 addresses of P-CSCFs that the network told, 4 octets each. */
    public List<Octets> proxiesIpv4() {
        return addresses(P_CSCF_IPV4, 4);
    }

    /** IPv6 addresses of P-CSCFs that the network told, 16 octets each. */
    public List<Octets> proxiesIpv6() {
        return addresses(P_CSCF_IPV6, 16);
    }

    /** The MTU that the network told, in octets; null if it told none. */
    public @Nullable Integer mtu(int identifier) {
        var contents = first(identifier);
        return contents == null || contents.length() != 2 ? null : Integer.valueOf(contents.at(0) << 8 | contents.at(1));
    }

    private List<Octets> addresses(int identifier, int length) {
        return all(identifier).stream().filter(contents -> contents.length() == length).toList();
    }
}
