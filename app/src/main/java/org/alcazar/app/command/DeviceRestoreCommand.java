// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import org.alcazar.app.core.Storage;
import org.alcazar.app.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "restore", description = "Takes a revocation of the operator's own back.")
final class DeviceRestoreCommand extends StorageCommand {

    @Mixin
    private final DeviceCertificateName certificate = new DeviceCertificateName();

    DeviceRestoreCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int work(Storage storage) {
        try {
            if (!storage.deviceRevocations(world()).remove(certificate.kind(), certificate.value())) {
                throw new CommandFailedException("no revocation of " + certificate.value());
            }
            terminal.line("restored " + certificate.value());
            return ExitCode.OK;
        } catch (IllegalArgumentException e) {
            throw new CommandFailedException(String.valueOf(e.getMessage()), e);
        }
    }
}
