// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** Whether more NAS messages follow (TS 36.413 §9.2.3.54). */
public enum EndIndication {
    NO_FURTHER_DATA,
    FURTHER_DATA_EXISTS;

    /** Its encoding. */
    public static final AperType<EndIndication> TYPE = Aper.enumerated(EndIndication.class, 2);
}
