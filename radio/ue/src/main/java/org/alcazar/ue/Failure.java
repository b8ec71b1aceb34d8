// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue;

import java.util.Locale;
import org.alcazar.nas.element.FiveGmmCause;
import org.jspecify.annotations.Nullable;

/**
 * Why a procedure did not succeed.
 *
 * @param cause the 5GMM cause that went one way or the other, if one did
 */
public record Failure(Reason reason, @Nullable FiveGmmCause cause) {

    public Failure(Reason reason) {
        this(reason, null);
    }

    /** Who ended the procedure, and by what. */
    public enum Reason {
        /** The cell takes nobody. */
        NO_SERVICE("no cell takes the UE"),
        /** The request could not be sent, or the UE was closed. */
        ABANDONED("abandoned"),
        /** The network answered nothing in time. */
        TIMEOUT("no answer in time"),
        /** The connection was released before the end. */
        RELEASED("connection released"),
        /** The core lost or forgot the connection before the end. */
        CONNECTION_LOST("connection lost"),
        /** Registration Reject. */
        REJECTED("rejected"),
        /** Authentication Reject. */
        AUTHENTICATION_REJECTED("authentication rejected"),
        /** The UE found the network not to be genuine, and left it. */
        NETWORK_NOT_AUTHENTIC("network not authentic"),
        /** The network sent the UE away by a Deregistration Request. */
        DEREGISTERED_BY_NETWORK("deregistered by the network"),
        /** The UE is in no state to begin the procedure. */
        WRONG_STATE("not possible in this state");

        private final String text;

        Reason(String text) {
            this.text = text;
        }
    }

    /** In words for a report, the same for the same failure: "rejected: #3 illegal ue". */
    @Override
    public String toString() {
        return cause == null ? reason.text : reason.text + ": #" + cause.value() + " " + cause.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
