// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** The one way in which a tunnel carries a flow (TS 38.413 §9.3.1.99). */
public enum QosFlowMappingIndication {
    UL,
    DL;

    /** Its encoding. */
    public static final AperType<QosFlowMappingIndication> TYPE = Aper.enumerated(QosFlowMappingIndication.class, 2);
}
