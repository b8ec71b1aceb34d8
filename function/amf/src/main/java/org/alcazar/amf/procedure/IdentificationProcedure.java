// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.procedure;

import org.alcazar.amf.procedure.ProcedureEnd.Abandoned;
import org.alcazar.amf.procedure.ProcedureEnd.Rejection;
import org.alcazar.nas.element.FiveGmmCause;
import org.alcazar.nas.element.IdentityType;
import org.alcazar.nas.element.Suci;
import org.alcazar.nas.message.IdentityRequest;
import org.alcazar.nas.message.IdentityResponse;

/** Asks a UE for its SUCI (TS 24.501 §5.4.3), where it gave no identity that the network knows. */
final class IdentificationProcedure {

    private final UeSession ue;

    IdentificationProcedure(UeSession ue) {
        this.ue = ue;
    }

    Suci run() {
        var answer = ue.ask(new IdentityRequest(IdentityType.SUCI), ue.timers().t3570(), IdentityResponse.class);
        return switch (answer == null ? null : answer.mobileIdentity()) {
            case null -> throw new Abandoned("no answer to Identity Request");
            case Suci suci -> suci;
            default -> throw new Rejection(FiveGmmCause.UE_IDENTITY_CANNOT_BE_DERIVED, "asked for its SUCI, the UE gave something else");
        };
    }
}
