// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** The paging cycle of NB-IoT in radio frames (TS 36.413 §9.2.1.114). */
public enum NbIotDefaultPagingDrx {
    V128,
    V256,
    V512,
    V1024;

    /** Its encoding. */
    public static final AperType<NbIotDefaultPagingDrx> TYPE = Aper.enumerated(NbIotDefaultPagingDrx.class, 4);
}
