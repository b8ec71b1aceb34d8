// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme.procedure;

import org.alcazar.crypto.algorithm.Direction;
import org.alcazar.mme.context.SecurityContext;
import org.alcazar.mme.event.Drop;
import org.alcazar.nas.eps.EpsNasDecodeException;
import org.alcazar.nas.eps.EpsSecurityHeaderType;
import org.alcazar.nas.eps.EpsSecurityProtectedMessage;
import org.alcazar.nas.eps.EpsUnprotected;
import org.alcazar.nas.eps.EpsUnprotectedPolicy;
import org.alcazar.nas.eps.NasEps;
import org.alcazar.nas.eps.message.AttachReject;
import org.alcazar.nas.eps.message.EmmMessage;
import org.alcazar.nas.eps.message.EmmMessageType;
import org.alcazar.nas.eps.message.EpsMessage;
import org.alcazar.nas.eps.message.EsmMessage;
import org.alcazar.nas.eps.message.SecurityModeReject;
import org.alcazar.nas.eps.message.ServiceRequest;
import org.alcazar.nas.eps.message.TrackingAreaUpdateReject;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The one place that decides which NAS messages of a UE get in (TS 24.301 §4.4.4.3).
 *
 * <p>A message whose MAC is right under the UE's context gets in. One that is plain, or whose MAC cannot be verified, gets in only if its
 * type is one of the few that may, and only until the secure exchange of NAS messages is established on this connection.
 */
final class NasGate {

    private NasGate() {
    }

    /** What the gate says of a message. */
    sealed interface Admission {

        /** @param verified whether its MAC was right */
        record Admitted(EpsMessage message, boolean verified) implements Admission {
        }

        /** @param answer what it is answered with if it is the first message of a connection, or null for nothing */
        record Refused(Drop reason, String detail, @Nullable EmmMessage answer) implements Admission {

            Refused(Drop reason, String detail) {
                this(reason, detail, null);
            }
        }
    }

    /**
     * @param context the context that the UE may prove to hold, or null if there is none
     * @param fallback the context that is in use again if the UE rejects that one, or null: it may say so under this (TS 24.301 §5.4.3.5)
     * @param secured whether the secure exchange of NAS messages is established on the connection that the message came by
     */
    static Admission admit(Octets pdu, @Nullable SecurityContext context, @Nullable SecurityContext fallback, boolean secured) {
        var admission = admit(pdu, context, secured);
        return admission instanceof Admission.Refused(var reason, var detail, var answer) && reason == Drop.NAS_MAC_WRONG && fallback != null
                && fallback.nas().unprotect(pdu) instanceof EpsUnprotected.Verified(SecurityModeReject reject, var count, var header)
                ? new Admission.Admitted(reject, true) : admission;
    }

    static Admission admit(Octets pdu, @Nullable SecurityContext context, boolean secured) {
        try {
            if (context != null) {
                return switch (context.nas().unprotect(pdu)) {
                    case EpsUnprotected.Verified verified -> new Admission.Admitted(verified.message(), true);
                    case EpsUnprotected.Plain plain -> plain(plain.message(), secured);
                    case EpsUnprotected.BadMac bad -> unverified(bad.headerType(), bad.payload(), secured, Drop.NAS_MAC_WRONG);
                    case EpsUnprotected.Replayed replayed -> new Admission.Refused(Drop.NAS_REPLAYED, "COUNT " + replayed.count().value());
                    case EpsUnprotected.Undecodable undecodable -> undecodable(undecodable.fault());
                };
            }
            if (EpsSecurityProtectedMessage.isProtected(pdu)) {
                var message = EpsSecurityProtectedMessage.decode(pdu);
                return unverified(message.headerType(), message.payload(), secured, Drop.NAS_NO_CONTEXT);
            }
            return plain(pdu, secured);
        } catch (EpsNasDecodeException e) {
            return undecodable(e);
        }
    }

    private static Admission plain(Octets pdu, boolean secured) {
        return switch (NasEps.decode(pdu, Direction.UPLINK)) {
            // Never plain: its header has half a MAC, for which there is no context.
            case ServiceRequest request -> unverified(EpsSecurityHeaderType.SERVICE_REQUEST, pdu, secured, Drop.NAS_NO_CONTEXT);
            case EmmMessage message -> secured || !EpsUnprotectedPolicy.mmeTakesPlain(message)
                    ? new Admission.Refused(Drop.NAS_PLAIN_REFUSED, message.messageType().name()) : new Admission.Admitted(message, false);
            case EsmMessage message -> new Admission.Refused(Drop.NAS_PLAIN_REFUSED, message.messageType().name());
        };
    }

    private static Admission unverified(EpsSecurityHeaderType header, Octets payload, boolean secured, Drop otherwise) {
        if (secured || header.isCiphered()) {
            return new Admission.Refused(otherwise, "header type " + header);
        }
        return NasEps.decode(payload, Direction.UPLINK) instanceof EmmMessage message && EpsUnprotectedPolicy.mmeTakesUnverified(message)
                ? new Admission.Admitted(message, false) : new Admission.Refused(otherwise, "a message that must be protected");
    }

    private static Admission undecodable(EpsNasDecodeException fault) {
        return new Admission.Refused(Drop.NAS_UNDECODABLE, String.valueOf(fault.getMessage()), protocolError(fault));
    }

    /** A UE whose first message has a protocol error is told so (TS 24.301 §5.5.1.2.7, §5.5.3.2.7). */
    private static @Nullable EmmMessage protocolError(EpsNasDecodeException fault) {
        var cause = fault.emmCause();
        if (cause == null) {
            return null;
        }
        return fault.messageType() == EmmMessageType.ATTACH_REQUEST.value() ? AttachReject.builder(cause).build()
                : fault.messageType() == EmmMessageType.TRACKING_AREA_UPDATE_REQUEST.value() ? TrackingAreaUpdateReject.builder(cause).build()
                : null;
    }
}
