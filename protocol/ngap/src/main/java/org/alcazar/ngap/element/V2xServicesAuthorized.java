// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.AperType;
import org.jspecify.annotations.Nullable;

/** Whether a UE may use V2X by sidelink of one radio access (NRV2XServicesAuthorized, LTEV2XServicesAuthorized; TS 38.413 §9.3.1.146). */
public record V2xServicesAuthorized(@Nullable Authorization vehicle, @Nullable Authorization pedestrian) {

    /** Its encoding. */
    public static final AperType<V2xServicesAuthorized> TYPE = IeSequence.of(s -> {
        var vehicle = s.optional(Authorization.TYPE, V2xServicesAuthorized::vehicle);
        var pedestrian = s.optional(Authorization.TYPE, V2xServicesAuthorized::pedestrian);
        return v -> new V2xServicesAuthorized(v.get(vehicle), v.get(pedestrian));
    });
}
