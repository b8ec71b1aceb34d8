// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.procedure;

import org.alcazar.crypto.kdf.KeyDerivation5g;
import org.alcazar.nas.element.FiveGmmCause;
import org.alcazar.nas.element.NasKeySetIdentifier;
import org.alcazar.nas.message.AuthenticationFailure;
import org.alcazar.nas.message.AuthenticationRequest;
import org.alcazar.nas.message.AuthenticationResponse;
import org.alcazar.nas.message.FiveGmmStatus;
import org.alcazar.ue.AuthenticationOutcome;
import org.alcazar.ue.context.SecurityContext;
import org.alcazar.ue.usim.UsimAnswer;
import org.alcazar.wire.DecodeException;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** 5G AKA in the UE (TS 33.501 §6.1.3.2, TS 24.501 §5.4.1.3). */
final class Authentication {

    /** Failures in a row after which the network is taken for a false one (TS 24.501 §5.4.1.3.7). */
    private static final int FAILURES = 3;

    /** What an Authentication Request led to. */
    enum Reaction {
        /** RES* was sent. */
        ANSWERED,
        /** An Authentication Failure was sent: the network has T3520 to prove itself. */
        REFUSED,
        /** One failure too many: the UE leaves. */
        NETWORK_NOT_AUTHENTIC,
        /** The message was none. */
        IGNORED
    }

    /** A challenge answered, for as long as it may be put again: T3516. */
    private record Answered(Octets rand, Octets resStar, long until) {
    }

    private final FiveGmm fiveGmm;
    private @Nullable Answered answered;
    private AuthenticationOutcome outcome = AuthenticationOutcome.NOT_PERFORMED;
    private int failures;

    Authentication(FiveGmm fiveGmm) {
        this.fiveGmm = fiveGmm;
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

    Reaction answer(AuthenticationRequest request) {
        var rand = request.rand();
        var autn = request.autn();
        if (rand == null || autn == null) {
            fiveGmm.n1.send(new FiveGmmStatus(FiveGmmCause.CONDITIONAL_IE_ERROR));
            return Reaction.IGNORED;
        }
        var before = answered;
        if (before != null && before.rand.equals(rand) && before.until - fiveGmm.world.nanos() > 0) {
            fiveGmm.n1.send(new AuthenticationResponse(before.resStar, null));
            return Reaction.ANSWERED;
        }
        if (!request.ngKsi().isAvailable() || isInUse(request.ngKsi())) {
            return refuse(FiveGmmCause.NGKSI_ALREADY_IN_USE, null, outcome);
        }
        UsimAnswer answer;
        try {
            answer = fiveGmm.usim.authenticate(rand, autn);
        } catch (DecodeException e) {
            fiveGmm.n1.send(new FiveGmmStatus(FiveGmmCause.CONDITIONAL_IE_ERROR));
            return Reaction.IGNORED;
        }
        return switch (answer) {
            case UsimAnswer.Success success -> accept(request, rand, autn, success);
            case UsimAnswer.MacFailure() -> refuse(FiveGmmCause.MAC_FAILURE, null, AuthenticationOutcome.MAC_FAILURE);
            case UsimAnswer.NotFor5g() ->
                    refuse(FiveGmmCause.NON_5G_AUTHENTICATION_UNACCEPTABLE, null, AuthenticationOutcome.NON_5G_VECTOR);
            case UsimAnswer.SynchronisationFailure(var auts) ->
                    refuse(FiveGmmCause.SYNCH_FAILURE, auts, AuthenticationOutcome.SYNCH_FAILURE);
        };
    }

    private Reaction accept(AuthenticationRequest request, Octets rand, Octets autn, UsimAnswer.Success keys) {
        var servingNetwork = fiveGmm.servingNetwork();
        Octets response;
        try (keys; var resStar = KeyDerivation5g.resStar(keys.ck(), keys.ik(), servingNetwork, rand, keys.res());
                var kAusf = KeyDerivation5g.kAusf(keys.ck(), keys.ik(), servingNetwork, autn.slice(0, 6));
                var kSeaf = KeyDerivation5g.kSeaf(kAusf, servingNetwork)) {
            fiveGmm.context.kAusf(kAusf.copy());
            var kAmf = KeyDerivation5g.kAmf(kSeaf, fiveGmm.usim.supi(), request.abba());
            fiveGmm.context.partial(new SecurityContext(request.ngKsi(), kAmf));
            // RES* is for the air; from here on it is no secret any more.
            response = Octets.of(resStar.reveal());
        }
        answered = new Answered(rand, response, fiveGmm.deadline(fiveGmm.ue.configuration().timers().t3516()));
        outcome = outcome == AuthenticationOutcome.SYNCH_FAILURE || outcome == AuthenticationOutcome.RESYNCHRONISED
                ? AuthenticationOutcome.RESYNCHRONISED : AuthenticationOutcome.ANSWERED;
        failures = 0;
        fiveGmm.n1.send(new AuthenticationResponse(response, null));
        return Reaction.ANSWERED;
    }

    private Reaction refuse(FiveGmmCause cause, @Nullable Octets auts, AuthenticationOutcome why) {
        outcome = why;
        answered = null;
        failures++;
        fiveGmm.n1.send(new AuthenticationFailure(cause, auts));
        return failures < FAILURES ? Reaction.REFUSED : Reaction.NETWORK_NOT_AUTHENTIC;
    }

    private boolean isInUse(NasKeySetIdentifier ngKsi) {
        var current = fiveGmm.context.current();
        return current != null && current.ngKsi().equals(ngKsi);
    }
}
