// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import picocli.CommandLine.Option;

/** {@code --json}, where a command has an answer that a program can use. */
final class JsonOption {

    @Option(names = "--json", description = "Answers in JSON.")
    private boolean json;

    boolean wanted() {
        return json;
    }
}
