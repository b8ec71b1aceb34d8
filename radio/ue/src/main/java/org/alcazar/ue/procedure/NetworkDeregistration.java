// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.procedure;

import org.alcazar.nas.element.FiveGmmCause;
import org.alcazar.nas.element.RegistrationType;
import org.alcazar.nas.message.UeTerminatedDeregistrationAccept;
import org.alcazar.nas.message.UeTerminatedDeregistrationRequest;
import org.jspecify.annotations.Nullable;

/** Deregistration by the network (TS 24.501 §5.5.2.3). */
final class NetworkDeregistration {

    private final FiveGmm fiveGmm;

    NetworkDeregistration(FiveGmm fiveGmm) {
        this.fiveGmm = fiveGmm;
    }

    void take(UeTerminatedDeregistrationRequest request) {
        fiveGmm.n1.send(new UeTerminatedDeregistrationAccept());
        boolean again = request.deregistrationType().reRegistrationRequired();
        fiveGmm.sentAway("deregistered by the network", !again && isUnwelcome(request.cause()));
        if (again) {
            fiveGmm.terminal.defer(new UeSignal.Register(RegistrationType.Kind.INITIAL, registration -> { }));
        }
    }

    private static boolean isUnwelcome(@Nullable FiveGmmCause cause) {
        return switch (cause) {
            case ILLEGAL_UE, ILLEGAL_ME, FIVE_GS_SERVICES_NOT_ALLOWED, PLMN_NOT_ALLOWED, TRACKING_AREA_NOT_ALLOWED,
                    ROAMING_NOT_ALLOWED_IN_TRACKING_AREA, NO_SUITABLE_CELLS_IN_TRACKING_AREA -> true;
            case null, default -> false;
        };
    }
}
