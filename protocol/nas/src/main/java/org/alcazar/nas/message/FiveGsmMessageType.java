// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.message;

import org.jspecify.annotations.Nullable;

/** The 5GSM messages (TS 24.501 §9.7). */
public enum FiveGsmMessageType {
    PDU_SESSION_ESTABLISHMENT_REQUEST(0xc1),
    PDU_SESSION_ESTABLISHMENT_ACCEPT(0xc2),
    PDU_SESSION_ESTABLISHMENT_REJECT(0xc3),
    PDU_SESSION_AUTHENTICATION_COMMAND(0xc5),
    PDU_SESSION_AUTHENTICATION_COMPLETE(0xc6),
    PDU_SESSION_AUTHENTICATION_RESULT(0xc7),
    PDU_SESSION_MODIFICATION_REQUEST(0xc9),
    PDU_SESSION_MODIFICATION_REJECT(0xca),
    PDU_SESSION_MODIFICATION_COMMAND(0xcb),
    PDU_SESSION_MODIFICATION_COMPLETE(0xcc),
    PDU_SESSION_MODIFICATION_COMMAND_REJECT(0xcd),
    PDU_SESSION_RELEASE_REQUEST(0xd1),
    PDU_SESSION_RELEASE_REJECT(0xd2),
    PDU_SESSION_RELEASE_COMMAND(0xd3),
    PDU_SESSION_RELEASE_COMPLETE(0xd4),
    FIVE_GSM_STATUS(0xd6),
    SERVICE_LEVEL_AUTHENTICATION_COMMAND(0xd8),
    SERVICE_LEVEL_AUTHENTICATION_COMPLETE(0xd9),
    REMOTE_UE_REPORT(0xda),
    REMOTE_UE_REPORT_RESPONSE(0xdb),
    /** Not of TS 24.501: see {@link SecurityServiceContent}. */
    SM_SECURITY_SERVICE_DOWNLINK(0xf0),
    /** Not of TS 24.501: see {@link SecurityServiceContent}. */
    SM_SECURITY_SERVICE_UPLINK(0xf1),
    /** Not of TS 24.501: see {@link SecurityServiceContent}. */
    SM_PROTECTED_MESSAGE(0xf2);

    private static final @Nullable FiveGsmMessageType[] BY_VALUE = new @Nullable FiveGsmMessageType[256];

    static {
        for (var type : values()) {
            BY_VALUE[type.value] = type;
        }
    }

    private final int value;

    FiveGsmMessageType(int value) {
        this.value = value;
    }

    /** The message type octet. */
    public int value() {
        return value;
    }

    /** The type of that octet, 0..255; null if there is none. */
    public static @Nullable FiveGsmMessageType of(int value) {
        return BY_VALUE[value];
    }
}
