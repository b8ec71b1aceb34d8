// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import java.util.List;
import org.alcazar.ap.element.IeChoice;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** Where a warning is to be broadcast, or no longer (TS 38.413 §9.3.1.37). */
public sealed interface WarningAreaList {

    /** Its encoding; each list has 1 to 65535 places. */
    AperType<WarningAreaList> TYPE = IeChoice.of(c -> {
        c.alternative(EutraCells.class, Aper.list(1, 65_535, EutraCgi.TYPE).as(EutraCells::new, EutraCells::cells));
        c.alternative(NrCells.class, Aper.list(1, 65_535, NrCgi.TYPE).as(NrCells::new, NrCells::cells));
        c.alternative(Areas.class, Aper.list(1, 65_535, Tai.TYPE).as(Areas::new, Areas::tais));
        c.alternative(EmergencyAreas.class,
                Aper.list(1, 65_535, ElementTypes.EMERGENCY_AREA_ID).as(EmergencyAreas::new, EmergencyAreas::emergencyAreaIds));
    });

    /** In cells of E-UTRA. */
    record EutraCells(List<EutraCgi> cells) implements WarningAreaList {

        public EutraCells {
            cells = List.copyOf(cells);
        }
    }

    /** In cells of NR. */
    record NrCells(List<NrCgi> cells) implements WarningAreaList {

        public NrCells {
            cells = List.copyOf(cells);
        }
    }

    /** In tracking areas. */
    record Areas(List<Tai> tais) implements WarningAreaList {

        public Areas {
            tais = List.copyOf(tais);
        }
    }

    /** In emergency areas, 24 bits each. */
    record EmergencyAreas(List<Integer> emergencyAreaIds) implements WarningAreaList {

        public EmergencyAreas {
            emergencyAreaIds = List.copyOf(emergencyAreaIds);
        }
    }
}
