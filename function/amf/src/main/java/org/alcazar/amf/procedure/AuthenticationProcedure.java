// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.procedure;

import java.security.MessageDigest;
import java.util.Objects;
import org.alcazar.amf.event.AmfEvent;
import org.alcazar.amf.procedure.ProcedureEnd.Abandoned;
import org.alcazar.amf.procedure.ProcedureEnd.AuthenticationRejection;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.kdf.KeyDerivation5g;
import org.alcazar.nas.element.NasKeySetIdentifier;
import org.alcazar.nas.message.AuthenticationAnswer;
import org.alcazar.nas.message.AuthenticationFailure;
import org.alcazar.nas.message.AuthenticationRequest;
import org.alcazar.nas.message.AuthenticationResponse;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.ausf.AuthResult;
import org.alcazar.sbi.ausf.AuthenticationInfo;
import org.alcazar.sbi.ausf.ConfirmationData;
import org.alcazar.sbi.ausf.UeAuthenticationCtx;
import org.alcazar.sbi.ondemand.SecurityPolicyData;
import org.alcazar.sbi.udm.ResynchronizationInfo;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * 5G AKA as the SEAF runs it (TS 33.501 §6.1.3.2, TS 24.501 §5.4.1.3).
 *
 * <pre>
 * UE                      AMF/SEAF                    AUSF
 *                             |-- authenticate ---------->|
 *                             |<- RAND, AUTN, HXRES* -----|
 * |<- Authentication Request -|
 * |-- Response (RES*) ------->|  HRES* = HXRES*?
 *                             |-- confirm (RES*) -------->|
 *                             |<- SUPI, K_SEAF -----------|
 * </pre>
 */
final class AuthenticationProcedure {

    /** No feature is bid down that this release knows of (TS 33.501 §A.7.1). */
    static final Octets ABBA = Octets.of(0, 0);

    private final UeSession ue;
    private NasKeySetIdentifier ngKsi;
    private boolean ngKsiChanged;
    private @Nullable ResynchronizationInfo resynchronization;

    /** @param taken the key set identifier that the UE says it holds, which a new context must not bear */
    AuthenticationProcedure(UeSession ue, NasKeySetIdentifier taken) {
        this.ue = ue;
        var current = ue.context().security();
        var next = taken.next();
        this.ngKsi = current != null && current.ngKsi().value() == next.value() ? next.next() : next;
    }

    /**
     * What an authentication ends with.
     *
     * @param policy the rows of policy that the home network sent along; null if none
     */
    record Authenticated(String supi, NasKeySetIdentifier ngKsi, Secret kAmf, @Nullable SecurityPolicyData policy) {
    }

    /** @param supiOrSuci whom to authenticate; a SUCI as in TS 23.003 §28.7.3 */
    Authenticated run(String supiOrSuci) {
        while (true) {
            var challenge = challenge(supiOrSuci);
            var data = challenge.authData();
            var request = AuthenticationRequest.builder(ngKsi, ABBA).rand(data.rand()).autn(data.autn()).build();
            switch (ue.ask(request, ue.timers().t3560(), AuthenticationAnswer.class, this::isFresh)) {
                case null -> throw failed(new Abandoned("no answer to Authentication Request"));
                case AuthenticationResponse response -> {
                    return confirm(challenge, response);
                }
                case AuthenticationFailure failure -> recover(failure, data.rand());
            }
        }
    }

    private UeAuthenticationCtx challenge(String supiOrSuci) {
        try {
            var network = ue.amf().network().servingNetworkName();
            return ue.amf().functions().ausf().authenticate(new AuthenticationInfo(supiOrSuci, network, resynchronization));
        } catch (ProblemDetails problem) {
            throw failed(HomeNetworkRefusal.ofChallenge(problem, resynchronization != null));
        }
    }

    /** A failure that repeats the token of the one before is that one come twice, not an answer to the new challenge. */
    private boolean isFresh(AuthenticationAnswer answer) {
        var former = resynchronization;
        return former == null || !(answer instanceof AuthenticationFailure failure) || !Objects.equals(former.auts(), failure.auts());
    }

    private Authenticated confirm(UeAuthenticationCtx challenge, AuthenticationResponse response) {
        var resStar = response.responseParameter();
        var data = challenge.authData();
        if (resStar == null || resStar.length() != 16) {
            throw failed(new AuthenticationRejection("Authentication Response without RES*"));
        }
        var hresStar = KeyDerivation5g.hresStar(data.rand(), resStar);
        if (!MessageDigest.isEqual(hresStar.toArray(), data.hxresStar().toArray())) {
            throw failed(new AuthenticationRejection("HRES* differs from HXRES*"));
        }
        try {
            var result = ue.amf().functions().ausf().confirm5gAka(challenge.authCtxId(), new ConfirmationData(resStar));
            if (result.authResult() != AuthResult.AUTHENTICATION_SUCCESS) {
                throw failed(new AuthenticationRejection("RES* differs from XRES* in the home network"));
            }
            try (var kSeaf = Objects.requireNonNull(result.kseaf())) {
                var supi = Objects.requireNonNull(result.supi());
                ue.report(via -> new AmfEvent.Authenticated(via, supi, resynchronization != null));
                return new Authenticated(supi, ngKsi, KeyDerivation5g.kAmf(kSeaf, supi, ABBA), result.securityPolicy());
            }
        } catch (ProblemDetails problem) {
            throw failed(HomeNetworkRefusal.ofConfirmation(problem));
        }
    }

    /** TS 24.501 §5.4.1.3.7 c, d, e, f: returns to put a new challenge, or throws. */
    private void recover(AuthenticationFailure failure, Octets rand) {
        switch (failure.cause()) {
            case SYNCH_FAILURE -> {
                var auts = failure.auts();
                if (auts == null || auts.length() != 14 || resynchronization != null) {
                    throw failed(new AuthenticationRejection(auts == null ? "synchronisation failure without AUTS" : "out of synchronisation again"));
                }
                resynchronization = new ResynchronizationInfo(rand, auts);
            }
            case NGKSI_ALREADY_IN_USE -> {
                if (ngKsiChanged) {
                    throw failed(new AuthenticationRejection("two key set identifiers already in use"));
                }
                ngKsiChanged = true;
                ngKsi = ngKsi.next();
            }
            default -> throw failed(new AuthenticationRejection("the UE answers " + failure.cause()));
        }
    }

    private ProcedureEnd failed(ProcedureEnd end) {
        ue.report(via -> new AmfEvent.AuthenticationFailed(via, end.why()));
        return end;
    }
}
