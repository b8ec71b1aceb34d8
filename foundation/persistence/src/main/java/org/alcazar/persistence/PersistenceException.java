// SPDX-License-Identifier: Apache-2.0
package org.alcazar.persistence;

import org.jspecify.annotations.Nullable;

/** What is stored cannot be read or written. The message names the file or server and, where there is one, the remedy. */
public final class PersistenceException extends RuntimeException {

    public PersistenceException(String message) {
        this(message, null);
    }

    public PersistenceException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
