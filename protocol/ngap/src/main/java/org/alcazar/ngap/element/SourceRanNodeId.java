// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.AperType;

/**
 * A RAN node that something comes from, and by which AMF to answer it (SourceRANNodeID of TS 38.413 §9.4.5).
 *
 * @param selectedTai the tracking area that tells which AMF serves the node
 */
public record SourceRanNodeId(GlobalRanNodeId globalRanNodeId, Tai selectedTai) {

    /** Its encoding. */
    public static final AperType<SourceRanNodeId> TYPE = IeSequence.of(s -> {
        var node = s.mandatory(GlobalRanNodeId.TYPE, SourceRanNodeId::globalRanNodeId);
        var tai = s.mandatory(Tai.TYPE, SourceRanNodeId::selectedTai);
        return v -> new SourceRanNodeId(v.get(node), v.get(tai));
    });
}
