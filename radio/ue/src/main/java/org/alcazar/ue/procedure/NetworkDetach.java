// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.procedure;

import org.alcazar.nas.eps.element.EmmCause;
import org.alcazar.nas.eps.message.DetachAccept;
import org.alcazar.nas.eps.message.UeTerminatedDetachRequest;
import org.jspecify.annotations.Nullable;

/** Detach by the network (TS 24.301 §5.5.2.3). */
final class NetworkDetach {

    private final Emm emm;

    NetworkDetach(Emm emm) {
        this.emm = emm;
    }

    void take(UeTerminatedDetachRequest request) {
        emm.nas.send(new DetachAccept());
        switch (request.detachType()) {
            case RE_ATTACH_REQUIRED -> {
                emm.sentAway("detached by the network", false);
                emm.terminal.defer(new UeSignal.Attach(attachment -> { }));
            }
            case RE_ATTACH_NOT_REQUIRED -> emm.sentAway("detached by the network", isUnwelcome(request.cause()));
            // Of services that this UE has not got.
            case IMSI_DETACH -> { }
        }
    }

    /** Whether a UE that hears that cause forgets what the network gave it. */
    static boolean isUnwelcome(@Nullable EmmCause cause) {
        return switch (cause) {
            case ILLEGAL_UE, ILLEGAL_ME, EPS_SERVICES_NOT_ALLOWED, EPS_AND_NON_EPS_SERVICES_NOT_ALLOWED, UE_IDENTITY_CANNOT_BE_DERIVED,
                    PLMN_NOT_ALLOWED, TRACKING_AREA_NOT_ALLOWED, ROAMING_NOT_ALLOWED_IN_TRACKING_AREA, EPS_SERVICES_NOT_ALLOWED_IN_PLMN,
                    NO_SUITABLE_CELLS_IN_TRACKING_AREA -> true;
            case null, default -> false;
        };
    }
}
