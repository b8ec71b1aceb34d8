// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.node;

import org.alcazar.gtp.GtpDecodeException;
import org.alcazar.gtp.v2c.Gtpv2Packet;
import org.alcazar.gtp.v2c.message.Gtpv2Message;

/** What became of a request; or of a response that is to be acknowledged. */
public sealed interface Gtpv2Answer {

    /**
     * What it waited for came; or that the peer does not speak this version.
     *
     * @param packet the message with its header, without what was piggybacked on it
     */
    record Response(Gtpv2Packet packet) implements Gtpv2Answer {

        public Gtpv2Message message() {
            return packet.message();
        }
    }

    /** What it waited for came and can't be taken: it has ended without a result (TS 29.274 §7.7). */
    record Unreadable(GtpDecodeException fault) implements Gtpv2Answer {
    }

    /** Nothing came. */
    record None(Why why) implements Gtpv2Answer {
    }

    /** Why there is no answer. */
    enum Why {
        /** None came to any attempt. */
        SILENCE,
        /** It was not sent: as many messages wait as may. */
        TOO_MANY,
        /** This node is closed, or was never bound. */
        CLOSED
    }
}
