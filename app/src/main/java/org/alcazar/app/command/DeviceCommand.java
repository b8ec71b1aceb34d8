// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import picocli.CommandLine.Command;

@Command(name = "device", description = "Shows how devices were authenticated, and revokes their certificates beside what their makers revoke.",
        subcommands = {DeviceListCommand.class, DeviceRevokeCommand.class, DeviceRestoreCommand.class, DeviceRevocationsCommand.class})
final class DeviceCommand extends CommandGroup {
}
