// SPDX-License-Identifier: Apache-2.0
package org.alcazar.interworking;

import org.alcazar.wire.DecodeException;

/** Octets that are none of this extension's, or not as it must be. */
public final class InterworkingDecodeException extends DecodeException {

    InterworkingDecodeException(String message, int offset) {
        super(message, offset);
    }
}
