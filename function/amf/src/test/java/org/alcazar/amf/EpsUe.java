// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf;

import org.alcazar.crypto.Secret;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.crypto.kdf.KeyDerivationEps;
import org.alcazar.crypto.kdf.MobilityKeys;
import org.alcazar.interworking.Delivery;
import org.alcazar.interworking.InterworkingElement;
import org.alcazar.interworking.InterworkingElement.Announcement;
import org.alcazar.interworking.InterworkingElement.ProtectedByEps;
import org.alcazar.interworking.InterworkingElements;
import org.alcazar.interworking.Mac2;
import org.alcazar.interworking.MacManner;
import org.alcazar.nas.Nas5gs;
import org.alcazar.nas.SecurityHeaderType;
import org.alcazar.nas.SecurityProtectedMessage;
import org.alcazar.nas.element.NasKeySetIdentifier;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.element.Plmn;
import org.alcazar.nas.element.RegistrationType;
import org.alcazar.nas.element.S1UeNetworkCapability;
import org.alcazar.nas.element.UeSecurityCapability;
import org.alcazar.nas.element.UeStatus;
import org.alcazar.nas.eps.EpsNasProtection;
import org.alcazar.nas.eps.EpsSecurityProtectedMessage;
import org.alcazar.nas.eps.element.EpsGuti;
import org.alcazar.nas.eps.element.EpsUpdateType;
import org.alcazar.nas.eps.message.TrackingAreaUpdateRequest;
import org.alcazar.nas.message.EpsNasMessageContainer;
import org.alcazar.nas.message.RegistrationRequest;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** What a UE that is registered in EPS says to a 5G network, with keys of its own derivation. */
final class EpsUe {

    static final int KSI = 2;
    static final UeSecurityCapability CAPABILITY = UeSecurityCapability.of(0xf0, 0x70, 0xf0, 0x70);
    static final S1UeNetworkCapability S1 = new S1UeNetworkCapability(Octets.of(0xf0, 0x70, 0xc0, 0x40));
    private static final int COUNT = 0x105;

    final Secret kAsme = Secret.of(Octets.fromHex("ab".repeat(32)));
    final EpsGuti guti = new EpsGuti(Plmn.of("999", "70"), ScriptedMme.GROUP, ScriptedMme.CODE, 0x1234_5678);
    IntegrityAlgorithm integrity = IntegrityAlgorithm.NIA2;
    /** What an MME that verified says. */
    int verified;
    @Nullable Octets separate;
    private int next = COUNT;

    Secret kNasInt() {
        return KeyDerivationEps.kNasInt(kAsme, integrity);
    }

    Secret kAmfPrime() {
        return MobilityKeys.kAmfPrimeFromEpsIdle(kAsme, verified);
    }

    RegistrationRequest.Builder request() {
        return RegistrationRequest.builder(new RegistrationType(RegistrationType.Kind.MOBILITY_UPDATING, true), NasKeySetIdentifier.NO_KEY,
                guti.toFiveGGuti()).ueSecurityCapability(CAPABILITY).ueStatus(new UeStatus(true, false));
    }

    /** As it goes whole into the Security Mode Complete. */
    RegistrationRequest whole() {
        return request().s1UeNetworkCapability(S1).build();
    }

    Octets tau(@Nullable InterworkingElement element) {
        verified = next++;
        var update = TrackingAreaUpdateRequest.builder(new EpsUpdateType(EpsUpdateType.Kind.TA_UPDATING, false), NasKeySetIdentifier.of(KSI), guti)
                .others(element == null ? OtherElements.NONE
                        : OtherElements.NONE.with(OtherElements.EPS_INTERWORKING, InterworkingElements.encode(element)))
                .build();
        try (var protection = EpsNasProtection.resumed(EpsNasProtection.End.UE, integrity, kNasInt(), CipheringAlgorithm.NEA0,
                Secret.wrap(new byte[16]), verified, 0)) {
            return protection.protectInitial(update);
        }
    }

    /** As the standard says. */
    Octets standard() {
        return Nas5gs.encode(request().epsNasMessageContainer(tau(null)).build());
    }

    Octets methodA(MacManner manner, Delivery delivery) {
        var tau = tau(Announcement.of(manner, delivery));
        separate = delivery == Delivery.SEPARATELY ? tau : null;
        var plain = Nas5gs.encode(request().epsNasMessageContainer(delivery == Delivery.TOGETHER ? tau : null)
                .others(said(ProtectedByEps.legacy(manner, delivery, KSI))).build());
        var update = EpsSecurityProtectedMessage.decode(tau);
        return pdu(plain, manner.input(EpsNasMessageContainer.cutFrom(plain), update.payload(), update.mac()));
    }

    Octets methodB() {
        verified = next++;
        var plain = Nas5gs.encode(request().others(said(ProtectedByEps.upgraded(KSI))).build());
        return pdu(plain, MacManner.REQUEST.input(plain, null, 0));
    }

    private Octets pdu(Octets plain, Octets input) {
        int mac2 = Mac2.compute(integrity, kNasInt(), verified, input);
        return new SecurityProtectedMessage(SecurityHeaderType.INTEGRITY_PROTECTED, mac2, verified & 0xff, plain).encode();
    }

    private static OtherElements said(ProtectedByEps element) {
        return OtherElements.NONE.with(OtherElements.PROTECTED_BY_EPS, InterworkingElements.encode(element));
    }
}
