// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

/** A command can't do what was asked. The message is one line that says why, and what to do. */
public final class CommandFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CommandFailedException(String message) {
        super(message);
    }

    public CommandFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
