// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme.procedure;

import java.util.Objects;
import org.alcazar.crypto.Secret;
import org.alcazar.mme.event.MmeEvent;
import org.alcazar.mme.procedure.ProcedureEnd.Abandoned;
import org.alcazar.mme.procedure.ProcedureEnd.AuthenticationRejection;
import org.alcazar.nas.element.NasKeySetIdentifier;
import org.alcazar.nas.eps.element.EmmCause;
import org.alcazar.nas.eps.message.AuthenticationAnswer;
import org.alcazar.nas.eps.message.AuthenticationFailure;
import org.alcazar.nas.eps.message.AuthenticationRequest;
import org.alcazar.nas.eps.message.AuthenticationResponse;
import org.alcazar.sbi.ProblemDetails;
import org.alcazar.sbi.hss.AuthenticationInformationRequest;
import org.alcazar.sbi.hss.EUtranVector;
import org.alcazar.sbi.udm.ResynchronizationInfo;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * EPS AKA (TS 33.401 §6.1.1, TS 24.301 §5.4.2).
 *
 * <pre>
 * UE                      MME                            HSS
 *                          |-- authentication information ->|
 *                          |<- RAND, AUTN, XRES, K_ASME ----|
 * |<- Authentication Request -|
 * |-- Response (RES) -------->|  RES = XRES?
 * </pre>
 */
final class AuthenticationProcedure {

    private static final int AUTS_LENGTH = 14;

    private final UeSession ue;
    private final NasKeySetIdentifier ksi;
    private @Nullable ResynchronizationInfo resynchronization;

    /** @param taken the key set identifier that the UE says it holds, which a new context must not bear */
    AuthenticationProcedure(UeSession ue, NasKeySetIdentifier taken) {
        this.ue = ue;
        var current = ue.context().security();
        var next = taken.next();
        this.ksi = current != null && current.ksi().value() == next.value() ? next.next() : next;
    }

    /** What an authentication ends with; K_ASME is the taker's to wipe. */
    record Authenticated(String imsi, NasKeySetIdentifier ksi, Secret kAsme) {
    }

    /** @param imsi whom to authenticate; digits */
    Authenticated run(String imsi) {
        while (true) {
            var vector = vector(imsi);
            boolean used = false;
            try (var xres = vector.xres()) {
                switch (ue.ask(new AuthenticationRequest(ksi, vector.rand(), vector.autn()), ue.timers().t3460(), AuthenticationAnswer.class,
                        this::isFresh)) {
                    case null -> throw failed(new Abandoned("no answer to Authentication Request"));
                    case AuthenticationResponse response -> {
                        if (!xres.matches(response.res())) {
                            throw failed(new AuthenticationRejection("RES differs from XRES"));
                        }
                        used = true;
                        ue.report(via -> new MmeEvent.Authenticated(via, imsi, resynchronization != null));
                        return new Authenticated(imsi, ksi, vector.kAsme());
                    }
                    case AuthenticationFailure failure -> recover(failure, vector.rand());
                }
            } finally {
                if (!used) {
                    vector.kAsme().close();
                }
            }
        }
    }

    private EUtranVector vector(String imsi) {
        try {
            return ue.mme().functions().hss().authenticationInformation(new AuthenticationInformationRequest(imsi,
                    ue.mme().configuration().gummei().plmnId(), resynchronization)).eUtranVectors().getFirst();
        } catch (ProblemDetails problem) {
            throw failed(HomeNetworkRefusal.ofVectors(problem, resynchronization != null));
        }
    }

    /** A failure that repeats the token of the one before is that one come twice, not an answer to the new challenge. */
    private boolean isFresh(AuthenticationAnswer answer) {
        var former = resynchronization;
        return former == null || !(answer instanceof AuthenticationFailure failure) || !Objects.equals(former.auts(), failure.auts());
    }

    /** TS 24.301 §5.4.2.7 c, d, e: returns to put a new challenge, or throws. */
    private void recover(AuthenticationFailure failure, Octets rand) {
        var auts = failure.auts();
        if (failure.cause() != EmmCause.SYNCH_FAILURE) {
            throw failed(new AuthenticationRejection("the UE answers " + failure.cause()));
        }
        if (auts == null || auts.length() != AUTS_LENGTH || resynchronization != null) {
            throw failed(new AuthenticationRejection(auts == null ? "synchronisation failure without AUTS" : "out of synchronisation again"));
        }
        resynchronization = new ResynchronizationInfo(rand, auts);
    }

    private ProcedureEnd failed(ProcedureEnd end) {
        ue.report(via -> new MmeEvent.AuthenticationFailed(via, end.why()));
        return end;
    }
}
