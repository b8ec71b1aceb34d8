// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** The paging cycle of a UE of NB-IoT in radio frames (TS 38.413 §9.3.1.139). */
public enum NbIotPagingDrx {
    RF32,
    RF64,
    RF128,
    RF256,
    RF512,
    RF1024;

    /** Its encoding. */
    public static final AperType<NbIotPagingDrx> TYPE = Aper.enumerated(NbIotPagingDrx.class, 6);
}
