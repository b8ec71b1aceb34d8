// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.message;

import org.jspecify.annotations.Nullable;

/** The 5GMM messages (TS 24.501 §9.7). */
public enum FiveGmmMessageType {
    REGISTRATION_REQUEST(0x41),
    REGISTRATION_ACCEPT(0x42),
    REGISTRATION_COMPLETE(0x43),
    REGISTRATION_REJECT(0x44),
    UE_ORIGINATING_DEREGISTRATION_REQUEST(0x45),
    UE_ORIGINATING_DEREGISTRATION_ACCEPT(0x46),
    UE_TERMINATED_DEREGISTRATION_REQUEST(0x47),
    UE_TERMINATED_DEREGISTRATION_ACCEPT(0x48),
    SERVICE_REQUEST(0x4c),
    SERVICE_REJECT(0x4d),
    SERVICE_ACCEPT(0x4e),
    CONTROL_PLANE_SERVICE_REQUEST(0x4f),
    NETWORK_SLICE_SPECIFIC_AUTHENTICATION_COMMAND(0x50),
    NETWORK_SLICE_SPECIFIC_AUTHENTICATION_COMPLETE(0x51),
    NETWORK_SLICE_SPECIFIC_AUTHENTICATION_RESULT(0x52),
    CONFIGURATION_UPDATE_COMMAND(0x54),
    CONFIGURATION_UPDATE_COMPLETE(0x55),
    AUTHENTICATION_REQUEST(0x56),
    AUTHENTICATION_RESPONSE(0x57),
    AUTHENTICATION_REJECT(0x58),
    AUTHENTICATION_FAILURE(0x59),
    AUTHENTICATION_RESULT(0x5a),
    IDENTITY_REQUEST(0x5b),
    IDENTITY_RESPONSE(0x5c),
    SECURITY_MODE_COMMAND(0x5d),
    SECURITY_MODE_COMPLETE(0x5e),
    SECURITY_MODE_REJECT(0x5f),
    FIVE_GMM_STATUS(0x64),
    NOTIFICATION(0x65),
    NOTIFICATION_RESPONSE(0x66),
    UL_NAS_TRANSPORT(0x67),
    DL_NAS_TRANSPORT(0x68),
    RELAY_KEY_REQUEST(0x69),
    RELAY_KEY_ACCEPT(0x6a),
    RELAY_KEY_REJECT(0x6b),
    RELAY_AUTHENTICATION_REQUEST(0x6c),
    RELAY_AUTHENTICATION_RESPONSE(0x6d),
    /** Not of TS 24.501: see {@link SecurityServiceContent}. */
    SECURITY_SERVICE_DOWNLINK(0x7c),
    /** Not of TS 24.501: see {@link SecurityServiceContent}. */
    SECURITY_SERVICE_UPLINK(0x7d);

    private static final @Nullable FiveGmmMessageType[] BY_VALUE = new @Nullable FiveGmmMessageType[256];

    static {
        for (var type : values()) {
            BY_VALUE[type.value] = type;
        }
    }

    private final int value;

    FiveGmmMessageType(int value) {
        this.value = value;
    }

    /** The message type octet. */
    public int value() {
        return value;
    }

    /** The type of that octet, 0..255; null if there is none. */
    public static @Nullable FiveGmmMessageType of(int value) {
        return BY_VALUE[value];
    }
}
