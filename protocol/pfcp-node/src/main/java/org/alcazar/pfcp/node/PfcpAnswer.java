// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.node;

import org.alcazar.pfcp.PfcpDecodeException;
import org.alcazar.pfcp.PfcpPdu;

/** What became of a request. */
public sealed interface PfcpAnswer {

    /** Its response came; or that the peer does not speak this version. */
    record Response(PfcpPdu pdu) implements PfcpAnswer {
    }

    /** Its response came and can't be taken: the request has ended without a result (TS 29.244 §7.6). */
    record Unreadable(PfcpDecodeException fault) implements PfcpAnswer {
    }

    /** It has none. */
    record None(Why why) implements PfcpAnswer {
    }

    /** Why there is no response. */
    enum Why {
        /** None came to any attempt. */
        SILENCE,
        /** It was not sent: as many requests wait as may. */
        TOO_MANY,
        /** This node is closed, or was never bound. */
        CLOSED
    }
}
