// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ap.element;

import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** What was wrong with an element (TS 38.413 §9.3.1.3, TS 36.413 §9.2.1.21). */
public enum TypeOfError {
    /** Unknown, or with a value that is. */
    NOT_UNDERSTOOD,
    MISSING;

    /** Its encoding. */
    public static final AperType<TypeOfError> TYPE = Aper.enumerated(TypeOfError.class, 2);
}
