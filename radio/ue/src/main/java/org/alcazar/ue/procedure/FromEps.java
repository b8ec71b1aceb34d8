// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.procedure;

import java.util.ArrayList;
import java.util.List;
import org.alcazar.crypto.algorithm.Direction;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.crypto.kdf.KeyDerivationEps;
import org.alcazar.crypto.kdf.MobilityKeys;
import org.alcazar.interworking.Delivery;
import org.alcazar.interworking.InterworkingElement.Announcement;
import org.alcazar.interworking.InterworkingElement.ProtectedByEps;
import org.alcazar.interworking.InterworkingElements;
import org.alcazar.interworking.MacManner;
import org.alcazar.nas.Nas5gs;
import org.alcazar.nas.SecurityHeaderType;
import org.alcazar.nas.SecurityProtectedMessage;
import org.alcazar.nas.element.FiveGGuti;
import org.alcazar.nas.element.NasKeySetIdentifier;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.element.UeStatus;
import org.alcazar.nas.eps.EpsSecurityProtectedMessage;
import org.alcazar.nas.eps.NasEps;
import org.alcazar.nas.eps.element.EpsBearerSet;
import org.alcazar.nas.eps.element.EpsGuti;
import org.alcazar.nas.eps.element.EpsUpdateType;
import org.alcazar.nas.eps.message.EmmMessageType;
import org.alcazar.nas.eps.message.TrackingAreaUpdateRequest;
import org.alcazar.nas.message.RegistrationRequest;
import org.alcazar.ue.EpsMisbehaviour;
import org.alcazar.ue.MoveConfiguration;
import org.alcazar.ue.S1ModeConfiguration;
import org.alcazar.ue.context.EpsSecurityContext;
import org.alcazar.ue.context.SecurityContext;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * What a UE that comes from EPS in idle mode says in its Registration Request beside what it always says, how it protects that with keys of EPS,
 * and the keys of 5GS that come of them (TS 24.501 §5.5.1.3.2, TS 33.501 §8.2, §8.6.2, docs/interworking-encoding.md).
 */
final class FromEps {

    /** NAS of EPS has BEARER 0: two MACs of one key and COUNT are never made over one key stream. */
    private static final int BEARER = 1;

    private final Way way;
    private final EpsGuti guti;
    private final EpsSecurityContext keys;
    private final IntegrityAlgorithm integrity;
    private final EpsBearerSet bearers;
    private final MoveConfiguration move;
    private final int count;
    private final @Nullable Tau tau;

    /** Who is to find the UE genuine, and by what. */
    private enum Way {
        /** The MME, by a TAU Request; the Registration Request goes as it always goes. */
        STANDARD,
        /** The MME by a TAU Request, and the AMF by MAC-2: method A. */
        LEGACY_MME,
        /** The MME by MAC-2: method B. */
        UPGRADED_MME
    }

    /**
     * The TAU Request.
     *
     * @param mac MAC-1, as it ought to be
     * @param sent what is sent for it
     */
    private record Tau(Octets plain, int mac, List<Octets> sent) {
    }

    private FromEps(Emm emm, Way way, EpsGuti guti, EpsSecurityContext keys) {
        this.way = way;
        this.guti = guti;
        this.keys = keys;
        move = emm.configuration.move();
        bearers = emm.bearerStatus();
        integrity = keys.inUse().integrityAlgorithm();
        keys.goBack(move.countsBack());
        count = keys.inUse().nextUplink();
        tau = way == Way.UPGRADED_MME ? null : tau(emm);
        if (tau == null) {
            keys.skipUplinkCount();
        }
    }

    /**
     * What a UE brings from there that is registered there; null if it has nothing that an MME would know it by.
     *
     * @param known whether the request goes under a native context of 5GS, which the AMF is then to verify it with
     */
    static @Nullable FromEps of(Emm emm, boolean known) {
        var guti = emm.context.guti();
        var keys = emm.context.current();
        if (guti == null || keys == null || emm.context.protection() == null) {
            return null;
        }
        boolean protects = !known && keys.inUse().integrityAlgorithm() != IntegrityAlgorithm.NIA0;
        return new FromEps(emm, protects ? way(emm.configuration, emm.context.isMmeUpgraded()) : Way.STANDARD, guti, keys);
    }

