// SPDX-License-Identifier: Apache-2.0
package org.alcazar.radius;

import org.alcazar.wire.DecodeException;

/** Octets that are no RADIUS packet. They are discarded silently (RFC 2865 §3). */
public final class RadiusDecodeException extends DecodeException {

    public RadiusDecodeException(String message, int offset) {
        super(message, offset);
    }
}
