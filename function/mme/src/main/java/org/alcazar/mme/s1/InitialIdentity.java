// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme.s1;

import org.alcazar.crypto.algorithm.Direction;
import org.alcazar.mme.context.ServedNetwork;
import org.alcazar.nas.eps.EpsNasDecodeException;
import org.alcazar.nas.eps.EpsSecurityProtectedMessage;
import org.alcazar.nas.eps.NasEps;
import org.alcazar.nas.eps.element.EpsGuti;
import org.alcazar.nas.eps.element.EpsMobileIdentity;
import org.alcazar.nas.eps.message.AttachRequest;
import org.alcazar.nas.eps.message.TrackingAreaUpdateRequest;
import org.alcazar.nas.eps.message.UeOriginatingDetachRequest;
import org.alcazar.s1ap.message.InitialUeMessage;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * Whose context the first message of a connection says it belongs to. Only a claim: the context's own strand lets the message in if it proves
 * it, and else hands it on as that of a UE of which nothing is known.
 */
final class InitialIdentity {

    private InitialIdentity() {
    }

    /** The M-TMSI that the NAS message names, or else the eNB; null if neither names one of this MME. */
    static @Nullable Integer claimed(InitialUeMessage initial, ServedNetwork network) {
        var named = identity(initial.nasPdu());
        if (named != null) {
            return network.isOwn(named) ? (Integer) named.mTmsi() : null;
        }
        var sTmsi = initial.sTmsi();
        return sTmsi != null && network.isOwn(sTmsi) ? (Integer) (int) sTmsi.mTmsi() : null;
    }

    private static @Nullable EpsGuti identity(Octets pdu) {
        try {
            var plain = EpsSecurityProtectedMessage.isProtected(pdu) ? initialPayload(pdu) : pdu;
            return plain == null ? null : switch (NasEps.decode(plain, Direction.UPLINK)) {
                case AttachRequest request -> guti(request.identity());
                case UeOriginatingDetachRequest request -> guti(request.identity());
                case TrackingAreaUpdateRequest request -> request.oldGuti();
                default -> null;
            };
        } catch (EpsNasDecodeException e) {
            return null;
        }
    }

    private static @Nullable EpsGuti guti(EpsMobileIdentity identity) {
        return identity instanceof EpsGuti guti ? guti : null;
    }

    private static @Nullable Octets initialPayload(Octets pdu) {
        var message = EpsSecurityProtectedMessage.decode(pdu);
        return message.headerType().isCiphered() ? null : message.payload();
    }
}
