// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ondemand;

import org.jspecify.annotations.Nullable;

/** The operations by number (§5). */
public enum OperationCode {
    ANNOUNCE(0x01),
    KEY_SHARE(0x02),
    KEY_SHARE_ANSWER(0x03),
    DEVICE_REQUEST(0x04),
    DEVICE_PROOF(0x05),
    RESULT(0x06),
    USER_REQUEST(0x07),
    USER_ASSERTION(0x08),
    SECONDARY_START(0x09),
    SM_SECURITY_MODE_COMMAND(0x0a),
    SM_SECURITY_MODE_COMPLETE(0x0b),
    SM_SECURITY_MODE_REJECT(0x0c),
    REFUSE(0x0d);

    private final int value;

    OperationCode(int value) {
        this.value = value;
    }

    /** The number on the wire. */
    public int value() {
        return value;
    }

    /** What that number stands for; null if for nothing known. */
    public static @Nullable OperationCode of(int value) {
        for (var one : values()) {
            if (one.value == value) {
                return one;
            }
        }
        return null;
    }

    /** The number of the operation, which a {@link Operation.Refuse} names. */
    public static OperationCode of(Operation operation) {
        return switch (operation) {
            case Operation.Announce announce -> ANNOUNCE;
            case Operation.KeyShareOffer offer -> KEY_SHARE;
            case Operation.KeyShareAnswer answer -> KEY_SHARE_ANSWER;
            case Operation.DeviceRequest request -> DEVICE_REQUEST;
            case Operation.DeviceProof proof -> DEVICE_PROOF;
            case Operation.ResultNotice notice -> RESULT;
            case Operation.UserRequest request -> USER_REQUEST;
            case Operation.UserAssertion assertion -> USER_ASSERTION;
            case Operation.SecondaryStart start -> SECONDARY_START;
            case Operation.SmSecurityModeCommand command -> SM_SECURITY_MODE_COMMAND;
            case Operation.SmSecurityModeComplete complete -> SM_SECURITY_MODE_COMPLETE;
            case Operation.SmSecurityModeReject reject -> SM_SECURITY_MODE_REJECT;
            case Operation.Refuse refuse -> REFUSE;
        };
    }
}
