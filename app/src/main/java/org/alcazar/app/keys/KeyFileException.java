// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.keys;

import org.jspecify.annotations.Nullable;

/** A key file can't be used. The message is one line that names the file and the remedy, and nothing of the key. */
public final class KeyFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeyFileException(String message) {
        this(message, null);
    }

    KeyFileException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
