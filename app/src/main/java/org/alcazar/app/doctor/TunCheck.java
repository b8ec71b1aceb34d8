// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Whether packets can be exchanged with the kernel, for the user plane. */
final class TunCheck implements Check {

    private static final String SUBJECT = "TUN";

    private final Path device;

    TunCheck(Path device) {
        this.device = device;
    }

    @Override
    public List<Finding> examine() {
        if (!Files.exists(device)) {
            return List.of(Finding.warn(SUBJECT, device + " is not there; no user plane", "load it (modprobe tun); in a container pass --device "
                    + device));
        }
        if (!Files.isReadable(device) || !Files.isWritable(device)) {
            return List.of(Finding.warn(SUBJECT, device + " may not be opened; no user plane", "run with rights to it (CAP_NET_ADMIN)"));
        }
        return List.of(Finding.ok(SUBJECT, device + " is there"));
    }
}
