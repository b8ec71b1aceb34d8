// SPDX-License-Identifier: Apache-2.0
package org.alcazar.eap;

import org.alcazar.wire.Octets;

/** An EAP packet (RFC 3748 §4). */
public sealed interface EapPacket {

    /** Pairs requests with responses, 0..255. */
    int identifier();

    /** From the authenticator (§4.1). */
    record Request(int identifier, EapMethod method) implements EapPacket {

        public Request {
            requireOctet(identifier);
        }
    }

    /** From the peer (§4.1). */
    record Response(int identifier, EapMethod method) implements EapPacket {

        public Response {
            requireOctet(identifier);
        }
    }

    /** The authenticator has let the peer in (§4.2). */
    record Success(int identifier) implements EapPacket {

        public Success {
            requireOctet(identifier);
        }
    }

    /** The authenticator has not let the peer in (§4.2). */
    record Failure(int identifier) implements EapPacket {

        public Failure {
            requireOctet(identifier);
        }
    }

    /**
     * The beginning of re-authentication (RFC 6696 §5.3).
     *
     * @param type 1 Re-auth-Start, 2 Re-auth
     * @param data all after the type
     */
    record Initiate(int identifier, int type, Octets data) implements EapPacket {

        public Initiate {
            requireOctet(identifier);
            requireOctet(type);
        }
    }

    /**
     * The end of re-authentication (RFC 6696 §5.3.3).
     *
     * @param type 2 Re-auth
     * @param data all after the type
     */
    record Finish(int identifier, int type, Octets data) implements EapPacket {

        public Finish {
            requireOctet(identifier);
            requireOctet(type);
        }
    }

    private static void requireOctet(int value) {
        if (value >>> 8 != 0) {
            throw new IllegalArgumentException(value + " is no octet");
        }
    }
}
