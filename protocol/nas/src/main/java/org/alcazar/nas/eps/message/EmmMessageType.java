// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.message;

import org.alcazar.crypto.algorithm.Direction;
import org.jspecify.annotations.Nullable;

/** The EMM messages (TS 24.301 §9.8). */
public enum EmmMessageType {
    ATTACH_REQUEST(0x41),
    ATTACH_ACCEPT(0x42),
    ATTACH_COMPLETE(0x43),
    ATTACH_REJECT(0x44),
    UE_ORIGINATING_DETACH_REQUEST(0x45),
    UE_TERMINATED_DETACH_REQUEST(0x45),
    DETACH_ACCEPT(0x46),
    TRACKING_AREA_UPDATE_REQUEST(0x48),
    TRACKING_AREA_UPDATE_ACCEPT(0x49),
    TRACKING_AREA_UPDATE_COMPLETE(0x4a),
    TRACKING_AREA_UPDATE_REJECT(0x4b),
    EXTENDED_SERVICE_REQUEST(0x4c),
    CONTROL_PLANE_SERVICE_REQUEST(0x4d),
    SERVICE_REJECT(0x4e),
    SERVICE_ACCEPT(0x4f),
    GUTI_REALLOCATION_COMMAND(0x50),
    GUTI_REALLOCATION_COMPLETE(0x51),
    AUTHENTICATION_REQUEST(0x52),
    AUTHENTICATION_RESPONSE(0x53),
    AUTHENTICATION_REJECT(0x54),
    IDENTITY_REQUEST(0x55),
    IDENTITY_RESPONSE(0x56),
    AUTHENTICATION_FAILURE(0x5c),
    SECURITY_MODE_COMMAND(0x5d),
    SECURITY_MODE_COMPLETE(0x5e),
    SECURITY_MODE_REJECT(0x5f),
    EMM_STATUS(0x60),
    EMM_INFORMATION(0x61),
    DOWNLINK_NAS_TRANSPORT(0x62),
    UPLINK_NAS_TRANSPORT(0x63),
    CS_SERVICE_NOTIFICATION(0x64),
    UPLINK_GENERIC_NAS_TRANSPORT(0x65),
    DOWNLINK_GENERIC_NAS_TRANSPORT(0x68),
    /** Told by its security header type; it has no message type octet. */
    SERVICE_REQUEST(-1);

    private static final @Nullable EmmMessageType[] BY_VALUE = new @Nullable EmmMessageType[256];

    static {
        for (var type : values()) {
            if (type.value >= 0) {
                BY_VALUE[type.value] = type;
            }
        }
    }

    private final int value;

    EmmMessageType(int value) {
        this.value = value;
    }

    /** The message type octet; -1 for {@link #SERVICE_REQUEST}. */
    public int value() {
        return value;
    }

    /**
     * The type of that octet, 0..255; null if there is none.
     *
     * @param direction detach requests of both directions share an octet
     */
    public static @Nullable EmmMessageType of(int value, Direction direction) {
        if (value == UE_ORIGINATING_DETACH_REQUEST.value) {
            return direction == Direction.UPLINK ? UE_ORIGINATING_DETACH_REQUEST : UE_TERMINATED_DETACH_REQUEST;
        }
        return BY_VALUE[value];
    }
}
