// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.config.schema;

/** A value can't be what is asked for. The message says what was expected, or what is wrong, to follow the name of the setting. */
public final class InvalidValueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidValueException(String message) {
        super(message, null, false, false);
    }
}
