// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** What an SCTP association is used for (TS 38.413 §9.3.2.9). */
public enum TnlAssociationUsage {
    UE,
    NON_UE,
    BOTH;

    /** Its encoding. */
    public static final AperType<TnlAssociationUsage> TYPE = Aper.enumerated(TnlAssociationUsage.class, 3);
}
