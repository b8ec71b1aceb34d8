// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.codec;

import org.alcazar.wire.DecodeException;
import org.alcazar.wire.OctetReader;

/** An element of sound length whose value the standard doesn't allow (TS 29.244 §7.6.8). */
public final class IncorrectValueException extends DecodeException {

    public IncorrectValueException(String message, OctetReader in) {
        super(message, in.offset());
    }
}
