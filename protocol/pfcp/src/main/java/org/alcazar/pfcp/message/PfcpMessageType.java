// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.message;

import org.jspecify.annotations.Nullable;

/** The types of messages (TS 29.244 §7.3). */
public enum PfcpMessageType {

    HEARTBEAT_REQUEST(1, "PFCP Heartbeat Request"),
    HEARTBEAT_RESPONSE(2, "PFCP Heartbeat Response"),
    PFD_MANAGEMENT_REQUEST(3, "PFCP PFD Management Request"),
    PFD_MANAGEMENT_RESPONSE(4, "PFCP PFD Management Response"),
    ASSOCIATION_SETUP_REQUEST(5, "PFCP Association Setup Request"),
    ASSOCIATION_SETUP_RESPONSE(6, "PFCP Association Setup Response"),
    ASSOCIATION_UPDATE_REQUEST(7, "PFCP Association Update Request"),
    ASSOCIATION_UPDATE_RESPONSE(8, "PFCP Association Update Response"),
    ASSOCIATION_RELEASE_REQUEST(9, "PFCP Association Release Request"),
    ASSOCIATION_RELEASE_RESPONSE(10, "PFCP Association Release Response"),
    VERSION_NOT_SUPPORTED_RESPONSE(11, "PFCP Version Not Supported Response"),
    NODE_REPORT_REQUEST(12, "PFCP Node Report Request"),
    NODE_REPORT_RESPONSE(13, "PFCP Node Report Response"),
    SESSION_SET_DELETION_REQUEST(14, "PFCP Session Set Deletion Request"),
    SESSION_SET_DELETION_RESPONSE(15, "PFCP Session Set Deletion Response"),
    SESSION_SET_MODIFICATION_REQUEST(16, "PFCP Session Set Modification Request"),
    SESSION_SET_MODIFICATION_RESPONSE(17, "PFCP Session Set Modification Response"),
    SESSION_ESTABLISHMENT_REQUEST(50, "PFCP Session Establishment Request"),
    SESSION_ESTABLISHMENT_RESPONSE(51, "PFCP Session Establishment Response"),
    SESSION_MODIFICATION_REQUEST(52, "PFCP Session Modification Request"),
    SESSION_MODIFICATION_RESPONSE(53, "PFCP Session Modification Response"),
    SESSION_DELETION_REQUEST(54, "PFCP Session Deletion Request"),
    SESSION_DELETION_RESPONSE(55, "PFCP Session Deletion Response"),
    SESSION_REPORT_REQUEST(56, "PFCP Session Report Request"),
    SESSION_REPORT_RESPONSE(57, "PFCP Session Report Response");

    private static final int FIRST_OF_SESSIONS = 50;
    private static final @Nullable PfcpMessageType[] BY_VALUE = new PfcpMessageType[256];

    static {
        for (var type : values()) {
            BY_VALUE[type.value] = type;
        }
    }

    private final int value;
    private final String standardName;

    PfcpMessageType(int value, String standardName) {
        this.value = value;
        this.standardName = standardName;
    }

    /** The octet on the wire. */
    public int value() {
        return value;
    }

    /** The name in the standard's table. */
    public String standardName() {
        return standardName;
    }

    /** Whether the header bears a session's identifier. */
    public boolean ofSession() {
        return value >= FIRST_OF_SESSIONS;
    }

    /** Whether it is to be answered. */
    public boolean isRequest() {
        return name().endsWith("_REQUEST");
    }

    /** The type of the octet, or null. */
    public static @Nullable PfcpMessageType of(int value) {
        return value < 0 || value >= BY_VALUE.length ? null : BY_VALUE[value];
    }
}
