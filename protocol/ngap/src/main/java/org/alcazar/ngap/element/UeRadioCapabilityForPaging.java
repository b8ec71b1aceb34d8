// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.ap.element.Criticality;
import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.Octets;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;
import org.jspecify.annotations.Nullable;

/** What of a UE's radio capabilities paging wants, per radio access (TS 38.413 §9.3.1.68). */
public record UeRadioCapabilityForPaging(@Nullable Octets nr, @Nullable Octets eutra, @Nullable Octets nbIot) {

    /** Its encoding. */
    public static final AperType<UeRadioCapabilityForPaging> TYPE = IeSequence.of(s -> {
        var nr = s.optional(Aper.OCTETS, UeRadioCapabilityForPaging::nr);
        var eutra = s.optional(Aper.OCTETS, UeRadioCapabilityForPaging::eutra);
        var nbIot = s.extension(214, Criticality.IGNORE, Aper.OCTETS, UeRadioCapabilityForPaging::nbIot);
        return v -> new UeRadioCapabilityForPaging(v.get(nr), v.get(eutra), v.get(nbIot));
    });
}
