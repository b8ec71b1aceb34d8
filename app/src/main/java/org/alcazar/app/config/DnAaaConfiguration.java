// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.config;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.alcazar.aaa.radius.RadiusSettings;
import org.alcazar.aaa.radius.RadiusSettings.CallingStation;
import org.alcazar.app.config.schema.Kinds;
import org.alcazar.app.config.schema.ListKind;
import org.alcazar.app.config.schema.Section;

/**
 * A data network's own authentication, by RADIUS.
 *
 * @param servers which know the same; the first that answers is taken
 * @param interval how long a server has for its answer, each time
 * @param attempts how often it is asked
 * @param callingStation whom it is told as the subscriber
 * @param imsi whether it is told the IMSI
 * @param signedRequests whether its own requests must be signed
 */
public record DnAaaConfiguration(String name, List<Server> servers, Duration interval, int attempts, CallingStation callingStation,
        boolean imsi, boolean signedRequests) {

    /** @param secret where the secret is that is shared with it */
    public record Server(InetAddress address, int port, PasswordSource secret) {

        static final Section<Server> SECTION = Section.of(s -> {
            var address = s.required("address", Kinds.ADDRESS, Server::address, "Where it is asked.");
            var port = s.setting("port", Kinds.PORT, Server::port, RadiusSettings.AUTHENTICATION_PORT, "The UDP port there.");
            var secret = s.required("secret", PasswordSource.KIND, Server::secret,
                    "Where the secret is that it shares with this program: file:NAME or env:VARIABLE. Take 32 random letters or more.");
            return v -> new Server(v.get(address), v.get(port), v.get(secret));
        });

        Server in(Path folder) {
            return new Server(address, port, secret.in(folder));
        }
    }

    static final Section<DnAaaConfiguration> SECTION = Section.of(s -> {
        var name = s.required("name", Kinds.text(63), DnAaaConfiguration::name, "What it is called here.");
        var servers = s.required("servers", new ListKind<>(Server.SECTION, 1, 8), DnAaaConfiguration::servers,
                "Its servers, which know the same; the first that answers is taken.");
        var interval = s.setting("interval", Kinds.duration(Duration.ofMillis(100), Duration.ofSeconds(30)), DnAaaConfiguration::interval,
                Duration.ofSeconds(2), "How long a server has for its answer, each time that it is asked.");
        var attempts = s.setting("attempts", Kinds.number(1, 10), DnAaaConfiguration::attempts, 3,
                "How often a server is asked before the next one is.");
        var station = s.setting("calling-station", Kinds.oneOf(CallingStation.class, constant -> constant.name().toLowerCase(Locale.ROOT)),
                DnAaaConfiguration::callingStation, CallingStation.NONE,
                "Whom it is told as the subscriber (Calling-Station-Id): nobody, the public number where it is known, or the permanent identity.");
        var imsi = s.setting("imsi", Kinds.FLAG, DnAaaConfiguration::imsi, false, "Whether it is told the IMSI (3GPP-IMSI).");
        var signed = s.setting("signed-requests", Kinds.FLAG, DnAaaConfiguration::signedRequests, true,
                "Whether its own requests must carry a Message-Authenticator. Turn it off only for a server that cannot.");
        return v -> new DnAaaConfiguration(v.get(name), v.get(servers), v.get(interval), v.get(attempts), v.get(station), v.get(imsi),
                v.get(signed));
    });

    DnAaaConfiguration in(Path folder) {
        return new DnAaaConfiguration(name, servers.stream().map(server -> server.in(folder)).toList(), interval, attempts, callingStation,
                imsi, signedRequests);
    }
}
