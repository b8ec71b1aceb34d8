// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme.procedure;

import org.alcazar.crypto.kdf.KeyDerivationEps;
import org.alcazar.interworking.InterworkingElement.ProtectedByEps;
import org.alcazar.interworking.InterworkingElements;
import org.alcazar.interworking.Mac2;
import org.alcazar.interworking.MacManner;
import org.alcazar.interworking.MoveMethod;
import org.alcazar.mme.context.SecurityContext;
import org.alcazar.mme.event.MoveRefusal;
import org.alcazar.nas.Nas5gs;
import org.alcazar.nas.NasDecodeException;
import org.alcazar.nas.SecurityHeaderType;
import org.alcazar.nas.SecurityProtectedMessage;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.eps.EpsNasProtection;
import org.alcazar.nas.message.EpsNasMessageContainer;
import org.alcazar.nas.message.RegistrationRequest;
import org.alcazar.wire.Octets;

/**
 * Whether a Registration Request of 5GMM is protected with the NAS integrity key of an EPS context (docs/interworking-encoding.md §4, method
 * B). Its COUNT is one of the UE's uplink COUNTs of EPS, and is used up where the MAC holds.
 */
final class RegistrationRequestProof {

    private static final int SEQUENCE_NUMBERS = 1 << 8;
    private static final int COUNTS = 1 << 24;

    private RegistrationRequestProof() {
    }

    /** What was found. */
    sealed interface Result {

        /** @param advanced the same context, which takes no COUNT up to this one any more; the former one's NAS keys are wiped */
        record Holds(int count, SecurityContext advanced) implements Result {
        }

        record Fails(MoveRefusal why) implements Result {
        }
    }

    static Result verify(Octets pdu, SecurityContext security) {
        try {
            if (!SecurityProtectedMessage.isProtected(pdu)) {
                return new Result.Fails(MoveRefusal.NOT_PROTECTED);
            }
            var message = SecurityProtectedMessage.decode(pdu);
            if (message.headerType() != SecurityHeaderType.INTEGRITY_PROTECTED) {
                return new Result.Fails(MoveRefusal.NOT_PROTECTED);
            }
            if (!(Nas5gs.decode(message.payload()) instanceof RegistrationRequest request) || !isMove(request, security)) {
                return new Result.Fails(MoveRefusal.NOT_A_MOVE);
            }
            return verify(message, security);
        } catch (NasDecodeException e) {
            return new Result.Fails(MoveRefusal.UNDECODABLE);
        }
    }

    /** It says itself that it is protected so, and by which keys. */
    private static boolean isMove(RegistrationRequest request, SecurityContext security) {
        var element = InterworkingElements.find(ProtectedByEps.class, request.others().get(OtherElements.PROTECTED_BY_EPS));
        return element != null && element.method() == MoveMethod.UPGRADED_MME && element.eKsi() == security.ksi().value();
    }

    private static Result verify(SecurityProtectedMessage message, SecurityContext security) {
        var nas = security.nas();
        var input = MacManner.REQUEST.input(EpsNasMessageContainer.cutFrom(message.payload()), null, 0);
        int next = nas.nextUplink();
        int same = next & -SEQUENCE_NUMBERS | message.sequenceNumber();
        int count = same < next ? same + SEQUENCE_NUMBERS : same;
        try (var kNasInt = KeyDerivationEps.kNasInt(security.kAsme(), nas.integrityAlgorithm())) {
            if (count < COUNTS && Mac2.holds(nas.integrityAlgorithm(), kNasInt, count, input, message.mac())) {
                return new Result.Holds(count, advanced(security, count));
            }
            int former = count - SEQUENCE_NUMBERS;
            return new Result.Fails(former >= 0 && Mac2.holds(nas.integrityAlgorithm(), kNasInt, former, input, message.mac())
                    ? MoveRefusal.REPLAYED : MoveRefusal.MAC_WRONG);
        }
    }

    private static SecurityContext advanced(SecurityContext security, int count) {
        var nas = security.nas();
        var integrity = nas.integrityAlgorithm();
        var ciphering = nas.cipheringAlgorithm();
        var kAsme = security.kAsme();
        var resumed = EpsNasProtection.resumed(EpsNasProtection.End.MME, integrity, KeyDerivationEps.kNasInt(kAsme, integrity), ciphering,
                KeyDerivationEps.kNasEnc(kAsme, ciphering), count + 1, nas.nextDownlink());
        nas.close();
        return new SecurityContext(security.ksi(), kAsme, security.capability(), resumed);
    }
}
