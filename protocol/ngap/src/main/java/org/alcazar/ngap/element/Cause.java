// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.ap.element.IeChoice;
import org.alcazar.wire.aper.AperType;

/** Why something was done or refused (TS 38.413 §9.3.1.2). */
public sealed interface Cause permits CauseRadioNetwork, CauseTransport, CauseNas, CauseProtocol, CauseMisc {

    /** Its encoding. */
    AperType<Cause> TYPE = IeChoice.of(c -> {
        c.alternative(CauseRadioNetwork.class, CauseRadioNetwork.TYPE);
        c.alternative(CauseTransport.class, CauseTransport.TYPE);
        c.alternative(CauseNas.class, CauseNas.TYPE);
        c.alternative(CauseProtocol.class, CauseProtocol.TYPE);
        c.alternative(CauseMisc.class, CauseMisc.TYPE);
    });

    /** The constant's name. */
    String name();
}
