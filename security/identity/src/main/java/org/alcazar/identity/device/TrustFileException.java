// SPDX-License-Identifier: Apache-2.0
package org.alcazar.identity.device;

/** A file of trust anchors that cannot be used. The message is for a person and names the file. */
public final class TrustFileException extends RuntimeException {

    TrustFileException(String message, Throwable cause) {
        super(message, cause);
    }

    TrustFileException(String message) {
        super(message);
    }
}
