// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.decode.pcap;

import java.time.Instant;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * A message of a capture.
 *
 * @param packet number of the packet it was complete with, from 1
 * @param source address and port, as they are written
 * @param protocol what port and payload protocol identifier say it is, as on the command line; null if they say nothing
 */
public record CapturedMessage(long packet, Instant time, Endpoint source, Endpoint destination, @Nullable String protocol, Octets octets) {

    /** An end of a transport. */
    public record Endpoint(String address, int port) {

        @Override
        public String toString() {
            return address.indexOf(':') < 0 ? address + ":" + port : "[" + address + "]:" + port;
        }
    }
}
