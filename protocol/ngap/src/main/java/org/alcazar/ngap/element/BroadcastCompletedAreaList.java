// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import java.util.List;
import org.alcazar.ap.element.IeChoice;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** Where a warning is being broadcast (TS 38.413 §9.3.1.43). */
public sealed interface BroadcastCompletedAreaList {

    /** Its encoding; each list has 1 to 65535 places. */
    AperType<BroadcastCompletedAreaList> TYPE = IeChoice.of(c -> {
        c.alternative(EutraCells.class, EutraCells.TYPE);
        c.alternative(EutraAreas.class, EutraAreas.TYPE);
        c.alternative(EutraEmergencyAreas.class, EutraEmergencyAreas.TYPE);
        c.alternative(NrCells.class, NrCells.TYPE);
        c.alternative(NrAreas.class, NrAreas.TYPE);
        c.alternative(NrEmergencyAreas.class, NrEmergencyAreas.TYPE);
    });

    /** In cells of E-UTRA. */
    record EutraCells(List<EutraCgi> cells) implements BroadcastCompletedAreaList {

        private static final AperType<EutraCgi> CELL = IeSequence.of(s -> {
            var cell = s.mandatory(EutraCgi.TYPE, x -> x);
            return v -> v.get(cell);
        });

        static final AperType<List<EutraCgi>> LIST = Aper.list(1, 65_535, CELL);

        static final AperType<EutraCells> TYPE = LIST.as(EutraCells::new, EutraCells::cells);

        public EutraCells {
            cells = List.copyOf(cells);
        }
    }

    /** In tracking areas, by cells of E-UTRA. */
    record EutraAreas(List<EutraArea> areas) implements BroadcastCompletedAreaList {

        static final AperType<EutraAreas> TYPE = Aper.list(1, 65_535, EutraArea.TYPE).as(EutraAreas::new, EutraAreas::areas);

        public EutraAreas {
            areas = List.copyOf(areas);
        }
    }

    /** A tracking area and its cells. */
    record EutraArea(Tai tai, List<EutraCgi> cells) {

        static final AperType<EutraArea> TYPE = IeSequence.of(s -> {
            var tai = s.mandatory(Tai.TYPE, EutraArea::tai);
            var cells = s.mandatory(EutraCells.LIST, EutraArea::cells);
            return v -> new EutraArea(v.get(tai), v.get(cells));
        });

        public EutraArea {
            cells = List.copyOf(cells);
        }
    }

    /** In emergency areas, by cells of E-UTRA. */
    record EutraEmergencyAreas(List<EutraEmergencyArea> areas) implements BroadcastCompletedAreaList {

        static final AperType<EutraEmergencyAreas> TYPE =
                Aper.list(1, 65_535, EutraEmergencyArea.TYPE).as(EutraEmergencyAreas::new, EutraEmergencyAreas::areas);

        public EutraEmergencyAreas {
            areas = List.copyOf(areas);
        }
    }

    /**
     * An emergency area and its cells.
     *
     * @param emergencyAreaId 24 bits
     */
    record EutraEmergencyArea(int emergencyAreaId, List<EutraCgi> cells) {

        static final AperType<EutraEmergencyArea> TYPE = IeSequence.of(s -> {
            var id = s.mandatory(ElementTypes.EMERGENCY_AREA_ID, EutraEmergencyArea::emergencyAreaId);
            var cells = s.mandatory(EutraCells.LIST, EutraEmergencyArea::cells);
            return v -> new EutraEmergencyArea(v.get(id), v.get(cells));
        });

        public EutraEmergencyArea {
            cells = List.copyOf(cells);
        }
    }

    /** In cells of NR. */
    record NrCells(List<NrCgi> cells) implements BroadcastCompletedAreaList {

        private static final AperType<NrCgi> CELL = IeSequence.of(s -> {
            var cell = s.mandatory(NrCgi.TYPE, x -> x);
            return v -> v.get(cell);
        });

        static final AperType<List<NrCgi>> LIST = Aper.list(1, 65_535, CELL);

        static final AperType<NrCells> TYPE = LIST.as(NrCells::new, NrCells::cells);

        public NrCells {
            cells = List.copyOf(cells);
        }
    }

    /** In tracking areas, by cells of NR. */
    record NrAreas(List<NrArea> areas) implements BroadcastCompletedAreaList {

        static final AperType<NrAreas> TYPE = Aper.list(1, 65_535, NrArea.TYPE).as(NrAreas::new, NrAreas::areas);

        public NrAreas {
            areas = List.copyOf(areas);
        }
    }

    /** A tracking area and its cells. */
    record NrArea(Tai tai, List<NrCgi> cells) {

        static final AperType<NrArea> TYPE = IeSequence.of(s -> {
            var tai = s.mandatory(Tai.TYPE, NrArea::tai);
            var cells = s.mandatory(NrCells.LIST, NrArea::cells);
            return v -> new NrArea(v.get(tai), v.get(cells));
        });

        public NrArea {
            cells = List.copyOf(cells);
        }
    }

    /** In emergency areas, by cells of NR. */
    record NrEmergencyAreas(List<NrEmergencyArea> areas) implements BroadcastCompletedAreaList {

        static final AperType<NrEmergencyAreas> TYPE =
                Aper.list(1, 65_535, NrEmergencyArea.TYPE).as(NrEmergencyAreas::new, NrEmergencyAreas::areas);

        public NrEmergencyAreas {
            areas = List.copyOf(areas);
        }
    }

    /**
     * An emergency area and its cells.
     *
     * @param emergencyAreaId 24 bits
     */
    record NrEmergencyArea(int emergencyAreaId, List<NrCgi> cells) {

        static final AperType<NrEmergencyArea> TYPE = IeSequence.of(s -> {
            var id = s.mandatory(ElementTypes.EMERGENCY_AREA_ID, NrEmergencyArea::emergencyAreaId);
            var cells = s.mandatory(NrCells.LIST, NrEmergencyArea::cells);
            return v -> new NrEmergencyArea(v.get(id), v.get(cells));
        });

        public NrEmergencyArea {
            cells = List.copyOf(cells);
        }
    }
}
