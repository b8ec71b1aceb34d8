// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps;

import org.alcazar.crypto.algorithm.Direction;
import org.alcazar.nas.eps.element.EmmCause;
import org.alcazar.nas.eps.element.EsmCause;
import org.alcazar.nas.eps.message.EmmMessage;
import org.alcazar.nas.eps.message.EmmMessageType;
import org.alcazar.nas.eps.message.EmmTables;
import org.alcazar.nas.eps.message.EpsMessage;
import org.alcazar.nas.eps.message.EsmMessage;
import org.alcazar.nas.eps.message.EsmMessageType;
import org.alcazar.nas.eps.message.EsmTables;
import org.alcazar.nas.eps.message.ServiceRequest;
import org.alcazar.wire.Octets;

/** Decodes and encodes plain NAS messages of EPS, and the Service Request, which is never plain (TS 24.301 §8, §9). */
public final class NasEps {

    /** Protocol discriminator of EPS mobility management (TS 24.007 §11.2.3.1.1). */
    public static final int PD_EMM = 0x7;
    /** Protocol discriminator of EPS session management. */
    public static final int PD_ESM = 0x2;

    private static final int HEADER_EMM = 2;
    private static final int HEADER_ESM = 3;
    private static final int FIRST_SERVICE_REQUEST = 12;

    private NasEps() {
    }

    /**
     * Decodes a plain message or a Service Request.
     *
     * @param direction which way the message went: a detach request is told by it
     * @throws EpsNasDecodeException if it is none: too short, of an unknown protocol or message type, security protected, or with an
     *         error that TS 24.301 §7 does not let pass
     */
    public static EpsMessage decode(Octets message, Direction direction) {
        if (message.length() < HEADER_EMM) {
            throw EpsNasDecodeException.ignored("a message of " + message.length() + " octets", 0);
        }
        return switch (message.at(0) & 0xf) {
            case PD_EMM -> decodeEmm(message, direction);
            case PD_ESM -> decodeEsm(message);
            default -> throw EpsNasDecodeException.ignored("protocol discriminator " + (message.at(0) & 0xf), 0);
        };
    }

    /** Encodes a message, plain. */
    public static Octets encode(EpsMessage message) {
        return switch (message) {
            case EmmMessage mobility -> EmmTables.encode(mobility);
            case EsmMessage session -> EsmTables.encode(session);
        };
    }

    /** Whether the octets are a Service Request by their security header type; types 13 to 15 count as its own (TS 24.301 §9.3.1). */
    static boolean isServiceRequest(Octets message) {
        return message.length() > 0 && (message.at(0) & 0xf) == PD_EMM && message.at(0) >> 4 >= FIRST_SERVICE_REQUEST;
    }

    private static EmmMessage decodeEmm(Octets message, Direction direction) {
        if (isServiceRequest(message)) {
            if (message.length() < ServiceRequest.LENGTH) {
                throw EpsNasDecodeException.ignored("a Service Request of " + message.length() + " octets", 0);
            }
            return ServiceRequest.decode(message);
        }
        if (message.at(0) >> 4 != 0) {
            throw EpsNasDecodeException.ignored("a security protected message where a plain one is wanted", 0);
        }
        var type = EmmMessageType.of(message.at(1), direction);
        if (type == null) {
            throw EpsNasDecodeException.ofMobility(EmmCause.MESSAGE_TYPE_NON_EXISTENT, message.at(1),
                    "message type " + Integer.toHexString(message.at(1)), 1);
        }
        return EmmTables.decode(type, message);
    }

    private static EsmMessage decodeEsm(Octets message) {
        if (message.length() < HEADER_ESM) {
            throw EpsNasDecodeException.ignored("a session management message of " + message.length() + " octets", 0);
        }
        var type = EsmMessageType.of(message.at(2));
        if (type == null) {
            throw EpsNasDecodeException.ofSession(EsmCause.MESSAGE_TYPE_NON_EXISTENT, message.at(0) >> 4, message.at(1), message.at(2),
                    "message type " + Integer.toHexString(message.at(2)), 2);
        }
        return EsmTables.decode(type, message);
    }
}
