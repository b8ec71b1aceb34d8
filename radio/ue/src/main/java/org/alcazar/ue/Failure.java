// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue;

import java.util.Locale;
import org.alcazar.nas.element.FiveGmmCause;
import org.alcazar.nas.element.FiveGsmCause;
import org.alcazar.nas.eps.element.EmmCause;
import org.alcazar.nas.eps.element.EsmCause;
import org.jspecify.annotations.Nullable;

/**
 * Why a procedure did not succeed.
 *
 * @param cause the 5GMM cause that went one way or the other, if one did
 * @param sessionCause the 5GSM cause likewise
 * @param emmCause the EMM cause likewise, in EPS
 * @param esmCause the ESM cause likewise
 */
public record Failure(Reason reason, @Nullable FiveGmmCause cause, @Nullable FiveGsmCause sessionCause, @Nullable EmmCause emmCause,
        @Nullable EsmCause esmCause) {

    public Failure(Reason reason) {
        this(reason, null, null, null, null);
    }

    public Failure(Reason reason, @Nullable FiveGmmCause cause) {
        this(reason, cause, null, null, null);
    }

    /** Of session management. */
    public static Failure ofSession(Reason reason, FiveGsmCause cause) {
        return new Failure(reason, null, cause, null, null);
    }

    /** Of mobility management in EPS. */
    public static Failure ofEps(Reason reason, @Nullable EmmCause cause) {
        return new Failure(reason, null, null, cause, null);
    }

    /** Of session management in EPS. */
    public static Failure ofEpsSession(Reason reason, EsmCause cause) {
        return new Failure(reason, null, null, null, cause);
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
        /** Registration Reject, Service Reject, or the reject of a session's procedure. */
        REJECTED("rejected"),
        /** The AMF gave a message of session management back, as it can take it nowhere. */
        NOT_FORWARDED("not forwarded"),
        /** The network accepted, but with what the UE cannot take. */
        NOT_ACCEPTABLE("not acceptable to the UE"),
        /** The network released the session meanwhile. */
        SESSION_RELEASED("session released by the network"),
        /** All identities that there are for sessions or transactions are in use. */
        NO_IDENTITY("no identity left"),
        /** Authentication Reject. */
        AUTHENTICATION_REJECTED("authentication rejected"),
        /** The UE found the network not to be genuine, and left it. */
        NETWORK_NOT_AUTHENTIC("network not authentic"),
        /** The session's messages are not protected between UE and SMF, which this UE demands. */
        NOT_PROTECTED("not protected between UE and SMF"),
        /** The network took the UE to be able to do other security services than it said: somebody changed that on the way. */
        BID_DOWN("security service capability changed on the way"),
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
        if (sessionCause != null) {
            return reason.text + ": 5gsm " + sessionCause;
        }
        if (esmCause != null) {
            return reason.text + ": esm" + words(esmCause.value(), esmCause.name()).substring(1);
        }
        if (emmCause != null) {
            return reason.text + words(emmCause.value(), emmCause.name());
        }
        return cause == null ? reason.text : reason.text + words(cause.value(), cause.name());
    }

    private static String words(int value, String name) {
        return ": #" + value + " " + name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
