// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import java.util.List;
import org.alcazar.ap.element.IeChoice;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** Cells of one radio access whose warnings were lost (CellIDListForRestart, PWSFailedCellIDList; TS 38.413 §9.2.8.5, §9.2.8.6). */
public sealed interface CellIdList {

    /** Its encoding: 1 to 256 cells of an ng-eNB, 1 to 16384 of a gNB. */
    AperType<CellIdList> TYPE = IeChoice.of(c -> {
        c.alternative(Eutra.class, Aper.list(1, 256, EutraCgi.TYPE).as(Eutra::new, Eutra::cells));
        c.alternative(Nr.class, Aper.list(1, 16_384, NrCgi.TYPE).as(Nr::new, Nr::cells));
    });

    /** Of an ng-eNB. */
    record Eutra(List<EutraCgi> cells) implements CellIdList {

        public Eutra {
            cells = List.copyOf(cells);
        }
    }

    /** Of a gNB. */
    record Nr(List<NrCgi> cells) implements CellIdList {

        public Nr {
            cells = List.copyOf(cells);
        }
    }
}
