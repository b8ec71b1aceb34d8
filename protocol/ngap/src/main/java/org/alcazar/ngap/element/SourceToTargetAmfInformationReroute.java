// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.Octets;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;
import org.jspecify.annotations.Nullable;

/**
 * What the AMF that reroutes a UE knows of its slices, for the AMF that takes it (TS 38.413 §9.2.5.5). The octets are lists of TS 29.571
 * and TS 24.501 that no RAN node reads, filled up with zeroes.
 *
 * @param configuredNssai 128 octets
 * @param rejectedNssaiInPlmn 32 octets
 * @param rejectedNssaiInTa 32 octets
 */
public record SourceToTargetAmfInformationReroute(@Nullable Octets configuredNssai, @Nullable Octets rejectedNssaiInPlmn,
        @Nullable Octets rejectedNssaiInTa) {

    /** Its encoding. */
    public static final AperType<SourceToTargetAmfInformationReroute> TYPE = IeSequence.of(s -> {
        var configured = s.optional(Aper.octets(128), SourceToTargetAmfInformationReroute::configuredNssai);
        var inPlmn = s.optional(Aper.octets(32), SourceToTargetAmfInformationReroute::rejectedNssaiInPlmn);
        var inTa = s.optional(Aper.octets(32), SourceToTargetAmfInformationReroute::rejectedNssaiInTa);
        return v -> new SourceToTargetAmfInformationReroute(v.get(configured), v.get(inPlmn), v.get(inTa));
    });
}
