// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.procedure;

import org.alcazar.amf.procedure.ProcedureEnd.Abandoned;
import org.alcazar.amf.procedure.ProcedureEnd.AuthenticationRejection;
import org.alcazar.amf.procedure.ProcedureEnd.Rejection;
import org.alcazar.nas.element.FiveGmmCause;
import org.alcazar.sbi.ProblemDetails;

/**
 * What a UE is told where its home network says no (TS 29.524 §4). A refusal of the subscriber is final for the UE; a fault of the network is
 * not, and must never look like one: a UE that is told it is illegal stays away until it is switched off.
 */
final class HomeNetworkRefusal {

    private HomeNetworkRefusal() {
    }

    /**
     * Of a challenge.
     *
     * @param afterSynchronisationFailure whether the home network was shown an AUTS
     */
    static ProcedureEnd ofChallenge(ProblemDetails problem, boolean afterSynchronisationFailure) {
        return switch (problem.cause()) {
            case SERVING_NETWORK_NOT_AUTHORIZED -> new Rejection(FiveGmmCause.SERVING_NETWORK_NOT_AUTHORIZED, why(problem));
            case USER_NOT_FOUND, AUTHENTICATION_REJECTED, INVALID_HN_PUBLIC_KEY_IDENTIFIER, INVALID_SCHEME_OUTPUT, UNSUPPORTED_PROTECTION_SCHEME,
                    MANDATORY_IE_INCORRECT, INVALID_MSG_FORMAT ->
                    afterSynchronisationFailure ? new AuthenticationRejection("resynchronisation failed: " + problem.cause())
                            : new Rejection(FiveGmmCause.ILLEGAL_UE, why(problem));
            default -> later(problem);
        };
    }

    /** Of an answer to a challenge. */
    static ProcedureEnd ofConfirmation(ProblemDetails problem) {
        return switch (problem.cause()) {
            case AUTHENTICATION_REJECTED -> new AuthenticationRejection(why(problem));
            case CONTEXT_NOT_FOUND -> new Abandoned("the home network forgot the authentication");
            case SERVING_NETWORK_NOT_AUTHORIZED -> new Rejection(FiveGmmCause.SERVING_NETWORK_NOT_AUTHORIZED, why(problem));
            default -> later(problem);
        };
    }

    /** Of a registration of this AMF, or of the subscription's data. */
    static ProcedureEnd ofSubscription(ProblemDetails problem) {
        return switch (problem.cause()) {
            case USER_NOT_FOUND, AUTHENTICATION_REJECTED -> new Rejection(FiveGmmCause.FIVE_GS_SERVICES_NOT_ALLOWED, why(problem));
            case SERVING_NETWORK_NOT_AUTHORIZED -> new Rejection(FiveGmmCause.SERVING_NETWORK_NOT_AUTHORIZED, why(problem));
            default -> later(problem);
        };
    }

    /** Also for what no such operation is said to answer with: a fault there is nothing that the UE could mend. */
    private static Rejection later(ProblemDetails problem) {
        return new Rejection(FiveGmmCause.CONGESTION, why(problem));
    }

    private static String why(ProblemDetails problem) {
        return "the home network answers " + problem.cause();
    }
}
