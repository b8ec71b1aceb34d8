// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue;

import org.alcazar.nas.element.S1UeNetworkCapability;
import org.alcazar.ue.session.SessionRequest;
import org.alcazar.wire.Octets;

/**
 * What a UE can and wants in EPS.
 *
 * @param capability the algorithms it supports there, and its features; sent to either core
 * @param session the PDN connection it attaches with
 * @param methods of protected idle mobility to 5GS that it states (docs/interworking-encoding.md): {@link #METHOD_A}, {@link #METHOD_B}; 0 for a
 *        UE that does not know of such
 * @param infersUpgrade whether an MME that replays the capabilities of 5G is taken for one that verifies Registration Requests
 * @param misbehaviour what it does otherwise than the standard says
 * @param move how it protects its moves to 5GS where it knows how to
 */
public record S1ModeConfiguration(S1UeNetworkCapability capability, SessionRequest session, int methods, boolean infersUpgrade,
        EpsTimers timers, EpsMisbehaviour misbehaviour, MoveConfiguration move) {

    public static final int METHOD_A = 1;
    public static final int METHOD_B = 2;

    /** All algorithms but EIA0, IPv4, no extension, attempts nothing twice, well behaved. */
    public static final S1ModeConfiguration DEFAULT = new S1ModeConfiguration(capability(0xf0, 0x70), SessionRequest.IPV4, 0, false,
            EpsTimers.SINGLE_ATTEMPT, EpsMisbehaviour.NONE, MoveConfiguration.DEFAULT);

    public S1ModeConfiguration {
        if (methods >>> 8 != 0) {
            throw new IllegalArgumentException("the methods are bits of one octet");
        }
    }

    /** Of a UE that has N1 mode too (TS 24.301 §9.9.3.34); bitmaps with algorithm 0 at the top bit. */
    public static S1UeNetworkCapability capability(int eea, int eia) {
        return new S1UeNetworkCapability(Octets.of(eea, eia, 0xc0, 0x40, 0, 0, 0x20));
    }

    public S1ModeConfiguration withCapability(S1UeNetworkCapability value) {
        return new S1ModeConfiguration(value, session, methods, infersUpgrade, timers, misbehaviour, move);
    }

    public S1ModeConfiguration withSession(SessionRequest value) {
        return new S1ModeConfiguration(capability, value, methods, infersUpgrade, timers, misbehaviour, move);
    }

    public S1ModeConfiguration withMethods(int value) {
        return new S1ModeConfiguration(capability, session, value, infersUpgrade, timers, misbehaviour, move);
    }

    public S1ModeConfiguration withInfersUpgrade(boolean value) {
        return new S1ModeConfiguration(capability, session, methods, value, timers, misbehaviour, move);
    }

    public S1ModeConfiguration withTimers(EpsTimers value) {
        return new S1ModeConfiguration(capability, session, methods, infersUpgrade, value, misbehaviour, move);
    }

    public S1ModeConfiguration withMisbehaviour(EpsMisbehaviour value) {
        return new S1ModeConfiguration(capability, session, methods, infersUpgrade, timers, value, move);
    }

    public S1ModeConfiguration withMove(MoveConfiguration value) {
        return new S1ModeConfiguration(capability, session, methods, infersUpgrade, timers, misbehaviour, value);
    }
}
