// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.event;

import org.alcazar.nas.element.FiveGsmCause;
import org.jspecify.annotations.Nullable;

/** How an authentication by the data network ended, and what a UE is told that is not let in. */
public enum AuthenticationResult {
    /** The DN-AAA lets the UE in. */
    SUCCEEDED(null),
    /** The DN-AAA does not. */
    REJECTED(FiveGsmCause.USER_AUTHENTICATION_FAILED),
    /** The UE did not answer, or could not be reached. */
    UE_SILENT(FiveGsmCause.USER_AUTHENTICATION_FAILED),
    /** The UE would not say who it is. */
    NO_IDENTITY(FiveGsmCause.USER_AUTHENTICATION_FAILED),
    /** It took more time, or more questions, than it may. */
    TOO_LONG(FiveGsmCause.USER_AUTHENTICATION_FAILED),
    /** The DN-AAA lets the UE in no more, of its own accord. */
    REVOKED(FiveGsmCause.USER_AUTHENTICATION_FAILED),
    /** The time that the DN-AAA gave is over. */
    EXPIRED(FiveGsmCause.REGULAR_DEACTIVATION),
    /** No server of the DN-AAA answers: not the UE's fault, and it may come back. */
    AAA_UNREACHABLE(FiveGsmCause.NETWORK_FAILURE),
    /** The DN-AAA answered what makes no sense. */
    AAA_NONSENSE(FiveGsmCause.NETWORK_FAILURE),
    /** There is no such DN-AAA. */
    AAA_UNKNOWN(FiveGsmCause.NETWORK_FAILURE);

    private final @Nullable FiveGsmCause cause;

    AuthenticationResult(@Nullable FiveGsmCause cause) {
        this.cause = cause;
    }

    /** What the UE is told; null if it is let in. */
    public @Nullable FiveGsmCause cause() {
        return cause;
    }

    /** What the UE is told. @throws IllegalStateException if it is let in */
    public FiveGsmCause required() {
        if (cause == null) {
            throw new IllegalStateException("who is let in is told no cause");
        }
        return cause;
    }

    /** Whether this side, not the UE, is why it failed. */
    public boolean isOurs() {
        return FiveGsmCause.NETWORK_FAILURE.equals(cause);
    }
}
