// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.ap.element.IeChoice;
import org.alcazar.ap.element.PlmnIdentity;
import org.alcazar.wire.aper.AperType;

/** A cell of either radio access (TS 38.413 §9.3.1.73). */
public sealed interface NgRanCgi permits NrCgi, EutraCgi {

    /** Its encoding. */
    AperType<NgRanCgi> ANY = IeChoice.of(c -> {
        c.alternative(NrCgi.class, NrCgi.TYPE);
        c.alternative(EutraCgi.class, EutraCgi.TYPE);
    });

    /** The network the cell belongs to. */
    PlmnIdentity plmnIdentity();
}
