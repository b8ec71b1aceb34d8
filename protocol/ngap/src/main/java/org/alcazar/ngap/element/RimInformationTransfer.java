// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.Aper;
import org.alcazar.wire.aper.AperType;

/**
 * What gNBs tell each other about interference from afar (TS 38.413 §9.2.15).
 *
 * @param gnbSetId 22 bits, the set of gNBs it is about
 */
public record RimInformationTransfer(TargetRanNodeId targetRanNodeId, SourceRanNodeId sourceRanNodeId, int gnbSetId, Detection detection) {

    private static final AperType<Information> INFORMATION = IeSequence.of(s -> {
        var set = s.mandatory(Aper.bits(22), Information::gnbSetId);
        var detection = s.mandatory(Aper.enumerated(Detection.class, 2), Information::detection);
        return v -> new Information(v.get(set), v.get(detection));
    });

    /** Its encoding. */
    public static final AperType<RimInformationTransfer> TYPE = IeSequence.of(s -> {
        var target = s.mandatory(TargetRanNodeId.TYPE, RimInformationTransfer::targetRanNodeId);
        var source = s.mandatory(SourceRanNodeId.TYPE, RimInformationTransfer::sourceRanNodeId);
        var information = s.mandatory(INFORMATION, x -> new Information(x.gnbSetId, x.detection));
        return v -> of(v.get(target), v.get(source), v.get(information));
    });

    private static RimInformationTransfer of(TargetRanNodeId target, SourceRanNodeId source, Information information) {
        return new RimInformationTransfer(target, source, information.gnbSetId, information.detection);
    }

    private record Information(int gnbSetId, Detection detection) {
    }

    /** Whether the reference signal is seen. */
    public enum Detection { RS_DETECTED, RS_DISAPPEARED }
}
