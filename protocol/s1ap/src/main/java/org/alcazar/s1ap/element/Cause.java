// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import org.alcazar.wire.aper.AperChoice;
import org.alcazar.wire.aper.AperType;

/** Why something was done or refused (TS 36.413 §9.2.1.3). */
public sealed interface Cause permits CauseRadioNetwork, CauseTransport, CauseNas, CauseProtocol, CauseMisc {

    /** Its encoding. */
    AperType<Cause> TYPE = AperChoice.extensible(c -> {
        c.alternative(CauseRadioNetwork.class, CauseRadioNetwork.TYPE);
        c.alternative(CauseTransport.class, CauseTransport.TYPE);
        c.alternative(CauseNas.class, CauseNas.TYPE);
        c.alternative(CauseProtocol.class, CauseProtocol.TYPE);
        c.alternative(CauseMisc.class, CauseMisc.TYPE);
    });

    /** The constant's name. */
    String name();
}
