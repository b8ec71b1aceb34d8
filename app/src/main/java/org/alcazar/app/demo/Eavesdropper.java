// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.demo;

import org.alcazar.nas.Nas5gs;
import org.alcazar.nas.NasDecodeException;
import org.alcazar.nas.SecurityProtectedMessage;
import org.alcazar.nas.message.AuthenticationRequest;
import org.alcazar.nas.message.IdentityRequest;
import org.alcazar.ue.radio.Bearer;
import org.alcazar.ue.radio.RadioConnection;
import org.alcazar.ue.radio.RadioListener;
import org.alcazar.ue.radio.ReleaseReason;
import org.alcazar.ue.radio.SecurityActivation;
import org.alcazar.wire.Octets;

/** Somebody without keys at a cell, who sends what he has heard of another, and looks at what comes back. */
public final class Eavesdropper implements RadioListener {

    private volatile boolean answered;
    private volatile boolean served;

    /** Whether the network has answered, if only by ending the connection. */
    public boolean isAnswered() {
        return answered;
    }

    /** Whether it went on as with the one whose message it was, and did not ask for a proof. */
    public boolean isServed() {
        return served;
    }

    @Override
    public String label() {
        return "somebody else";
    }

    @Override
    public void downlink(RadioConnection connection, Octets nas) {
        answered = true;
        served |= SecurityProtectedMessage.isProtected(nas) || !asksForProof(nas);
    }

    private static boolean asksForProof(Octets nas) {
        try {
            return switch (Nas5gs.decode(nas)) {
                case IdentityRequest _, AuthenticationRequest _ -> true;
                case org.alcazar.nas.message.RegistrationReject _ -> true;
                default -> false;
            };
        } catch (NasDecodeException e) {
            return false;
        }
    }

    @Override
    public void securityActivation(RadioConnection connection, SecurityActivation activation) {
        activation.key().close();
        served = true;
    }

    @Override
    public void bearerUp(RadioConnection connection, Bearer bearer) {
        served = true;
    }

    @Override
    public void bearerDown(RadioConnection connection, int bearer) {
    }

    @Override
    public void downlinkPacket(RadioConnection connection, int bearer, int flow, Octets packet) {
        served = true;
    }

    @Override
    public void paged() {
    }

    @Override
    public void released(RadioConnection connection, ReleaseReason reason) {
        answered = true;
    }
}
