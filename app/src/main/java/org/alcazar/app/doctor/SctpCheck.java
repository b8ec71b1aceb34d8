// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.doctor;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import org.alcazar.transport.Association;
import org.alcazar.transport.AssociationHandler;
import org.alcazar.transport.SctpCarrier;
import org.alcazar.wire.Octets;

/** Whether this machine speaks SCTP, and the port of N2 is free. */
final class SctpCheck implements Check {

    private static final String SUBJECT = "SCTP";

    private final InetSocketAddress endpoint;

    SctpCheck(InetSocketAddress endpoint) {
        this.endpoint = endpoint;
    }

    @Override
    public List<Finding> examine() {
        var support = SctpCarrier.support();
        return support.available()
                ? List.of(Finding.ok(SUBJECT, "the kernel has it, and libsctp is there"), port())
                : List.of(Finding.missing(SUBJECT, "gNBs can't connect", support.reason()));
    }

    private Finding port() {
        var subject = "port " + endpoint.getPort();
        try (var carrier = new SctpCarrier()) {
            carrier.listen(endpoint, new Nobody());
            return Finding.ok(subject, "free for gNBs at " + endpoint.getAddress().getHostAddress());
        } catch (IOException e) {
            return Finding.warn(subject, String.valueOf(e.getMessage()),
                    "stop what uses it (perhaps ./alcazar up runs already), or set n2.listen and n2.port");
        }
    }

    /** For the moment in which the port is tried. */
    private static final class Nobody implements AssociationHandler {

        @Override
        public void up(Association association) {
            association.abort();
        }

        @Override
        public void message(Association association, int stream, int payloadProtocolId, Octets payload) {
            association.abort();
        }

        @Override
        public void down(Association association, DownReason reason) {
            // Nothing was begun with it.
        }
    }
}
