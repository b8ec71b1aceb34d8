// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.config;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.alcazar.app.config.schema.InvalidValueException;
import org.alcazar.app.config.schema.Kind;
import org.alcazar.app.config.schema.Kinds;
import org.alcazar.app.config.schema.Section;

/**
 * Where gNBs connect.
 *
 * @param listen address of the SCTP endpoint
 * @param port its port; 38412 is NGAP's (TS 38.412 §7)
 * @param labListen where frames over TCP are taken, on loopback only; empty for nowhere
 */
public record N2Configuration(InetAddress listen, int port, Optional<InetSocketAddress> labListen) {

    private static final String LAB_EXPECTATION = "off, or a loopback address and port such as 127.0.0.1:38413";

    private static final Kind<Optional<InetSocketAddress>> LAB = Kinds.word(LAB_EXPECTATION, N2Configuration::loopbackEndpoint,
            endpoint -> endpoint.map(N2Configuration::write).orElse("off"));

    static final Section<N2Configuration> SECTION = Section.of(s -> {
        var listen = s.setting("listen", Kinds.ADDRESS, N2Configuration::listen, InetAddress.ofLiteral("0.0.0.0"),
                "The address at which gNBs connect by SCTP; 0.0.0.0 is all of this machine's.");
        var port = s.setting("port", Kinds.PORT, N2Configuration::port, 38412, "The SCTP port; 38412 is the one that gNBs expect.");
        var lab = s.setting("lab-listen", LAB, N2Configuration::labListen, Optional.empty(),
                "For machines whose kernel has no SCTP: where the simulator of this program connects by TCP, such as 127.0.0.1:38413. "
                        + "Not for real gNBs, and only on loopback, since nothing protects it.");
        return v -> new N2Configuration(v.get(listen), v.get(port), v.get(lab));
    });

    private static Optional<InetSocketAddress> loopbackEndpoint(String text) {
        if (text.equals("off")) {
            return Optional.empty();
        }
        int colon = text.lastIndexOf(':');
        try {
            int port = Integer.parseInt(text.substring(colon + 1));
            var host = text.substring(0, Math.max(colon, 0));
            var address = InetAddress.ofLiteral(host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host);
            if (!address.isLoopbackAddress()) {
                throw new InvalidValueException("nothing protects what goes there, so only loopback is allowed, such as 127.0.0.1:38413");
            }
            return Optional.of(new InetSocketAddress(address, port));
        } catch (IllegalArgumentException e) {
            throw new InvalidValueException("expected " + LAB_EXPECTATION);
        }
    }

    private static String write(InetSocketAddress endpoint) {
        var host = endpoint.getAddress().getHostAddress();
        return Kinds.quoted((host.contains(":") ? "[" + host + "]" : host) + ":" + endpoint.getPort());
    }
}
