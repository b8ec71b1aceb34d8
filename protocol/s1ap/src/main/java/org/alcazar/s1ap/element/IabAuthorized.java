// SPDX-License-Identifier: Apache-2.0
package org.alcazar.s1ap.element;

import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** Whether a UE may be a node of integrated access and backhaul (TS 36.413 §9.2.1.146). */
public enum IabAuthorized {
    AUTHORIZED,
    NOT_AUTHORIZED;

    /** Its encoding. */
    public static final AperType<IabAuthorized> TYPE = Aper.enumerated(IabAuthorized.class, 2);
}
