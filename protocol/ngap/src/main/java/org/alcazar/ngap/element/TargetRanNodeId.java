// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import static org.alcazar.ap.element.Criticality.IGNORE;

import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.AperType;
import org.jspecify.annotations.Nullable;

/**
 * A RAN node that something is meant for, and by which AMF to reach it (TargetRANNodeID of TS 38.413 §9.4.5).
 *
 * @param selectedTai the tracking area that tells which AMF serves the node
 */
public record TargetRanNodeId(GlobalRanNodeId globalRanNodeId, Tai selectedTai, @Nullable NrCgi nrCgi) {

    /** Its encoding. */
    public static final AperType<TargetRanNodeId> TYPE = IeSequence.of(s -> {
        var node = s.mandatory(GlobalRanNodeId.TYPE, TargetRanNodeId::globalRanNodeId);
        var tai = s.mandatory(Tai.TYPE, TargetRanNodeId::selectedTai);
        var cell = s.extension(45, IGNORE, NrCgi.TYPE, TargetRanNodeId::nrCgi);
        return v -> new TargetRanNodeId(v.get(node), v.get(tai), v.get(cell));
    });

    /** A node, whichever its cell. */
    public TargetRanNodeId(GlobalRanNodeId globalRanNodeId, Tai selectedTai) {
        this(globalRanNodeId, selectedTai, null);
    }
}
