// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** Whose call it is: that of the packet or the circuit-switched domain (TS 36.413 §9.2.3.22). */
public enum CnDomain {
    PS,
    CS;

    /** Its encoding. */
    public static final AperType<CnDomain> TYPE = Aper.enumerated(CnDomain.class);
}
