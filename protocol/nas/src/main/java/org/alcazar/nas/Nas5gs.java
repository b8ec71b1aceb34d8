// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas;

import org.alcazar.nas.element.FiveGmmCause;
import org.alcazar.nas.element.FiveGsmCause;
import org.alcazar.nas.message.FiveGmmMessage;
import org.alcazar.nas.message.FiveGmmMessageType;
import org.alcazar.nas.message.FiveGmmTables;
import org.alcazar.nas.message.FiveGsmMessage;
import org.alcazar.nas.message.FiveGsmMessageType;
import org.alcazar.nas.message.FiveGsmTables;
import org.alcazar.nas.message.NasMessage;
import org.alcazar.nas.message.SecurityServiceContent;
import org.alcazar.wire.Octets;

/** Decodes and encodes plain NAS messages of 5GS (TS 24.501 §8, §9). */
public final class Nas5gs {

    /** Extended protocol discriminator of 5GS mobility management (TS 24.007 §11.2.3.1.1A). */
    public static final int EPD_5GMM = 0x7e;
    /** Extended protocol discriminator of 5GS session management. */
    public static final int EPD_5GSM = 0x2e;

    private static final int HEADER_5GMM = 3;
    private static final int HEADER_5GSM = 4;

    private Nas5gs() {
    }

    /**
     * Decodes a plain message.
     *
     * @throws NasDecodeException if it is none: too short, of an unknown protocol or message type, security protected, or with an error that
     *         TS 24.501 §7 does not let pass
     */
    public static NasMessage decode(Octets message) {
        if (message.length() < HEADER_5GMM) {
            throw ignored("a message of " + message.length() + " octets", NasDecodeException.NO_MESSAGE_TYPE);
        }
        return switch (message.at(0)) {
            case EPD_5GMM -> decode5gmm(message);
            case EPD_5GSM -> decode5gsm(message);
            default -> throw ignored("protocol discriminator " + Integer.toHexString(message.at(0)), NasDecodeException.NO_MESSAGE_TYPE);
        };
    }

    /** Encodes a message, plain. */
    public static Octets encode(NasMessage message) {
        return switch (message) {
            case FiveGmmMessage mobility -> FiveGmmTables.encode(mobility);
            case FiveGsmMessage session -> FiveGsmTables.encode(session);
        };
    }

    private static FiveGmmMessage decode5gmm(Octets message) {
        if ((message.at(1) & 0xf) != 0) {
            throw ignored("a security protected message where a plain one is wanted", NasDecodeException.NO_MESSAGE_TYPE);
        }
        var type = FiveGmmMessageType.of(message.at(2));
        if (type == null || SecurityServiceContent.isCarriedBy(type) && !SecurityServiceContent.isOurs(message, HEADER_5GMM)) {
            throw new NasDecodeException(FiveGmmCause.MESSAGE_TYPE_NON_EXISTENT, message.at(2),
                    "message type " + Integer.toHexString(message.at(2)), 2);
        }
        return FiveGmmTables.decode(type, message);
    }

    private static FiveGsmMessage decode5gsm(Octets message) {
        if (message.length() < HEADER_5GSM) {
            throw ignored("a session management message of " + message.length() + " octets", NasDecodeException.NO_MESSAGE_TYPE);
        }
        var type = FiveGsmMessageType.of(message.at(3));
        if (type == null || SecurityServiceContent.isCarriedBy(type) && !SecurityServiceContent.isOurs(message, HEADER_5GSM)) {
            throw NasDecodeException.ofSession(FiveGsmCause.MESSAGE_TYPE_NON_EXISTENT, message,
                    "message type " + Integer.toHexString(message.at(3)), 3);
        }
        return FiveGsmTables.decode(type, message);
    }

    private static NasDecodeException ignored(String message, int messageType) {
        return new NasDecodeException(null, messageType, message, 0);
    }
}
