// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.config;

import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import org.alcazar.app.config.schema.Kinds;
import org.alcazar.app.config.schema.ListKind;
import org.alcazar.app.config.schema.Section;

/**
 * The user plane function inside this program.
 *
 * @param enabled whether there is one
 * @param n4 where it takes PFCP
 * @param n3 where gNBs send packets to (GTP-U, UDP port 2152)
 * @param network where packets go beyond it
 * @param tun the name of the TUN device
 * @param checkN3Peer whether a tunnel takes packets only from where its downlink goes
 * @param smfs the addresses of those outside of this program that may use it
 */
public record UserPlaneConfiguration(boolean enabled, InetAddress n4, InetAddress n3, Network network, String tun, boolean checkN3Peer,
        List<InetAddress> smfs) {

    /** Where packets go beyond the UPF. */
    public enum Network {
        /** To the kernel, by a TUN device, which takes CAP_NET_ADMIN. */
        TUN,
        /** To an echo of this program's own: it answers pings and UDP, and leads nowhere. */
        ECHO
    }

    static final Section<UserPlaneConfiguration> SECTION = Section.of(s -> {
        var enabled = s.setting("enabled", Kinds.FLAG, UserPlaneConfiguration::enabled, true,
                "Whether this program carries packets itself. If not, name others under sessions: user-plane-functions.");
        var n4 = s.setting("n4", Kinds.ADDRESS, UserPlaneConfiguration::n4, InetAddress.ofLiteral("127.0.0.2"),
                "Where it takes PFCP, on UDP port 8805.");
        var n3 = s.setting("n3", Kinds.ADDRESS, UserPlaneConfiguration::n3, InetAddress.ofLiteral("127.0.0.7"),
                "The address that gNBs send packets to (GTP-U, UDP port 2152): one that they reach, and none of theirs.");
        var network = s.setting("network", Kinds.oneOf(Network.class, value -> value.name().toLowerCase(Locale.ROOT)),
                UserPlaneConfiguration::network, Network.ECHO,
                "Where packets go: echo answers pings and UDP inside this program; tun hands them to the kernel (needs CAP_NET_ADMIN).");
        var tun = s.setting("tun", Kinds.pattern("[A-Za-z0-9_-]{1,12}", "a device name of up to 12 letters, digits, - and _"),
                UserPlaneConfiguration::tun, "alcazar0", "The name of the TUN device.");
        var check = s.setting("check-n3-peer", Kinds.FLAG, UserPlaneConfiguration::checkN3Peer, true,
                "Whether a tunnel takes packets only from the gNB that its downlink goes to. Between an Xn handover and its path "
                        + "switch the uplink comes from another: some packets are then lost.");
        var smfs = s.setting("smfs", new ListKind<>(Kinds.ADDRESS, 0, 32), UserPlaneConfiguration::smfs, List.of(),
                "The addresses of session management functions that may use it beside this program's own.");
        return v -> new UserPlaneConfiguration(v.get(enabled), v.get(n4), v.get(n3), v.get(network), v.get(tun), v.get(check), v.get(smfs));
    });
}
