// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.config;

import java.net.InetAddress;
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
 */
public record SessionConfiguration(InetAddress n4, List<DataNetworkConfiguration> dataNetworks,
        List<UserPlaneFunction> userPlaneFunctions) {

    /**
     * A UPF outside of this program.
     *
     * @param address where it takes PFCP, on port 8805
     */
    public record UserPlaneFunction(String name, InetAddress address, List<String> dataNetworks, List<String> breakouts) {

        static final Section<UserPlaneFunction> SECTION = Section.of(s -> {
            var name = s.required("name", Kinds.text(63), UserPlaneFunction::name, "What it is called here.");
            var address = s.required("address", Kinds.ADDRESS, UserPlaneFunction::address, "Where it takes PFCP, on port 8805.");
            var networks = s.setting("data-networks", new ListKind<>(Kinds.text(99), 0, 64), UserPlaneFunction::dataNetworks, List.of(),
                    "The data networks it serves; none named means all.");
            var breakouts = s.setting("breakouts", new ListKind<>(Kinds.text(99), 0, 64), UserPlaneFunction::breakouts, List.of(),
                    "Network instances beside the data network by which traffic can leave it, where policy says so.");
            return v -> new UserPlaneFunction(v.get(name), v.get(address), v.get(networks), v.get(breakouts));
        });
    }

    static final Section<SessionConfiguration> SECTION = Section.of(s -> {
        var n4 = s.setting("n4", Kinds.ADDRESS, SessionConfiguration::n4, InetAddress.ofLiteral("127.0.0.1"),
                "The address from which UPFs are spoken to (PFCP, UDP port 8805).");
        var networks = s.setting("data-networks", new ListKind<>(DataNetworkConfiguration.SECTION, 1, 64), SessionConfiguration::dataNetworks,
                List.of(DataNetworkConfiguration.INTERNET), "The data networks that sessions lead to.");
        var functions = s.setting("user-plane-functions", new ListKind<>(UserPlaneFunction.SECTION, 0, 64),
                SessionConfiguration::userPlaneFunctions, List.of(), "User plane functions outside of this program, such as another vendor's.");
        return v -> {
            var names = new HashSet<String>();
            for (var function : v.get(functions)) {
                if (!names.add(function.name())) {
                    throw new InvalidValueException("two user-plane-functions are called " + function.name());
                }
            }
            return new SessionConfiguration(v.get(n4), v.get(networks), v.get(functions));
        };
    });
}
