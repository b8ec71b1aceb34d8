// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.doctor;

import com.sun.nio.sctp.SctpServerChannel;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.util.List;

/** Whether this machine speaks SCTP, and the port of N2 is free. */
final class SctpCheck implements Check {

    private static final String SUBJECT = "SCTP";

    private final InetSocketAddress endpoint;

    SctpCheck(InetSocketAddress endpoint) {
        this.endpoint = endpoint;
    }

    @Override
    public List<Finding> examine() {
        try (var channel = SctpServerChannel.open()) {
            return List.of(Finding.ok(SUBJECT, "the kernel has it, libsctp is there"), port(channel));
        } catch (UnsupportedOperationException | IOException e) {
            return List.of(lack(String.valueOf(e.getMessage())));
        }
    }

    /** The JDK loads libsctp when first asked for a channel, and names the library if that fails. */
    private static Finding lack(String reason) {
        if (reason.contains("libsctp")) {
            return Finding.missing(SUBJECT, "the library libsctp is not there; gNBs can't connect", "install it (Debian: apt install libsctp1)");
        }
        return Finding.missing(SUBJECT, "the kernel has none (%s); gNBs can't connect".formatted(reason),
                "load it (modprobe sctp) or use a kernel that has it; simulated gNBs can use n2.lab-listen");
    }

    private Finding port(SctpServerChannel channel) {
        var subject = "port " + endpoint.getPort();
        try {
            channel.bind(endpoint);
            return Finding.ok(subject, "free for gNBs at " + endpoint.getAddress().getHostAddress());
        } catch (BindException e) {
            return Finding.warn(subject, "taken or not ours to take: " + e.getMessage(),
                    "stop what uses it (perhaps ./alcazar up runs already), or set n2.listen and n2.port");
        } catch (IOException e) {
            return Finding.missing(subject, "can't be listened at: " + e.getMessage(), "set n2.listen and n2.port");
        }
    }
}
