// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.procedure;

import java.util.List;
import java.util.Objects;
import org.alcazar.amf.InterworkingSettings;
import org.alcazar.amf.InterworkingSettings.KeyOfMac2;
import org.alcazar.amf.InterworkingSettings.KeyOfMove;
import org.alcazar.amf.event.MoveProtection;
import org.alcazar.amf.procedure.AuthenticationProcedure.Authenticated;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.algorithm.Direction;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.crypto.kdf.KeyDerivationEps;
import org.alcazar.crypto.kdf.MobilityKeys;
import org.alcazar.gtp.v2c.element.EpsMmContext;
import org.alcazar.gtp.v2c.message.ContextResponse;
import org.alcazar.interworking.InterworkingElement.Announcement;
import org.alcazar.interworking.InterworkingElement.ProtectedByEps;
import org.alcazar.interworking.InterworkingElements;
import org.alcazar.interworking.Mac2;
import org.alcazar.interworking.MoveMethod;
import org.alcazar.interworking.N26Extension;
import org.alcazar.interworking.N26Extensions;
import org.alcazar.nas.NasDecodeException;
import org.alcazar.nas.SecurityHeaderType;
import org.alcazar.nas.SecurityProtectedMessage;
import org.alcazar.nas.element.NasKeySetIdentifier;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.eps.EpsNasDecodeException;
import org.alcazar.nas.eps.EpsSecurityHeaderType;
import org.alcazar.nas.eps.EpsSecurityProtectedMessage;
import org.alcazar.nas.eps.NasEps;
import org.alcazar.nas.eps.message.TrackingAreaUpdateRequest;
import org.alcazar.nas.message.EpsNasMessageContainer;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * Reads the context that an MME hands over, once it has found authentic what was to be shown to it: verifies what is left to verify, and derives
 * K_AMF' (TS 33.501 §8.6.2).
 *
 * @param verified whether the Registration Request is protected by native keys of this AMF
 * @param said that and how the Registration Request is protected; null if it does not say that it is
 * @param pdu the Registration Request as it came
 * @param tau the TAU Request as it came, which the MME has verified; null with method B
 */
record EpsContext(InterworkingSettings settings, boolean verified, @Nullable ProtectedByEps said, Octets pdu, @Nullable Octets tau) {

    private static final int NO_KEY = 7;

    /** @param authenticated the subscriber, and the mapped context */
    record Result(Authenticated authenticated, MoveProtection protection) {
    }

    /** What the MME handed over is of no use. */
    static final class Unusable extends RuntimeException {

        private Unusable(String why) {
            super(why, null, false, false);
        }
    }

    /** The Registration Request is not what the UE sent. */
    static final class Tampered extends RuntimeException {

        private Tampered(String why) {
            super(why, null, false, false);
        }
    }

    /**
     * @throws Unusable if there is no deriving a key from it
     * @throws Tampered if MAC-2 is wrong, or missing though announced
     */
    Result read(ContextResponse response) {
        var imsi = response.imsi();
        if (imsi == null || !(response.mmContext() instanceof EpsMmContext context) || context.ksiAsme() == NO_KEY) {
            throw new Unusable("a context without subscriber or keys");
        }
        var algorithm = IntegrityAlgorithm.of(context.integrity());
        if (algorithm == null || algorithm == IntegrityAlgorithm.NIA0) {
            // With the null algorithm an MME verifies nothing.
            throw new Unusable("integrity algorithm " + context.integrity());
        }
        int count;
        Secret kAmf;
        MoveProtection protection;
        if (tau == null) {
            protection = MoveProtection.UPGRADED_MME;
            if (Objects.requireNonNull(said).eKsi() != context.ksiAsme()) {
                throw new Unusable("keys of another key set");
            }
            count = countOfRequest(response);
            kAmf = settings.keyOfMove() == KeyOfMove.K_AMF ? handedOver(response) : MobilityKeys.kAmfPrimeFromEpsIdle(kAsme(context), count);
        } else {
            count = context.uplinkCount();
            protection = verify(tau, algorithm, context, response);
            kAmf = MobilityKeys.kAmfPrimeFromEpsIdle(kAsme(context), count);
        }
        return new Result(new Authenticated("imsi-" + imsi.digits(), new NasKeySetIdentifier(true, context.ksiAsme()), kAmf, null), protection);
    }

