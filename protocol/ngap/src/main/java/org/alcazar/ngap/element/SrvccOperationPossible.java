// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** Whether SRVCC is possible for the UE (TS 38.413 §9.3.1.128). */
public enum SrvccOperationPossible {
    POSSIBLE,
    NOT_POSSIBLE;

    /** Its encoding. */
    public static final AperType<SrvccOperationPossible> TYPE = Aper.enumerated(SrvccOperationPossible.class, 2);
}
