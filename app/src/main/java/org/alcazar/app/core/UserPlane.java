// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.core;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.alcazar.app.config.Configuration;
import org.alcazar.app.config.DataNetworkConfiguration;
import org.alcazar.pfcp.Pfcp;
import org.alcazar.pfcp.element.NodeId;
import org.alcazar.pfcp.node.PfcpSettings;
import org.alcazar.sbi.Ambr;
import org.alcazar.sbi.Arp;
import org.alcazar.sbi.BitRate;
import org.alcazar.sbi.UpSecurity;
import org.alcazar.sbi.udm.DnnConfiguration.SubscribedDefaultQos;
import org.alcazar.smf.SmTimers;
import org.alcazar.smf.SmfConfiguration;
import org.alcazar.upf.UpfConfiguration;
import org.alcazar.upf.n3.EchoSettings;
import org.alcazar.upf.n6.N6;

/** What the configuration file says, in the words of SMF and UPF. */
final class UserPlane {

    /** What this program's own UPF is called. */
    static final String OWN = "upf";

    private static final Ambr UNBOUNDED = new Ambr(new BitRate(1_000_000_000), new BitRate(1_000_000_000));
    private static final SubscribedDefaultQos BEST_EFFORT = new SubscribedDefaultQos(9, Arp.DEFAULT);
    private static final Duration RETRY = Duration.ofSeconds(10);

    private UserPlane() {
    }

    static SmfConfiguration smf(Configuration configuration, UUID instanceId) {
        var sessions = configuration.sessions();
        var functions = new ArrayList<SmfConfiguration.UserPlaneFunction>();
        if (configuration.userPlane().enabled()) {
            functions.add(SmfConfiguration.UserPlaneFunction.forAll(OWN, pfcp(configuration.userPlane().n4())));
        }
        for (var other : sessions.userPlaneFunctions()) {
            functions.add(new SmfConfiguration.UserPlaneFunction(other.name(), pfcp(other.address()), new HashSet<>(other.dataNetworks()), Set.of(),
                    new HashSet<>(other.breakouts()), other.edge(), other.dnnOnN3()));
        }
        return new SmfConfiguration(instanceId, sessions.n4(), sessions.dataNetworks().stream().map(UserPlane::network).toList(), functions,
                SmTimers.standard(), SmfConfiguration.Limits.STANDARD);
    }

    static UpfConfiguration upf(Configuration configuration) {
        var own = configuration.userPlane();
        var networks = configuration.sessions().dataNetworks().stream().map(DataNetworkConfiguration::name).distinct().toList();
        var n3 = own.n3();
        var smfs = new HashSet<>(own.smfs());
        smfs.add(configuration.sessions().n4());
        return new UpfConfiguration(pfcp(own.n4()), PfcpSettings.of(nodeId(own.n4())), n3 instanceof Inet4Address four ? four : null,
                n3 instanceof Inet6Address six ? six : null, networks, List.of(), smfs, RETRY,
                own.checkN3Peer(), EchoSettings.STANDARD, least(configuration), UpfConfiguration.Limits.STANDARD);
    }

    /** What is behind each data network's name; of several of one name, behind the first. */
    static Map<String, N6> behind(Configuration configuration, Function<DataNetworkConfiguration, N6> network) {
        var networks = new HashMap<String, N6>();
        configuration.sessions().dataNetworks().forEach(dataNetwork -> networks.computeIfAbsent(dataNetwork.name(), _ -> network.apply(dataNetwork)));
        return networks;
    }

    private static int least(Configuration configuration) {
        return configuration.sessions().dataNetworks().stream().mapToInt(DataNetworkConfiguration::mtu).min().orElseThrow();
    }

    private static SmfConfiguration.DataNetwork network(DataNetworkConfiguration network) {
        return new SmfConfiguration.DataNetwork(network.name(), new HashSet<>(network.slices()), network.ipv4(), network.ipv6(),
                new HashSet<>(network.otherTypes()), network.dns(), List.of(), network.mtu(),
                new UpSecurity(network.integrity(), network.confidentiality()), network.lowIntegrityRate(), BEST_EFFORT, UNBOUNDED, null,
                network.localTraffic(), network.aaa());
    }

    private static InetSocketAddress pfcp(InetAddress address) {
        return new InetSocketAddress(address, Pfcp.PORT);
    }

    private static NodeId nodeId(InetAddress address) {
        return switch (address) {
            case Inet4Address four -> new NodeId.Ipv4(four);
            case Inet6Address six -> new NodeId.Ipv6(six);
            default -> throw new IllegalArgumentException("an address is of IPv4 or IPv6");
        };
    }
}
