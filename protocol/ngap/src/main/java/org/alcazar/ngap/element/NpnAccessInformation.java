// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import java.util.List;
import org.alcazar.ap.element.IeChoice;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/**
 * The closed access groups of the cell a UE came in by (TS 38.413 §9.3.3.46).
 *
 * @param cellCagList 1 to 64 identifiers of 32 bits
 */
public record NpnAccessInformation(List<Long> cellCagList) {

    /** Its encoding. */
    public static final AperType<NpnAccessInformation> TYPE = IeChoice.sole(
            NpnAccessInformation.class,
            Aper.list(1, 64, Aper.longBits(32)).as(NpnAccessInformation::new, NpnAccessInformation::cellCagList));

    public NpnAccessInformation {
        cellCagList = List.copyOf(cellCagList);
    }
}
