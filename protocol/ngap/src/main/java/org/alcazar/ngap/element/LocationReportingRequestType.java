// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import static org.alcazar.ap.element.CommonTypes.unlessEmpty;
import static org.alcazar.ap.element.Criticality.IGNORE;

import java.util.List;
import org.alcazar.ap.element.CommonTypes;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;
import org.jspecify.annotations.Nullable;

/**
 * What of a UE's location is to be reported, and when (TS 38.413 §9.3.1.65). Cells are reported always.
 *
 * @param areasOfInterest at most 64, of {@link EventType#UE_PRESENCE_IN_AREA_OF_INTEREST}
 * @param referenceIdToBeCancelled of {@link EventType#STOP_UE_PRESENCE_IN_AREA_OF_INTEREST}; from 1 on
 * @param includePsCell whether the primary cell of a secondary cell group is wanted too
 */
public record LocationReportingRequestType(EventType eventType, List<AreaOfInterest> areasOfInterest,
        @Nullable Long referenceIdToBeCancelled, boolean includePsCell) {

    /** Its encoding. */
    public static final AperType<LocationReportingRequestType> TYPE = IeSequence.of(s -> {
        var event = s.mandatory(Aper.enumerated(EventType.class, 6), LocationReportingRequestType::eventType);
        s.mandatory(CommonTypes.FLAG, cellsOnly -> true);
        var areas = s.optional(AreaOfInterest.LIST, x -> unlessEmpty(x.areasOfInterest()));
        var cancelled = s.optional(ElementTypes.LOCATION_REPORTING_REFERENCE_ID, LocationReportingRequestType::referenceIdToBeCancelled);
        var psCell = s.extension(170, IGNORE, CommonTypes.FLAG, x -> x.includePsCell() ? true : null);
        return v -> new LocationReportingRequestType(v.get(event), v.get(areas, List.of()), v.get(cancelled), v.get(psCell, false));
    });

    public LocationReportingRequestType {
        areasOfInterest = List.copyOf(areasOfInterest);
    }

    /** A request of the kinds that need nothing more said. */
    public LocationReportingRequestType(EventType eventType) {
        this(eventType, List.of(), null, false);
    }

    /** What is wanted, or no longer. */
    public enum EventType {
        DIRECT,
        CHANGE_OF_SERVE_CELL,
        UE_PRESENCE_IN_AREA_OF_INTEREST,
        STOP_CHANGE_OF_SERVE_CELL,
        STOP_UE_PRESENCE_IN_AREA_OF_INTEREST,
        CANCEL_LOCATION_REPORTING_FOR_THE_UE
    }
}
