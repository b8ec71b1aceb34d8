// SPDX-License-Identifier: Apache-2.0
package org.alcazar.aaa;

import java.net.InetSocketAddress;
import org.alcazar.radius.RadiusPacket;

/** Something that happened between a DN-AAA server and this side, for counters, audit and ladders. Holds no secret. */
public sealed interface AaaEvent {

    /** @param aaa the server's name @param reference see {@link AaaSession#reference}; empty where no session is meant */
    record Sent(String aaa, String reference, RadiusPacket packet) implements AaaEvent {
    }

    record Received(String aaa, String reference, RadiusPacket packet) implements AaaEvent {
    }

    /** A packet that was left without effect. */
    record Dropped(InetSocketAddress from, Drop reason) implements AaaEvent {
    }

    /** A server answers no more: the next one is asked. */
    record Silent(String aaa, InetSocketAddress server) implements AaaEvent {
    }

    /** Why a packet is left without effect. Those that may be an attack are audited. */
    enum Drop {
        /** It does not decode. */
        UNDECODABLE(false),
        /** It is an answer to nothing, or came too late. */
        UNASKED(false),
        /** It comes from an address that is no server's. */
        STRANGER(true),
        /** It has no Message-Authenticator. */
        UNSIGNED(true),
        /** It is not made with the shared secret. */
        FORGED(true),
        /** It is older or newer than can be, and may be a replay. */
        STALE(true);

        private final boolean audited;

        Drop(boolean audited) {
            this.audited = audited;
        }

        public boolean audited() {
            return audited;
        }
    }
}
