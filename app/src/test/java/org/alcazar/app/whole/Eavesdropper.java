// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.whole;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.aka.AuthenticationToken;
import org.alcazar.crypto.aka.ChallengeResult;
import org.alcazar.crypto.aka.Milenage;
import org.alcazar.crypto.algorithm.Ciphering;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.crypto.kdf.KeyDerivation5g;
import org.alcazar.crypto.kdf.ServingNetworkName;
import org.alcazar.nas.Nas5gs;
import org.alcazar.nas.NasProtection;
import org.alcazar.nas.NasProtection.End;
import org.alcazar.nas.Unprotected;
import org.alcazar.nas.message.AuthenticationRequest;
import org.alcazar.nas.message.FiveGmmMessage;
import org.alcazar.nas.message.SecurityServiceDownlink;
import org.alcazar.nas.message.SecurityServiceUplink;
import org.alcazar.ondemand.SecurityServiceMessage;
import org.alcazar.ondemand.SecurityServiceMessages;
import org.alcazar.ue.usim.TestSubscriber;
import org.alcazar.wire.Octets;

/** Somebody who has a subscriber's long-term key and a recording, and derives with them what the standard derives. Of a core with NIA2 and NEA2. */
final class Eavesdropper {

    static final ServingNetworkName NETWORK = ServingNetworkName.of("999", "70");

    private final TestSubscriber subscriber;
    private final AuthenticationRequest challenge;

    Eavesdropper(TestSubscriber subscriber, List<Octets> downlink) {
        this.subscriber = subscriber;
        challenge = downlink.stream().filter(nas -> (nas.at(1) & 0xf) == 0).map(Nas5gs::decode).filter(AuthenticationRequest.class::isInstance)
                .map(AuthenticationRequest.class::cast).reduce((earlier, later) -> later).orElseThrow();
    }

    Secret kAusf() {
        var rand = Objects.requireNonNull(challenge.rand());
        var autn = Objects.requireNonNull(challenge.autn());
        try (var card = Milenage.withOpc(Secret.of(subscriber.k()), Secret.of(subscriber.opc()))) {
            var keys = ((ChallengeResult.Genuine) card.answer(rand, AuthenticationToken.decode(autn))).keys();
            return KeyDerivation5g.kAusf(keys.ck(), keys.ik(), NETWORK, autn.slice(0, 6));
        }
    }

    Secret kSeaf() {
        return KeyDerivation5g.kSeaf(kAusf(), NETWORK);
    }

    Secret kAmf() {
        return KeyDerivation5g.kAmf(kSeaf(), subscriber.supi(), challenge.abba());
    }

    /** What the end of a context with that K_AMF has. */
    static NasProtection protection(End end, Secret kAmf, int nextDownlink) {
        return NasProtection.resumed(end, Ciphering.NAS_3GPP, IntegrityAlgorithm.NIA2, KeyDerivation5g.kNasInt(kAmf, IntegrityAlgorithm.NIA2),
                CipheringAlgorithm.NEA2, KeyDerivation5g.kNasEnc(kAmf, CipheringAlgorithm.NEA2), 0, nextDownlink);
    }

    /** Whether a K_AMF is that of a message. */
    static boolean opens(Secret kAmf, End end, Octets nas) {
        try (var protection = protection(end, kAmf, 0)) {
            return protection.unprotect(nas) instanceof Unprotected.Verified;
        }
    }

    /** What of a recording a K_AMF opens, as the end that receives it does. */
    static List<FiveGmmMessage> read(Secret kAmf, End receiver, List<Octets> recording) {
        var read = new ArrayList<FiveGmmMessage>();
        try (var protection = protection(receiver, kAmf, 0)) {
            for (var nas : recording) {
                if (protection.unprotect(nas) instanceof Unprotected.Verified verified) {
                    read.add(verified.whole());
                }
            }
        }
        return read;
    }

    /** What was said of security services in these messages. */
    static List<SecurityServiceMessage> services(List<FiveGmmMessage> messages) {
        return messages.stream().flatMap(message -> switch (message) {
            case SecurityServiceDownlink down -> Stream.of(down.content());
            case SecurityServiceUplink up -> Stream.of(up.content());
            default -> Stream.<Octets>empty();
        }).map(SecurityServiceMessages::decode).toList();
    }
}
