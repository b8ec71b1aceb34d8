// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ondemand;

import org.alcazar.wire.DecodeException;

/** Octets that are none of this extension's, or not as it must be. */
public final class OnDemandDecodeException extends DecodeException {

    /** Not of this extension, or an operation that it does not have. 5GMM and 5GSM have the same number for it. */
    public static final int MESSAGE_TYPE_NON_EXISTENT = 97;
    /** Malformed. 5GMM and 5GSM have the same number for it. */
    public static final int PROTOCOL_ERROR_UNSPECIFIED = 111;

    private final int cause5gs;

    OnDemandDecodeException(int cause5gs, String message, int offset) {
        super(message, offset);
        this.cause5gs = cause5gs;
    }

    static OnDemandDecodeException malformed(String message, int offset) {
        return new OnDemandDecodeException(PROTOCOL_ERROR_UNSPECIFIED, message, offset);
    }

    /** The 5GMM or 5GSM cause to answer by: 97 or 111. */
    public int cause5gs() {
        return cause5gs;
    }
}
