// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.message;

import org.jspecify.annotations.Nullable;

/** The ESM messages (TS 24.301 §9.8). */
public enum EsmMessageType {
    ACTIVATE_DEFAULT_EPS_BEARER_CONTEXT_REQUEST(0xc1),
    ACTIVATE_DEFAULT_EPS_BEARER_CONTEXT_ACCEPT(0xc2),
    ACTIVATE_DEFAULT_EPS_BEARER_CONTEXT_REJECT(0xc3),
    ACTIVATE_DEDICATED_EPS_BEARER_CONTEXT_REQUEST(0xc5),
    ACTIVATE_DEDICATED_EPS_BEARER_CONTEXT_ACCEPT(0xc6),
    ACTIVATE_DEDICATED_EPS_BEARER_CONTEXT_REJECT(0xc7),
    MODIFY_EPS_BEARER_CONTEXT_REQUEST(0xc9),
    MODIFY_EPS_BEARER_CONTEXT_ACCEPT(0xca),
    MODIFY_EPS_BEARER_CONTEXT_REJECT(0xcb),
    DEACTIVATE_EPS_BEARER_CONTEXT_REQUEST(0xcd),
    DEACTIVATE_EPS_BEARER_CONTEXT_ACCEPT(0xce),
    PDN_CONNECTIVITY_REQUEST(0xd0),
    PDN_CONNECTIVITY_REJECT(0xd1),
    PDN_DISCONNECT_REQUEST(0xd2),
    PDN_DISCONNECT_REJECT(0xd3),
    BEARER_RESOURCE_ALLOCATION_REQUEST(0xd4),
    BEARER_RESOURCE_ALLOCATION_REJECT(0xd5),
    BEARER_RESOURCE_MODIFICATION_REQUEST(0xd6),
    BEARER_RESOURCE_MODIFICATION_REJECT(0xd7),
    ESM_INFORMATION_REQUEST(0xd9),
    ESM_INFORMATION_RESPONSE(0xda),
    ESM_NOTIFICATION(0xdb),
    ESM_DUMMY_MESSAGE(0xdc),
    ESM_STATUS(0xe8),
    REMOTE_UE_REPORT(0xe9),
    REMOTE_UE_REPORT_RESPONSE(0xea),
    ESM_DATA_TRANSPORT(0xeb);

    private static final @Nullable EsmMessageType[] BY_VALUE = new @Nullable EsmMessageType[256];

    static {
        for (var type : values()) {
            BY_VALUE[type.value] = type;
        }
    }

    private final int value;

    EsmMessageType(int value) {
        this.value = value;
    }

    /** The message type octet. */
    public int value() {
        return value;
    }

    /** The type of that octet, 0..255; null if there is none. */
    public static @Nullable EsmMessageType of(int value) {
        return BY_VALUE[value];
    }
}
