// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.doctor;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Optional;

/** Whether the port for simulated gNBs is free, if there is to be one. */
final class LabPortCheck implements Check {

    private final Optional<InetSocketAddress> endpoint;

    LabPortCheck(Optional<InetSocketAddress> endpoint) {
        this.endpoint = endpoint;
    }

    @Override
    public List<Finding> examine() {
        return endpoint.map(LabPortCheck::examine).map(List::of).orElse(List.of());
    }

    private static Finding examine(InetSocketAddress endpoint) {
        var subject = "port " + endpoint.getPort();
        try (var socket = new ServerSocket()) {
            socket.bind(endpoint);
            return Finding.ok(subject, "free for simulated gNBs (n2.lab-listen)");
        } catch (IOException e) {
            return Finding.warn(subject, "taken or not ours to take: " + e.getMessage(),
                    "stop what uses it (perhaps ./alcazar up runs already), or set n2.lab-listen");
        }
    }
}
