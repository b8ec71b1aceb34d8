// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.procedure;

import org.alcazar.crypto.kdf.KeyDerivationEps;
import org.alcazar.nas.element.Plmn;
import org.alcazar.nas.eps.element.EmmCause;
import org.alcazar.nas.eps.message.AuthenticationFailure;
import org.alcazar.nas.eps.message.AuthenticationRequest;
import org.alcazar.nas.eps.message.AuthenticationResponse;
import org.alcazar.nas.eps.message.EmmStatus;
import org.alcazar.ue.AuthenticationOutcome;
import org.alcazar.ue.context.EpsSecurityContext;
import org.alcazar.ue.usim.UsimAnswer;
import org.alcazar.wire.DecodeException;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** EPS AKA in the UE (TS 33.401 §6.1, TS 24.301 §5.4.2). */
final class EpsAuthentication {

    /** Failures in a row after which the network is taken for a false one (TS 24.301 §5.4.2.7). */
    private static final int FAILURES = 3;

    /** A challenge answered, for as long as it may be put again: T3416. */
    private record Answered(Octets rand, Octets res, long until) {
    }

    private final Emm emm;
    private @Nullable Answered answered;
    private AuthenticationOutcome outcome = AuthenticationOutcome.NOT_PERFORMED;
    private int failures;

    EpsAuthentication(Emm emm) {
        this.emm = emm;
    }

    /** Forgets how it went in earlier procedures. */
    void begin() {
        outcome = AuthenticationOutcome.NOT_PERFORMED;
        failures = 0;
        answered = null;
    }

    AuthenticationOutcome outcome() {
        return outcome;
    }

    /** The keys are in use: the challenge need not be remembered any more. */
    void finished() {
        answered = null;
    }

    Authentication.Reaction answer(AuthenticationRequest request) {
        var before = answered;
        if (before != null && before.rand.equals(request.rand()) && before.until - emm.world.nanos() > 0) {
            emm.nas.send(new AuthenticationResponse(before.res));
            return Authentication.Reaction.ANSWERED;
        }
        UsimAnswer answer;
        try {
            answer = emm.usim.authenticate(request.rand(), request.autn());
        } catch (DecodeException e) {
            emm.nas.send(new EmmStatus(EmmCause.INVALID_MANDATORY_INFORMATION));
            return Authentication.Reaction.IGNORED;
        }
        return switch (answer) {
            case UsimAnswer.Success success -> accept(request, success);
            case UsimAnswer.MacFailure() -> refuse(EmmCause.MAC_FAILURE, null, AuthenticationOutcome.MAC_FAILURE);
            // The bit says EPS as it says 5GS (TS 33.401 §6.1.1).
            case UsimAnswer.NotFor5g() -> refuse(EmmCause.NON_EPS_AUTHENTICATION_UNACCEPTABLE, null, AuthenticationOutcome.NON_5G_VECTOR);
            case UsimAnswer.SynchronisationFailure(var auts) -> refuse(EmmCause.SYNCH_FAILURE, auts, AuthenticationOutcome.SYNCH_FAILURE);
        };
    }

    private Authentication.Reaction accept(AuthenticationRequest request, UsimAnswer.Success keys) {
        Octets response;
        try (keys) {
            var kAsme = KeyDerivationEps.kAsme(keys.ck(), keys.ik(), octets(emm.tai().plmn()), request.autn().slice(0, 6));
            emm.context.partial(new EpsSecurityContext(request.ksi(), kAsme));
            // RES is for the air; from here on it is no secret any more.
            response = Octets.of(keys.res().reveal());
        }
        answered = new Answered(request.rand(), response, emm.deadline(emm.configuration.timers().t3416()));
        outcome = outcome == AuthenticationOutcome.SYNCH_FAILURE || outcome == AuthenticationOutcome.RESYNCHRONISED
                ? AuthenticationOutcome.RESYNCHRONISED : AuthenticationOutcome.ANSWERED;
        failures = 0;
        emm.nas.send(new AuthenticationResponse(response));
        return Authentication.Reaction.ANSWERED;
    }

    private Authentication.Reaction refuse(EmmCause cause, @Nullable Octets auts, AuthenticationOutcome why) {
        outcome = why;
        answered = null;
        failures++;
        emm.nas.send(new AuthenticationFailure(cause, auts));
        return failures < FAILURES ? Authentication.Reaction.REFUSED : Authentication.Reaction.NETWORK_NOT_AUTHENTIC;
    }

    /** The three octets of a PLMN identity (TS 24.301 §9.9.3.32). */
    private static Octets octets(Plmn plmn) {
        var mcc = plmn.mccText();
        var mnc = plmn.mncText();
        int third = mnc.length() == 3 ? digit(mnc, 2) : 0xf;
        return Octets.of(digit(mcc, 1) << 4 | digit(mcc, 0), third << 4 | digit(mcc, 2), digit(mnc, 1) << 4 | digit(mnc, 0));
    }

    private static int digit(String digits, int at) {
        return digits.charAt(at) - '0';
    }
}
