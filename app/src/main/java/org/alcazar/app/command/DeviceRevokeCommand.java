// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import org.alcazar.app.core.Storage;
import org.alcazar.app.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "revoke", description = "Revokes a certificate of a device or of a maker. It counts no more from the next authentication on.")
final class DeviceRevokeCommand extends StorageCommand {

    @Mixin
    private final DeviceCertificateName certificate = new DeviceCertificateName();

    @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "", description = "Why, for who reads the list.")
    private String reason = "";

    DeviceRevokeCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int work(Storage storage) {
        try {
            if (!storage.deviceRevocations(world()).add(certificate.kind(), certificate.value(), reason)) {
                terminal.line("it was revoked before");
                return ExitCode.OK;
            }
            terminal.line("revoked " + certificate.value());
            return ExitCode.OK;
        } catch (IllegalArgumentException e) {
            throw new CommandFailedException(String.valueOf(e.getMessage()), e);
        }
    }
}
