// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import org.alcazar.app.core.Storage;
import org.alcazar.app.terminal.Terminal;
import org.alcazar.wire.Octets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "revoke", description = "Revokes a credential. It counts no more from the next assertion on, and can't be enrolled again.")
final class CredentialRevokeCommand extends StorageCommand {

    @Option(names = "--supi", paramLabel = "SUPI", required = true, description = "The subscriber.")
    private String supi = "";

    @Option(names = "--rp-id", paramLabel = "DOMAIN", required = true, description = "The data network's domain.")
    private String rpId = "";

    @Parameters(paramLabel = "IDENTIFIER", description = "As ./alcazar credential list shows it, hexadecimal.")
    private String identifier = "";

    CredentialRevokeCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int work(Storage storage) {
        Octets id;
        try {
            id = Octets.fromHex(identifier);
        } catch (IllegalArgumentException e) {
            throw new CommandFailedException("an identifier of a credential is hexadecimal", e);
        }
        if (!storage.credentials(world()).revoke(SubscriberStorage.supi(supi), rpId, id)) {
            throw new CommandFailedException("%s has no such credential for %s that counts".formatted(SubscriberStorage.supi(supi), rpId));
        }
        terminal.line("revoked " + identifier);
        return ExitCode.OK;
    }
}
