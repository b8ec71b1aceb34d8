// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.context;

import java.util.regex.Pattern;
import org.alcazar.sbi.Ipv4Addr;
import org.alcazar.sbi.Ipv6Prefix;
import org.jspecify.annotations.Nullable;

/**
 * What packets belong to a service data flow: an IPFilterRule as TS 29.214 §5.3.8 allows it, seen from the network: from the remote end
 * {@code to assigned}.
 *
 * @param protocol 0 to 255; null for any
 * @param remoteIpv4 the remote network, the bits beyond {@code remoteLength} zero; null for any, or for one of IPv6
 * @param remoteIpv6 the remote network; null for any, or for one of IPv4
 * @param remoteLength bits of {@code remoteIpv4}
 * @param remotePorts null for any
 * @param localPorts the UE's; null for any
 */
public record FlowDescription(@Nullable Integer protocol, @Nullable Ipv4Addr remoteIpv4, int remoteLength, @Nullable Ipv6Prefix remoteIpv6,
        @Nullable Ports remotePorts, @Nullable Ports localPorts) {

    private static final Pattern RULE = Pattern.compile(
            "permit out (ip|\\d{1,3}) from (any|[0-9a-fA-F:.]{2,45}(?:/\\d{1,3})?)(?: (\\d{1,5})(?:-(\\d{1,5}))?)?"
                    + " to assigned(?: (\\d{1,5})(?:-(\\d{1,5}))?)?");
    private static final int MOST_PROTOCOL = 255;

    /** From {@code first} to {@code last}, both among them; 0 to 65535. */
    public record Ports(int first, int last) {

        public Ports {
            if (first > last || last > 0xffff) {
                throw new IllegalArgumentException("no ports " + first + "-" + last);
            }
        }

        @Override
        public String toString() {
            return first == last ? Integer.toString(first) : first + "-" + last;
        }
    }

    /**
     * The flow that a text such as {@code permit out 17 from 10.1.0.0/16 5060 to assigned} describes.
     *
     * @throws IllegalArgumentException if the text describes none, or in a way that has no counterpart in TS 24.501 §9.11.4.13
     */
    public static FlowDescription parse(String text) {
        var rule = RULE.matcher(text);
        if (!rule.matches()) {
            throw new IllegalArgumentException("not a flow description that the UE can be told: " + text);
        }
        Integer protocol = rule.group(1).equals("ip") ? null : Integer.valueOf(rule.group(1));
        if (protocol != null && protocol > MOST_PROTOCOL) {
            throw new IllegalArgumentException("no protocol " + protocol);
        }
        var remote = rule.group(2);
        int slash = remote.indexOf('/');
        Ipv4Addr ipv4 = null;
        Ipv6Prefix ipv6 = null;
        int length = 0;
        if (remote.indexOf(':') >= 0) {
            ipv6 = Ipv6Prefix.parse(slash < 0 ? remote + "/128" : remote);
        } else if (!remote.equals("any")) {
            length = slash < 0 ? 32 : Integer.parseInt(remote.substring(slash + 1));
            if (length > 32) {
                throw new IllegalArgumentException("no network of IPv4: " + remote);
            }
            int mask = length == 0 ? 0 : -1 << 32 - length;
            ipv4 = Ipv4Addr.of(Ipv4Addr.parse(slash < 0 ? remote : remote.substring(0, slash)).bits() & mask);
        }
        return new FlowDescription(protocol, ipv4, length, ipv6, ports(rule.group(3), rule.group(4)), ports(rule.group(5), rule.group(6)));
    }

    private static @Nullable Ports ports(@Nullable String first, @Nullable String last) {
        return first == null ? null : new Ports(Integer.parseInt(first), Integer.parseInt(last == null ? first : last));
    }

    /** Whether every packet belongs to it. */
    public boolean isAny() {
        return protocol == null && remoteIpv4 == null && remoteIpv6 == null && remotePorts == null && localPorts == null;
    }

    /** The flow as PFCP and policy control write it. */
    @Override
    public String toString() {
        var remote = remoteIpv4 != null ? remoteIpv4 + (remoteLength == 32 ? "" : "/" + remoteLength)
                : remoteIpv6 != null ? remoteIpv6.toString() : "any";
        return "permit out " + (protocol == null ? "ip" : protocol.toString()) + " from " + remote
                + (remotePorts == null ? "" : " " + remotePorts)
                + " to assigned" + (localPorts == null ? "" : " " + localPorts);
    }
}
