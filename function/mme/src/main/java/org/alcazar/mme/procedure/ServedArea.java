// SPDX-License-Identifier: Apache-2.0
package org.alcazar.mme.procedure;

import org.alcazar.mme.procedure.ProcedureEnd.Rejection;
import org.alcazar.nas.eps.element.EmmCause;

/** An eNB may serve areas of other MMEs too: a UE there would be outside of its tracking areas at once. */
final class ServedArea {

    private final UeSession ue;

    ServedArea(UeSession ue) {
        this.ue = ue;
    }

    void require() {
        var tai = ue.context().tai();
        if (tai != null && !ue.mme().network().serves(tai)) {
            throw new Rejection(EmmCause.NO_SUITABLE_CELLS_IN_TRACKING_AREA, "tracking area " + tai + " is not served here");
        }
    }
}
