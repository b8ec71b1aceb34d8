// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** How precisely a UE's place is to be reported (TS 36.413 §9.2.1.34). */
public enum ReportArea {
    ECGI;

    /** Its encoding. */
    public static final AperType<ReportArea> TYPE = Aper.enumerated(ReportArea.class, 1);
}
