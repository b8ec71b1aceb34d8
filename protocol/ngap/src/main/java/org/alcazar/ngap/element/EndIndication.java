// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** Whether more user data follows (TS 38.413 §9.3.3.32). */
public enum EndIndication {
    NO_FURTHER_DATA,
    FURTHER_DATA_EXISTS;

    /** Its encoding. */
    public static final AperType<EndIndication> TYPE = Aper.enumerated(EndIndication.class, 2);
}
