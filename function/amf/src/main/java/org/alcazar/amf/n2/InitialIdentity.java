// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.n2;

import org.alcazar.amf.context.ServedNetwork;
import org.alcazar.nas.Nas5gs;
import org.alcazar.nas.NasDecodeException;
import org.alcazar.nas.SecurityProtectedMessage;
import org.alcazar.nas.element.FiveGGuti;
import org.alcazar.nas.element.FiveGSTmsi;
import org.alcazar.nas.element.MobileIdentity;
import org.alcazar.nas.message.RegistrationRequest;
import org.alcazar.nas.message.ServiceRequest;
import org.alcazar.nas.message.UeOriginatingDeregistrationRequest;
import org.alcazar.ngap.message.InitialUeMessage;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * Whose context the first message of a connection says it belongs to. Only a claim: the context's own strand lets the message in if it proves
 * it, and else hands it on as that of a UE of which nothing is known.
 */
final class InitialIdentity {

    private InitialIdentity() {
    }

    /** The 5G-TMSI that the NAS message names, or else the gNB; null if neither names one of this AMF. */
    static @Nullable Integer claimed(InitialUeMessage initial, ServedNetwork network) {
        return switch (identity(initial.nasPdu(), network)) {
            case FiveGGuti guti when network.isOwn(guti) -> guti.tmsi();
            case FiveGSTmsi sTmsi when network.isOwn(sTmsi) -> sTmsi.tmsi();
            case null -> {
                var sTmsi = initial.fiveGSTmsi();
                yield sTmsi != null && network.isOwn(sTmsi.amfSetId(), sTmsi.amfPointer()) ? (Integer) (int) sTmsi.fiveGTmsi() : null;
            }
            default -> null;
        };
    }

    private static @Nullable MobileIdentity identity(Octets pdu, ServedNetwork network) {
        try {
            var plain = SecurityProtectedMessage.isProtected(pdu) ? initialPayload(pdu) : pdu;
            return plain == null ? null : switch (Nas5gs.decode(plain)) {
                case RegistrationRequest request -> {
                    // A UE that comes from EPS names itself as it is known there, and as this AMF may know it beside that.
                    var native5g = request.additionalGuti();
                    yield native5g != null && network.isOwn(native5g) ? native5g : request.mobileIdentity();
                }
                case UeOriginatingDeregistrationRequest request -> request.mobileIdentity();
                case ServiceRequest request -> request.sTmsi();
                default -> null;
            };
        } catch (NasDecodeException e) {
            return null;
        }
    }

    private static @Nullable Octets initialPayload(Octets pdu) {
        var message = SecurityProtectedMessage.decode(pdu);
        return message.headerType().isCiphered() ? null : message.payload();
    }
}
