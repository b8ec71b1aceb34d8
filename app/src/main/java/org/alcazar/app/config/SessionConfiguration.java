// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.config;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.alcazar.app.config.schema.InvalidValueException;
import org.alcazar.app.config.schema.Kinds;
import org.alcazar.app.config.schema.ListKind;
import org.alcazar.app.config.schema.Section;

/**
 * How sessions are managed: what an SMF is told.
 *
 * @param n4 the address that this SMF speaks PFCP from
 * @param userPlaneFunctions those outside of this program
 * @param dnAaas who authenticates for data networks
 */
public record SessionConfiguration(InetAddress n4, List<DataNetworkConfiguration> dataNetworks,
        List<UserPlaneFunction> userPlaneFunctions, List<DnAaaConfiguration> dnAaas, RadiusConfiguration radius) {

    /**
     * A UPF outside of this program.
     *
     * @param address where it takes PFCP, on port 8805
     * @param edge whether it stands before those that sessions are anchored at, for traffic that leaves by its breakouts
     * @param dnnOnN3 whether rules for packets from gNBs name the data network too
     */
    public record UserPlaneFunction(String name, InetAddress address, List<String> dataNetworks, List<String> breakouts, boolean edge,
            boolean dnnOnN3) {

        static final Section<UserPlaneFunction> SECTION = Section.of(s -> {
            var name = s.required("name", Kinds.text(63), UserPlaneFunction::name, "What it is called here.");
            var address = s.required("address", Kinds.ADDRESS, UserPlaneFunction::address, "Where it takes PFCP, on port 8805.");
            var networks = s.setting("data-networks", new ListKind<>(Kinds.text(99), 0, 64), UserPlaneFunction::dataNetworks, List.of(),
                    "The data networks it serves; none named means all.");
            var breakouts = s.setting("breakouts", new ListKind<>(Kinds.text(99), 0, 64), UserPlaneFunction::breakouts, List.of(),
                    "Network instances beside the data network by which traffic can leave it, where policy or local-traffic says so.");
            var edge = s.setting("edge", Kinds.FLAG, UserPlaneFunction::edge, false,
                    "Whether it anchors no sessions, but stands between gNBs and the functions that do, for sessions with traffic that "
                            + "leaves by one of its breakouts (an uplink classifier).");
            var dnn = s.setting("dnn-on-n3", Kinds.FLAG, UserPlaneFunction::dnnOnN3, false,
                    "Whether rules for packets from gNBs name the data network too: Open5GS wants it where its subnets have a dnn.");
            return v -> new UserPlaneFunction(v.get(name), v.get(address), v.get(networks), v.get(breakouts), v.get(edge), v.get(dnn));
        });
    }

    static final Section<SessionConfiguration> SECTION = Section.of(s -> {
        var n4 = s.setting("n4", Kinds.ADDRESS, SessionConfiguration::n4, InetAddress.ofLiteral("127.0.0.1"),
                "The address from which UPFs are spoken to (PFCP, UDP port 8805).");
        var networks = s.setting("data-networks", new ListKind<>(DataNetworkConfiguration.SECTION, 1, 64), SessionConfiguration::dataNetworks,
                List.of(DataNetworkConfiguration.INTERNET), "The data networks that sessions lead to.");
        var functions = s.setting("user-plane-functions", new ListKind<>(UserPlaneFunction.SECTION, 0, 64),
                SessionConfiguration::userPlaneFunctions, List.of(), "User plane functions outside of this program, such as another vendor's.");
        var aaas = s.setting("dn-aaa", new ListKind<>(DnAaaConfiguration.SECTION, 0, 64), SessionConfiguration::dnAaas, List.of(),
                "Who authenticates UEs for data networks that do so themselves.");
        var radius = s.section("radius", RadiusConfiguration.SECTION, SessionConfiguration::radius, "How those are spoken to.");
        return v -> {
            var names = new HashSet<String>();
            for (var function : v.get(functions)) {
                if (!names.add(function.name())) {
                    throw new InvalidValueException("two user-plane-functions are called " + function.name());
                }
            }
            var authentications = new HashSet<String>();
            for (var aaa : v.get(aaas)) {
                if (!authentications.add(aaa.name())) {
                    throw new InvalidValueException("two of dn-aaa are called " + aaa.name());
                }
            }
            for (var network : v.get(networks)) {
                if (network.aaa() != null && !authentications.contains(network.aaa())) {
                    throw new InvalidValueException("data network %s names aaa %s, which is not among dn-aaa".formatted(network.name(), network.aaa()));
                }
            }
            return new SessionConfiguration(v.get(n4), v.get(networks), v.get(functions), v.get(aaas), v.get(radius));
        };
    });

    SessionConfiguration in(Path folder) {
        return new SessionConfiguration(n4, dataNetworks, userPlaneFunctions, dnAaas.stream().map(aaa -> aaa.in(folder)).toList(), radius);
    }
}
