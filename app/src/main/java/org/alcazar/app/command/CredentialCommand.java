// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import picocli.CommandLine.Command;

@Command(name = "credential", description = "Enrols and revokes the credentials (WebAuthn) by which the users of subscriptions prove who they are.",
        subcommands = {CredentialListCommand.class, CredentialEnrolCommand.class, CredentialRevokeCommand.class})
final class CredentialCommand extends CommandGroup {
}
