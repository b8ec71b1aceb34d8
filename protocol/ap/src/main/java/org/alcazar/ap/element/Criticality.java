// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ap.element;

import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** What a receiver does with an element it does not comprehend (§10.3.2). */
public enum Criticality {
    /** The procedure is rejected. */
    REJECT,
    /** The element is passed over. */
    IGNORE,
    /** The element is passed over, and the sender told so. */
    NOTIFY;

    /** Its encoding. */
    public static final AperType<Criticality> TYPE = Aper.enumerated(Criticality.class);
}
