// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.demo;

import java.util.List;
import org.alcazar.amf.event.MoveProtection;
import org.alcazar.interworking.Delivery;
import org.alcazar.interworking.MacManner;
import org.alcazar.nas.eps.message.EmmMessageType;
import org.alcazar.ue.EpsMisbehaviour;
import org.alcazar.ue.MoveConfiguration;
import org.alcazar.ue.S1ModeConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * A UE of the demonstration of moves, and what is to become of it.
 *
 * @param title what its ladder shows
 * @param method what it does, in the words of the table
 * @param network the network that it meets
 * @param protection what the AMF is to find its move protected by
 * @param attack what is done to it; null for nothing
 */
record MoveCast(String title, String method, MoveNetwork.Kind network, S1ModeConfiguration s1Mode, MoveProtection protection,
        @Nullable MoveAttack attack) {

    private static final int A = S1ModeConfiguration.METHOD_A;
    private static final int B = S1ModeConfiguration.METHOD_B;

    static final List<MoveCast> MOVES = List.of(
            of("a UE of today: the MME verifies its TAU Request, nobody its Registration Request", "none", MoveNetwork.Kind.LEGACY, 0,
                    MoveConfiguration.DEFAULT, MoveProtection.STANDARD),
            a(MoveNetwork.Kind.LEGACY, MacManner.REQUEST, Delivery.TOGETHER),
            a(MoveNetwork.Kind.LEGACY, MacManner.REQUEST_AND_TAU, Delivery.TOGETHER),
            a(MoveNetwork.Kind.LEGACY, MacManner.REQUEST_TAU_AND_MAC_1, Delivery.SEPARATELY),
            a(MoveNetwork.Kind.LEGACY, MacManner.REQUEST_AND_MAC_1, Delivery.TOGETHER),
            of("method C: the MME has said nothing, so the UE takes it for a legacy one", "C: chose A", MoveNetwork.Kind.LEGACY, A | B,
                    MoveConfiguration.DEFAULT, MoveProtection.LEGACY_MME),
            of("method B: the MME verifies the Registration Request itself; the AMF derives the key", "B", MoveNetwork.Kind.UPGRADED, B,
                    MoveConfiguration.DEFAULT, MoveProtection.UPGRADED_MME),
            of("method C: the MME has said that it verifies Registration Requests", "C: chose B", MoveNetwork.Kind.UPGRADED, A | B,
                    MoveConfiguration.DEFAULT, MoveProtection.UPGRADED_MME),
            a(MoveNetwork.Kind.KEEPING, MacManner.REQUEST_TAU_AND_MAC_1, Delivery.TOGETHER),
            of("method B: the MME derives the key of 5G, and keeps that of 4G to itself", "B", MoveNetwork.Kind.KEEPING, B,
                    MoveConfiguration.DEFAULT, MoveProtection.UPGRADED_MME));

    /** The one that something is done to. */
    static MoveCast of(MoveAttack attack) {
        var method = S1ModeConfiguration.DEFAULT.withMethods(A);
        var s1Mode = switch (attack) {
            case MAC_1_WRONG -> method.withMisbehaviour(EpsMisbehaviour.wrongMac(EmmMessageType.TRACKING_AREA_UPDATE_REQUEST));
            case MAC_1_MISSING -> method.withMisbehaviour(EpsMisbehaviour.unprotected(EmmMessageType.TRACKING_AREA_UPDATE_REQUEST));
            case STALE_COUNT -> method.withMove(MoveConfiguration.DEFAULT.withCountsBack(2));
            case CAPABILITIES_AT_REGISTRATION, UNKNOWN_GUTI -> S1ModeConfiguration.DEFAULT;
            case MAC_2_WRONG, MAC_2_MISSING, REQUEST_ALTERED, CAPABILITIES_AT_ATTACH, REPLAY, MME_SILENT -> method;
        };
        return new MoveCast(attack.title(), s1Mode.methods() == 0 ? "none" : "A, manner 3", MoveNetwork.Kind.LEGACY, s1Mode,
                attack.outcome() == MoveAttack.Outcome.AUTHENTICATED ? MoveProtection.AUTHENTICATION : MoveProtection.LEGACY_MME, attack);
    }

    private static MoveCast a(MoveNetwork.Kind network, MacManner manner, Delivery delivery) {
        var covered = switch (manner) {
            case REQUEST -> "MAC-2 covers the Registration Request";
            case REQUEST_AND_TAU -> "MAC-2 covers both messages";
            case REQUEST_TAU_AND_MAC_1 -> "MAC-2 covers both messages and MAC-1";
            case REQUEST_AND_MAC_1 -> "MAC-2 covers the Registration Request and MAC-1";
        };
        return of("method A: MAC-1 for the MME, MAC-2 for the AMF; " + covered
                        + (delivery == Delivery.SEPARATELY ? "; the two come one after the other" : ""),
                "A, manner " + manner.value() + (delivery == Delivery.SEPARATELY ? ", apart" : ""), network, A, MoveConfiguration.of(manner, delivery),
                MoveProtection.LEGACY_MME);
    }

    private static MoveCast of(String title, String method, MoveNetwork.Kind network, int methods, MoveConfiguration move, MoveProtection protection) {
        return new MoveCast(title, method, network, S1ModeConfiguration.DEFAULT.withMethods(methods).withMove(move), protection, null);
    }
}