    /** With method B, the MME says under which COUNT it verified. */
    private int countOfRequest(ContextResponse response) {
        var verified = N26Extensions.find(N26Extension.VerifiedCount.class, extensions(response));
        if (verified == null || (verified.count() & 0xff) != protectedRequest().sequenceNumber()) {
            throw new Unusable("the MME does not say that it verified the Registration Request");
        }
        return verified.count();
    }

    private static Secret handedOver(ContextResponse response) {
        var mapped = N26Extensions.find(N26Extension.MappedKey.class, extensions(response));
        if (mapped == null) {
            throw new Unusable("the MME derives no K_AMF'");
        }
        return mapped.kAmfPrime();
    }

    private static Secret kAsme(EpsMmContext context) {
        var key = context.kAsme().secret();
        try (var zero = Secret.wrap(new byte[key.length()])) {
            if (key.sameAs(zero)) {
                throw new Unusable("the MME keeps K_ASME to itself");
            }
        }
        return key;
    }

    /** The TAU Request is the UE's: does it say that the Registration Request is protected, and is it? */
    private MoveProtection verify(Octets protectedTau, IntegrityAlgorithm algorithm, EpsMmContext context, ContextResponse response) {
        EpsSecurityProtectedMessage message;
        TrackingAreaUpdateRequest update;
        try {
            message = EpsSecurityProtectedMessage.decode(protectedTau);
            if (message.headerType() != EpsSecurityHeaderType.INTEGRITY_PROTECTED
                    || !(NasEps.decode(message.payload(), Direction.UPLINK) instanceof TrackingAreaUpdateRequest request)) {
                throw new Unusable("no TAU Request");
            }
            update = request;
        } catch (EpsNasDecodeException e) {
            throw new Unusable("a TAU Request that can't be read: " + e.getMessage());
        }
        if ((context.uplinkCount() & 0xff) != message.sequenceNumber() || update.ksi().value() != context.ksiAsme()) {
            throw new Unusable("keys and COUNT that are not those of the TAU Request");
        }
        var announced = InterworkingElements.find(Announcement.class, update.others().get(OtherElements.EPS_INTERWORKING));
        if (verified || announced == null && said == null) {
            return MoveProtection.STANDARD;
        }
        if (announced == null || said == null || said.method() != MoveMethod.LEGACY_MME || said.manner() != announced.manner()
                || said.delivery() != announced.delivery() || said.eKsi() != context.ksiAsme()) {
            throw new Tampered("announced " + announced + ", said " + said);
        }
        requireMac2(announced, message, algorithm, context, response);
        return MoveProtection.LEGACY_MME;
    }

    private void requireMac2(Announcement announced, EpsSecurityProtectedMessage message, IntegrityAlgorithm algorithm, EpsMmContext context,
            ContextResponse response) {
        SecurityProtectedMessage request;
        try {
            request = protectedRequest();
        } catch (Unusable e) {
            throw new Tampered("announced " + announced + ", and there is no MAC-2");
        }
        var input = announced.manner().input(EpsNasMessageContainer.cutFrom(request.payload()), message.payload(), message.mac());
        try (var key = keyOfMac2(algorithm, context, response)) {
            if (request.sequenceNumber() != message.sequenceNumber()
                    || !Mac2.holds(algorithm, key, context.uplinkCount(), input, request.mac())) {
                throw new Tampered("MAC-2 is wrong, manner " + announced.manner().value());
            }
        }
    }

    private Secret keyOfMac2(IntegrityAlgorithm algorithm, EpsMmContext context, ContextResponse response) {
        var given = settings.keyOfMac2() == KeyOfMac2.HANDED_OVER ? N26Extensions.find(N26Extension.IntegrityKey.class, extensions(response)) : null;
        return given == null ? KeyDerivationEps.kNasInt(kAsme(context), algorithm) : given.kNasInt();
    }

    private SecurityProtectedMessage protectedRequest() {
        try {
            var request = SecurityProtectedMessage.decode(pdu);
            if (request.headerType() == SecurityHeaderType.INTEGRITY_PROTECTED) {
                return request;
            }
        } catch (NasDecodeException e) {
            throw new Unusable("a Registration Request without MAC");
        }
        throw new Unusable("a Registration Request under another header");
    }

    private static List<Octets> extensions(ContextResponse response) {
        return response.privateExtensions().stream().filter(extension -> extension.enterprise() == N26Extensions.ENTERPRISE)
                .map(extension -> extension.value()).toList();
    }

    /** Wipes the keys that came. */
    static void wipe(ContextResponse response) {
        if (response.mmContext() instanceof EpsMmContext context) {
            context.kAsme().secret().close();
        }
    }
}
