// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import java.util.List;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/**
 * Whether a UE is in an area of interest (UEPresenceInAreaOfInterestItem, TS 38.413 §9.3.1.67).
 *
 * @param referenceId the area's, from the request; from 1 on
 */
public record UePresenceInAreaOfInterest(long referenceId, Presence presence) {

    static final AperType<UePresenceInAreaOfInterest> TYPE = IeSequence.of(s -> {
        var reference = s.mandatory(ElementTypes.LOCATION_REPORTING_REFERENCE_ID, UePresenceInAreaOfInterest::referenceId);
        var presence = s.mandatory(Aper.enumerated(Presence.class, 3), UePresenceInAreaOfInterest::presence);
        return v -> new UePresenceInAreaOfInterest(v.get(reference), v.get(presence));
    });

    /** UEPresenceInAreaOfInterestList: 1 to 64 areas. */
    public static final AperType<List<UePresenceInAreaOfInterest>> LIST = Aper.list(1, 64, TYPE);

    /** Where the UE is. */
    public enum Presence { IN, OUT, UNKNOWN }
}
