// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme.procedure;

import org.alcazar.mme.procedure.ProcedureEnd.AuthenticationRejection;
import org.alcazar.mme.procedure.ProcedureEnd.Rejection;
import org.alcazar.nas.eps.element.EmmCause;
import org.alcazar.sbi.ProblemDetails;

/**
 * What a UE is told where the HSS says no (TS 29.272 annex A). A refusal of the subscriber is final for the UE; a fault of the network is
 * not, and must never look like one: a UE that is told it is illegal stays away until it is switched off.
 */
final class HomeNetworkRefusal {

    private HomeNetworkRefusal() {
    }

    /**
     * Of vectors.
     *
     * @param afterSynchronisationFailure whether the HSS was shown an AUTS
     */
    static ProcedureEnd ofVectors(ProblemDetails problem, boolean afterSynchronisationFailure) {
        return switch (problem.cause()) {
            case SERVING_NETWORK_NOT_AUTHORIZED -> new Rejection(EmmCause.PLMN_NOT_ALLOWED, why(problem));
            case USER_NOT_FOUND -> new Rejection(EmmCause.EPS_AND_NON_EPS_SERVICES_NOT_ALLOWED, why(problem));
            case AUTHENTICATION_REJECTED -> afterSynchronisationFailure
                    ? new AuthenticationRejection("resynchronisation failed: " + problem.cause()) : new Rejection(EmmCause.ILLEGAL_UE, why(problem));
            default -> later(problem);
        };
    }

    /** Of the UE's location. */
    static ProcedureEnd ofLocation(ProblemDetails problem) {
        return switch (problem.cause()) {
            case USER_NOT_FOUND -> new Rejection(EmmCause.EPS_AND_NON_EPS_SERVICES_NOT_ALLOWED, why(problem));
            case DATA_NOT_FOUND -> new Rejection(EmmCause.NO_SUITABLE_CELLS_IN_TRACKING_AREA, why(problem));
            case SERVING_NETWORK_NOT_AUTHORIZED -> new Rejection(EmmCause.PLMN_NOT_ALLOWED, why(problem));
            default -> later(problem);
        };
    }

    private static Rejection later(ProblemDetails problem) {
        return new Rejection(EmmCause.NETWORK_FAILURE, why(problem));
    }

    private static String why(ProblemDetails problem) {
        return "the HSS answers " + problem.cause();
    }
}
