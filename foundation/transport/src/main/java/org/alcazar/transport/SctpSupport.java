// SPDX-License-Identifier: Apache-2.0
package org.alcazar.transport;

import java.io.IOException;

/**
 * Whether this machine has SCTP for us.
 *
 * @param reason if there is none: why, and what to do about it, in one line for a person; else empty
 */
public record SctpSupport(boolean available, String reason) {

    private static final String OTHERWISE = ", or use frames over loopback TCP between Alcazar's own programs (n2.lab-listen)";

    static SctpSupport yes() {
        return new SctpSupport(true, "");
    }

    /** What it means that the JDK could not open an SCTP socket. */
    static SctpSupport no(Throwable thrown) {
        var words = String.valueOf(thrown.getMessage());
        if (words.contains("libsctp")) {
            return new SctpSupport(
                    false,
                    "the library libsctp.so.1 is missing: install it (Debian, Ubuntu: apt install libsctp1; Fedora: lksctp-tools)" + OTHERWISE);
        }
        return switch (thrown) {
            case UnsupportedOperationException none when words.contains("rotocol not supported") -> new SctpSupport(
                    false, "this kernel has no SCTP: load it with 'modprobe sctp', on the host if this is a container" + OTHERWISE);
            case UnsupportedOperationException none -> new SctpSupport(false, "this system has no SCTP for Java (Linux has)" + OTHERWISE);
            case LinkageError none -> new SctpSupport(false, "this Java has no module jdk.sctp: use a whole JDK 25" + OTHERWISE);
            case IOException other -> new SctpSupport(false, "no SCTP socket can be opened: " + words + OTHERWISE);
            default -> new SctpSupport(false, "no SCTP socket can be opened: " + thrown + OTHERWISE);
        };
    }
}
