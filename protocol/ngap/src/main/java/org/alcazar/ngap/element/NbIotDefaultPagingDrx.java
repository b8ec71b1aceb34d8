// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** The default paging cycle for NB-IoT in radio frames (TS 38.413 §9.3.1.137). */
public enum NbIotDefaultPagingDrx {
    RF128,
    RF256,
    RF512,
    RF1024;

    /** Its encoding. */
    public static final AperType<NbIotDefaultPagingDrx> TYPE = Aper.enumerated(NbIotDefaultPagingDrx.class, 4);
}
