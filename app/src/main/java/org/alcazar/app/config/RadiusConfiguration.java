// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.config;

import java.net.InetAddress;
import org.alcazar.aaa.radius.RadiusSettings;
import org.alcazar.app.config.schema.Kinds;
import org.alcazar.app.config.schema.Section;
import org.jspecify.annotations.Nullable;

/**
 * How servers of data networks are spoken to.
 *
 * @param nasIdentifier what they know this program by
 * @param address where they are asked from
 * @param listen where they may send requests of their own; null for nowhere
 */
public record RadiusConfiguration(String nasIdentifier, InetAddress address, @Nullable InetAddress listen, int port) {

    static final Section<RadiusConfiguration> SECTION = Section.of(s -> {
        var identifier = s.setting("nas-identifier", Kinds.text(63), RadiusConfiguration::nasIdentifier, "alcazar",
                "What servers know this program by (NAS-Identifier).");
        var address = s.setting("address", Kinds.ADDRESS, RadiusConfiguration::address, InetAddress.ofLiteral("0.0.0.0"),
                "The address from which servers are asked, and that they are told; 0.0.0.0 leaves it to the kernel and tells none.");
        var listen = s.optional("listen", Kinds.ADDRESS, RadiusConfiguration::listen, "127.0.0.1",
                "The address at which servers may end sessions, or have UEs prove themselves again (RFC 5176). Left out, they may not.");
        var port = s.setting("port", Kinds.PORT, RadiusConfiguration::port, RadiusSettings.DYNAMIC_AUTHORIZATION_PORT, "The UDP port there.");
        return v -> new RadiusConfiguration(v.get(identifier), v.get(address), v.get(listen), v.get(port));
    });
}
