// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import java.time.Instant;
import org.alcazar.policy.store.Author;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --by}, where a change is remembered with who made it. */
final class ActorOption {

    @Option(names = "--by", paramLabel = "NAME", description = "Who makes the change, for the history (default: the user of this machine).")
    private @Nullable String name;

    /** @throws CommandFailedException if it is no name */
    Author at(Instant now) {
        try {
            return new Author(name == null ? System.getProperty("user.name", "unknown") : name, now);
        } catch (IllegalArgumentException e) {
            throw new CommandFailedException(String.valueOf(e.getMessage()), e);
        }
    }
}
