// SPDX-License-Identifier: Apache-2.0
package org.alcazar.gtp.v2c.message;

import org.jspecify.annotations.Nullable;

/** The messages that have a record of their own (TS 29.274 table 6.1-1). */
public enum Gtpv2MessageType {
    ECHO_REQUEST(1, true),
    ECHO_RESPONSE(2, false),
    VERSION_NOT_SUPPORTED(3, false),
    CREATE_SESSION_REQUEST(32, true),
    CREATE_SESSION_RESPONSE(33, false),
    MODIFY_BEARER_REQUEST(34, true),
    MODIFY_BEARER_RESPONSE(35, false),
    DELETE_SESSION_REQUEST(36, true),
    DELETE_SESSION_RESPONSE(37, false),
    CHANGE_NOTIFICATION_REQUEST(38, true),
    CHANGE_NOTIFICATION_RESPONSE(39, false),
    DELETE_BEARER_COMMAND(66, true),
    DELETE_BEARER_FAILURE_INDICATION(67, false),
    BEARER_RESOURCE_COMMAND(68, true),
    BEARER_RESOURCE_FAILURE_INDICATION(69, false),
    DOWNLINK_DATA_NOTIFICATION_FAILURE_INDICATION(70, false),
    CREATE_BEARER_REQUEST(95, true),
    CREATE_BEARER_RESPONSE(96, false),
    UPDATE_BEARER_REQUEST(97, true),
    UPDATE_BEARER_RESPONSE(98, false),
    DELETE_BEARER_REQUEST(99, true),
    DELETE_BEARER_RESPONSE(100, false),
    IDENTIFICATION_REQUEST(128, true),
    IDENTIFICATION_RESPONSE(129, false),
    CONTEXT_REQUEST(130, true),
    CONTEXT_RESPONSE(131, false),
    CONTEXT_ACKNOWLEDGE(132, false),
    FORWARD_RELOCATION_REQUEST(133, true),
    FORWARD_RELOCATION_RESPONSE(134, false),
    FORWARD_RELOCATION_COMPLETE_NOTIFICATION(135, true),
    FORWARD_RELOCATION_COMPLETE_ACKNOWLEDGE(136, false),
    RELOCATION_CANCEL_REQUEST(139, true),
    RELOCATION_CANCEL_RESPONSE(140, false),
    RELEASE_ACCESS_BEARERS_REQUEST(170, true),
    RELEASE_ACCESS_BEARERS_RESPONSE(171, false),
    DOWNLINK_DATA_NOTIFICATION(176, true),
    DOWNLINK_DATA_NOTIFICATION_ACKNOWLEDGE(177, false);

    private static final @Nullable Gtpv2MessageType[] BY_VALUE = byValue();

    private final int value;
    private final boolean answered;

    Gtpv2MessageType(int value, boolean answered) {
        this.value = value;
        this.answered = answered;
    }

    /** The type of the value, 0..255; null if it has no record of its own. */
    public static @Nullable Gtpv2MessageType of(int value) {
        return BY_VALUE[value];
    }

    private static @Nullable Gtpv2MessageType[] byValue() {
        var table = new @Nullable Gtpv2MessageType[256];
        for (var type : values()) {
            table[type.value] = type;
        }
        return table;
    }

    public int value() {
        return value;
    }

    /** Whether it is a request, which wants an answer also where it is refused. */
    public boolean isAnswered() {
        return answered;
    }
}
