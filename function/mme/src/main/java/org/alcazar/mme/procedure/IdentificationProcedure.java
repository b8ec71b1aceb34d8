// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme.procedure;

import org.alcazar.mme.procedure.ProcedureEnd.Abandoned;
import org.alcazar.mme.procedure.ProcedureEnd.Rejection;
import org.alcazar.nas.eps.element.EmmCause;
import org.alcazar.nas.eps.element.Imsi;
import org.alcazar.nas.eps.element.MsIdentityType;
import org.alcazar.nas.eps.message.IdentityRequest;
import org.alcazar.nas.eps.message.IdentityResponse;

/** Asks a UE for its IMSI (TS 24.301 §5.4.4), where it gave no identity that the network knows. */
final class IdentificationProcedure {

    private final UeSession ue;

    IdentificationProcedure(UeSession ue) {
        this.ue = ue;
    }

    Imsi run() {
        var answer = ue.ask(new IdentityRequest(MsIdentityType.IMSI), ue.timers().t3470(), IdentityResponse.class);
        return switch (answer == null ? null : answer.identity()) {
            case null -> throw new Abandoned("no answer to Identity Request");
            case Imsi imsi -> imsi;
            default -> throw new Rejection(EmmCause.UE_IDENTITY_CANNOT_BE_DERIVED, "asked for its IMSI, the UE gave something else");
        };
    }
}
