// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.message;

import org.alcazar.wire.OctetWriter;
import org.alcazar.wire.Octets;

/** The element of a Registration Request that holds a whole message of EPS (TS 24.501 §9.11.3.24). */
public final class EpsNasMessageContainer {

    private static final int IEI = 0x70;
    /** Protocol discriminator, security header type, message type, registration type and key set identifier. */
    private static final int HEADER = 4;
    /** The one element of the message with neither a length nor a half octet's value: last visited registered TAI. */
    private static final int LAST_VISITED_TAI = 0x52;
    private static final int LAST_VISITED_TAI_OCTETS = 7;

    private EpsNasMessageContainer() {
    }

    /**
     * The message without its EPS NAS message container, octet by octet as it was but for that: what an integrity check that does not cover
     * the container goes over.
     *
     * @param request a plain Registration Request
     * @return the same octets if there is no such element, or no telling where it would be
     */
    public static Octets cutFrom(Octets request) {
        int at = HEADER;
        int length = tlvE(request, at - 1);
        while (length > 0) {
            at += at == HEADER ? length - 1 : length;
            if (at >= request.length()) {
                return request;
            }
            length = elementAt(request, at);
            if (length > 0 && request.at(at) == IEI) {
                return new OctetWriter(request.length() - length).octets(request.slice(0, at))
                        .octets(request.slice(at + length, request.length())).toOctets();
            }
        }
        return request;
    }

    /** Octets of the element that begins there; 0 if it reaches past the end. */
    private static int elementAt(Octets request, int at) {
        int iei = request.at(at);
        if (iei >= 0x80) {
            return 1;
        }
        if (iei >> 4 == 7) {
            return tlvE(request, at);
        }
        int length = iei == LAST_VISITED_TAI ? LAST_VISITED_TAI_OCTETS : at + 1 < request.length() ? 2 + request.at(at + 1) : request.length();
        return at + length <= request.length() ? length : 0;
    }

    private static int tlvE(Octets request, int at) {
        if (at + 3 > request.length()) {
            return 0;
        }
        int length = 3 + (request.at(at + 1) << 8 | request.at(at + 2));
        return at + length <= request.length() ? length : 0;
    }
}
