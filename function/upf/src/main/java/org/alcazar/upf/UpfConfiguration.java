// SPDX-License-Identifier: Apache-2.0
package org.alcazar.upf;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.alcazar.pfcp.Pfcp;
import org.alcazar.pfcp.element.NodeId;
import org.alcazar.pfcp.node.PfcpSettings;
import org.alcazar.upf.n3.EchoSettings;
import org.jspecify.annotations.Nullable;

/**
 * What an operator says of a UPF.
 *
 * @param n4 where PFCP is spoken
 * @param pfcp this node's identity towards SMFs, and its timers
 * @param n3Four the address of GTP-U over IPv4, for N3 and N9; this one or the other must be there
 * @param n3Six the address of GTP-U over IPv6
 * @param networks the data networks' instances, 1 at least; the first is that of rules that name none
 * @param smfs the SMFs that associations are set up with from here; others may set up theirs
 * @param allowedSmfs the only addresses that associations may be set up from; empty for any
 * @param associationRetry how long after a failed association setup the next attempt follows
 * @param checkN3Peer whether a tunnel takes packets only from the address that the downlink goes to, once that is known. Between an Xn
 *     handover and its path switch the uplink comes from another
 * @param echo how paths to GTP-U peers are watched
 * @param mtu what UEs are told as the MTU of their link (RFC 4861 §4.6.4)
 */
public record UpfConfiguration(InetSocketAddress n4, PfcpSettings pfcp, @Nullable Inet4Address n3Four, @Nullable Inet6Address n3Six,
        List<String> networks, List<InetSocketAddress> smfs, Set<InetAddress> allowedSmfs, Duration associationRetry, boolean checkN3Peer,
        EchoSettings echo, int mtu, Limits limits) {

    private static final int LEAST_MTU = 1280;

    /**
     * Bounds on what peers can make the UPF hold or do.
     *
     * @param associations SMFs
     * @param sessions in all
     * @param rules of each kind in a session
     * @param filters SDF filters of a PDR
     * @param bufferedPerSession downlink packets where no BAR says otherwise
     * @param mostBufferedPerSession downlink packets whatever a BAR says
     * @param buffered downlink packets of all sessions
     * @param requests PFCP requests that wait to be handled
     * @param complaintsPerSecond error indications sent, and received ones looked at
     */
    public record Limits(int associations, int sessions, int rules, int filters, int bufferedPerSession, int mostBufferedPerSession,
            int buffered, int requests, int complaintsPerSecond) {

        public static final Limits STANDARD = new Limits(32, 1_000_000, 64, 16, 32, 255, 65_536, 4_096, 1_000);

        public Limits {
            check(associations > 0 && sessions > 0 && rules > 0 && filters > 0 && bufferedPerSession >= 0 && mostBufferedPerSession >= 0
                    && buffered >= 0 && requests > 0 && complaintsPerSecond >= 0, "a limit is not negative, and leaves room for one");
        }
    }

    public UpfConfiguration {
        networks = List.copyOf(networks);
        smfs = List.copyOf(smfs);
        allowedSmfs = Set.copyOf(allowedSmfs);
        check(n3Four != null || n3Six != null, "GTP-U needs an address");
        check(!networks.isEmpty(), "a UPF has a data network");
        check(associationRetry.isPositive(), "an association is tried again after a while");
        check(mtu >= LEAST_MTU && mtu <= 0xffff, "an MTU is 1280 to 65535");
    }

    /** With one address for N4 and N3, which also names the node, and what else is usual. */
    public static UpfConfiguration of(Inet4Address address, List<String> networks) {
        return new UpfConfiguration(new InetSocketAddress(address, Pfcp.PORT), PfcpSettings.of(new NodeId.Ipv4(address)), address, null,
                networks, List.of(), Set.of(), Duration.ofSeconds(10), false, EchoSettings.STANDARD, 1_400, Limits.STANDARD);
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
