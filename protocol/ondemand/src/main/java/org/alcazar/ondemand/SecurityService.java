// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ondemand;

import org.jspecify.annotations.Nullable;

/** A security service: a procedure that a UE runs with the network because somebody wants it (§2). */
public enum SecurityService {
    /** A fresh shared secret, which gives the keys forward secrecy. */
    DH_EXCHANGE(1),
    /** The device proves what it is, by its certificate. */
    DEVICE_AUTHENTICATION(2),
    /** The person proves who it is, by a WebAuthn assertion. SM only. */
    USER_AUTHENTICATION(3),
    /** The data network admits the UE, by EAP (TS 33.501 §11.1). SM only. */
    SECONDARY_AUTHENTICATION(4),
    /** Session management is protected between UE and SMF with keys that the AMF does not have. SM only. */
    INDEPENDENT_SM_SECURITY(5);

    private final int value;

    SecurityService(int value) {
        this.value = value;
    }

    /** The number on the wire. */
    public int value() {
        return value;
    }

    /** What that number stands for; null if for nothing known. */
    public static @Nullable SecurityService of(int value) {
        for (var one : values()) {
            if (one.value == value) {
                return one;
            }
        }
        return null;
    }

    /** Whether the service is there at that layer. */
    public boolean isOf(Layer layer) {
        return layer == Layer.SM || this == DH_EXCHANGE || this == DEVICE_AUTHENTICATION;
    }
}
