// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** What a PDU session carries (TS 38.413 §9.3.1.52). */
public enum PduSessionType {
    IPV4,
    IPV6,
    IPV4V6,
    ETHERNET,
    UNSTRUCTURED;

    /** Its encoding. */
    public static final AperType<PduSessionType> TYPE = Aper.enumerated(PduSessionType.class, 5);
}
