// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** The redundancy sequence number: which of two redundant sessions it is (TS 38.413 §9.3.1.136). */
public enum Rsn {
    V1,
    V2;

    /** Its encoding. */
    public static final AperType<Rsn> TYPE = Aper.enumerated(Rsn.class, 2);
}
