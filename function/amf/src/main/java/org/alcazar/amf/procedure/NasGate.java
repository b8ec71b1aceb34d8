// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.procedure;

import org.alcazar.amf.context.SecurityContext;
import org.alcazar.amf.event.Drop;
import org.alcazar.nas.Nas5gs;
import org.alcazar.nas.NasDecodeException;
import org.alcazar.nas.SecurityProtectedMessage;
import org.alcazar.nas.Unprotected;
import org.alcazar.nas.UnprotectedPolicy;
import org.alcazar.nas.message.FiveGmmMessage;
import org.alcazar.nas.message.FiveGmmMessageType;
import org.alcazar.nas.message.RegistrationReject;
import org.alcazar.nas.message.SecurityModeComplete;
import org.alcazar.nas.message.SecurityModeReject;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The one place that decides which NAS messages of a UE get in (TS 24.501 §4.4.4.3).
 *
 * <p>A message whose MAC is right under the UE's context gets in. One that is plain, or whose MAC cannot be verified, gets in only if its
 * type is one of the few that may, and only until the secure exchange of NAS messages is established on this connection.
 */
final class NasGate {

    private NasGate() {
    }

    /** What the gate says of a message. */
    sealed interface Admission {

        /**
         * @param message whole: with what the UE ciphered in its container, where the message is verified and has one
         * @param verified whether its MAC was right
         */
        record Admitted(FiveGmmMessage message, boolean verified) implements Admission {
        }

        /** @param answer what it is answered with if it is the first message of a connection, or null for nothing */
        record Refused(Drop reason, String detail, @Nullable RegistrationReject answer) implements Admission {

            Refused(Drop reason, String detail) {
                this(reason, detail, null);
            }
        }
    }

    /**
     * @param context the context that the UE may prove to hold, or null if there is none
     * @param fallback the context that is in use again if the UE rejects that one, or null: it may say so under this (TS 33.501 §6.7.2)
     * @param secured whether the secure exchange of NAS messages is established on the connection that the message came by
     */
    static Admission admit(Octets pdu, @Nullable SecurityContext context, @Nullable SecurityContext fallback, boolean secured) {
        var admission = admit(pdu, context, secured);
        return admission instanceof Admission.Refused(var reason, var detail, var answer) && reason == Drop.NAS_MAC_WRONG && fallback != null
                && fallback.nas().unprotect(pdu) instanceof Unprotected.Verified(SecurityModeReject reject, var contained, var count, var header)
                ? new Admission.Admitted(reject, true) : admission;
    }

    static Admission admit(Octets pdu, @Nullable SecurityContext context, boolean secured) {
        try {
            if (context != null) {
                return switch (context.nas().unprotect(pdu)) {
                    case Unprotected.Verified verified -> new Admission.Admitted(whole(verified), true);
                    case Unprotected.Plain plain -> plain(plain.message(), secured);
                    case Unprotected.BadMac bad -> unverified(bad.message(), secured, Drop.NAS_MAC_WRONG);
                    case Unprotected.Replayed replayed -> new Admission.Refused(Drop.NAS_REPLAYED, "COUNT " + replayed.count().value());
                    case Unprotected.Undecodable undecodable -> undecodable(undecodable.fault());
                };
            }
            return SecurityProtectedMessage.isProtected(pdu)
                    ? unverified(SecurityProtectedMessage.decode(pdu), secured, Drop.NAS_NO_CONTEXT) : plain(pdu, secured);
        } catch (NasDecodeException e) {
            return undecodable(e);
        }
    }

    /** A Security Mode Complete stays what it is: what it contains is read by the procedure that waits for it. */
    private static FiveGmmMessage whole(Unprotected.Verified verified) {
        return verified.message() instanceof SecurityModeComplete complete ? complete : verified.whole();
    }

    private static Admission plain(Octets pdu, boolean secured) {
        if (!(Nas5gs.decode(pdu) instanceof FiveGmmMessage message)) {
            return new Admission.Refused(Drop.NAS_UNEXPECTED, "a session management message by itself");
        }
        return secured || !UnprotectedPolicy.amfTakesPlain(message) ? new Admission.Refused(Drop.NAS_PLAIN_REFUSED, name(message))
                : new Admission.Admitted(message, false);
    }

    private static Admission unverified(SecurityProtectedMessage pdu, boolean secured, Drop otherwise) {
        if (secured || pdu.headerType().isCiphered()) {
            return new Admission.Refused(otherwise, "header type " + pdu.headerType());
        }
        return Nas5gs.decode(pdu.payload()) instanceof FiveGmmMessage message && UnprotectedPolicy.amfTakesUnverified(message)
                ? new Admission.Admitted(message, false) : new Admission.Refused(otherwise, "a message that must be protected");
    }

    private static Admission undecodable(NasDecodeException fault) {
        return new Admission.Refused(Drop.NAS_UNDECODABLE, String.valueOf(fault.getMessage()), protocolError(fault));
    }

    /** A UE whose Registration Request has a protocol error is told so (TS 24.501 §5.5.1.2.8). */
    private static @Nullable RegistrationReject protocolError(NasDecodeException fault) {
        var cause = fault.fiveGmmCause();
        return cause == null || fault.messageType() != FiveGmmMessageType.REGISTRATION_REQUEST.value() ? null
                : RegistrationReject.builder(cause).build();
    }

    private static String name(FiveGmmMessage message) {
        return message.messageType().name();
    }
}