    /** With both methods the UE decides, by what the MME has told it: method C. */
    private static Way way(S1ModeConfiguration configuration, boolean upgraded) {
        boolean b = (configuration.methods() & S1ModeConfiguration.METHOD_B) != 0;
        boolean a = (configuration.methods() & S1ModeConfiguration.METHOD_A) != 0;
        return b && (upgraded || !a) ? Way.UPGRADED_MME : a ? Way.LEGACY_MME : Way.STANDARD;
    }

    private Tau tau(Emm emm) {
        var request = TrackingAreaUpdateRequest.builder(new EpsUpdateType(EpsUpdateType.Kind.TA_UPDATING, false), keys.ksi(), guti)
                .ueNetworkCapability(emm.configuration.capability()).lastVisitedRegisteredTai(emm.context.lastVisitedTai())
                .epsBearerContextStatus(bearers)
                .others(way == Way.STANDARD ? OtherElements.NONE : OtherElements.NONE.with(OtherElements.EPS_INTERWORKING,
                        InterworkingElements.encode(Announcement.of(move.manner(), move.delivery()))))
                .build();
        var plain = NasEps.encode(request);
        var wire = keys.inUse().protectInitial(request);
        var sent = emm.configuration.misbehaviour().instead(
                new EpsMisbehaviour.Outgoing(EmmMessageType.TRACKING_AREA_UPDATE_REQUEST, plain, wire));
        return new Tau(plain, EpsSecurityProtectedMessage.decode(wire).mac(), sent);
    }

    /** Who the UE says that it is (TS 23.003 §2.10.2.2.2). */
    FiveGGuti identity() {
        return guti.toFiveGGuti();
    }

    /** Adds to a request what only a UE says that comes from EPS. */
    void into(RegistrationRequest.Builder request, OtherElements others, @Nullable FiveGGuti nativeGuti) {
        var with = bearers.isEmpty() ? others
                : others.with(RegistrationRequest.EPS_BEARER_CONTEXT_STATUS, Octets.of(bearers.bits() & 0xff, bearers.bits() >> 8));
        request.ueStatus(new UeStatus(true, false)).additionalGuti(nativeGuti)
                .others(way == Way.STANDARD ? with : with.with(OtherElements.PROTECTED_BY_EPS, InterworkingElements.encode(
                        way == Way.UPGRADED_MME ? ProtectedByEps.upgraded(keys.ksi().value())
                                : ProtectedByEps.legacy(move.manner(), move.delivery(), keys.ksi().value()))));
        if (tau != null && !separately() && !tau.sent.isEmpty()) {
            request.epsNasMessageContainer(tau.sent.getFirst());
        }
    }

    private boolean separately() {
        return way == Way.LEGACY_MME && move.delivery() == Delivery.SEPARATELY;
    }

    /**
     * What goes out for a request without a native context of 5GS.
     *
     * @param open the cleartext elements
     */
    List<Octets> protect(RegistrationRequest open) {
        var plain = Nas5gs.encode(open);
        if (way == Way.STANDARD) {
            return List.of(plain);
        }
        var wires = new ArrayList<Octets>();
        wires.add(new SecurityProtectedMessage(SecurityHeaderType.INTEGRITY_PROTECTED, mac2(open), count & 0xff, plain).encode());
        if (tau != null && separately()) {
            wires.addAll(tau.sent);
        }
        return wires;
    }

    private int mac2(RegistrationRequest open) {
        var alone = Nas5gs.encode(open.withoutEpsNasMessage());
        var manner = way == Way.UPGRADED_MME ? MacManner.REQUEST : move.manner();
        var input = manner.input(alone, tau == null ? null : tau.plain, tau == null ? 0 : tau.mac);
        try (var key = KeyDerivationEps.kNasInt(keys.kAsme(), integrity)) {
            return integrity.keyed(key).mac(count, BEARER, Direction.UPLINK, input);
        }
    }

    /** The mapped context: its key is of the COUNT that the network verifies the UE by. It is partial, and new. */
    SecurityContext mapped() {
        return new SecurityContext(new NasKeySetIdentifier(true, keys.ksi().value()), MobilityKeys.kAmfPrimeFromEpsIdle(keys.kAsme(), count));
    }
}
