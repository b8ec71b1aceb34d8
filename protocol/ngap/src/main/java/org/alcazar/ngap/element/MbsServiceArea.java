// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import static org.alcazar.ap.element.CommonTypes.unlessEmpty;

import java.util.List;
import org.alcazar.ap.element.IeChoice;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/** Where a session of multicast or broadcast is served (TS 38.413 §9.3.1.208). */
public sealed interface MbsServiceArea {

    /** Its encoding. */
    AperType<MbsServiceArea> TYPE = IeChoice.of(c -> {
        c.alternative(LocationIndependent.class, Places.TYPE.as(LocationIndependent::new, LocationIndependent::places));
        c.alternative(LocationDependent.class, LocationDependent.TYPE);
    });

    /** With the same content everywhere. */
    record LocationIndependent(Places places) implements MbsServiceArea {
    }

    /**
     * With contents of their own in areas of their own.
     *
     * @param areaSessions 1 to 256
     */
    record LocationDependent(List<AreaSession> areaSessions) implements MbsServiceArea {

        static final AperType<LocationDependent> TYPE =
                Aper.list(1, 256, AreaSession.TYPE).as(LocationDependent::new, LocationDependent::areaSessions);

        public LocationDependent {
            areaSessions = List.copyOf(areaSessions);
        }
    }

    /**
     * The part of a session that is served in one area.
     *
     * @param mbsAreaSessionId from 0 on
     */
    record AreaSession(long mbsAreaSessionId, Places places) {

        static final AperType<AreaSession> TYPE = IeSequence.of(s -> {
            var id = s.mandatory(ElementTypes.MBS_AREA_SESSION_ID, AreaSession::mbsAreaSessionId);
            var places = s.mandatory(Places.TYPE, AreaSession::places);
            return v -> new AreaSession(v.get(id), v.get(places));
        });
    }

    /**
     * Cells and tracking areas (MBS-ServiceAreaInformation).
     *
     * @param cells at most 8192
     * @param tais at most 1024
     */
    record Places(List<NrCgi> cells, List<Tai> tais) {

        static final AperType<Places> TYPE = IeSequence.of(s -> {
            var cells = s.optional(Aper.list(1, 8192, NrCgi.TYPE), x -> unlessEmpty(x.cells()));
            var tais = s.optional(Aper.list(1, 1024, Tai.TYPE), x -> unlessEmpty(x.tais()));
            return v -> new Places(v.get(cells, List.of()), v.get(tais, List.of()));
        });

        public Places {
            cells = List.copyOf(cells);
            tais = List.copyOf(tais);
        }
    }
}
