// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.AperType;
import org.jspecify.annotations.Nullable;

/** What RAN nodes tell each other about their configuration by way of AMFs (TS 38.413 §9.2.7). */
public record SonConfigurationTransfer(TargetRanNodeId targetRanNodeId, SourceRanNodeId sourceRanNodeId, SonInformation sonInformation,
        @Nullable XnTnlConfigurationInfo xnTnlConfigurationInfo) {

    /** Its encoding. */
    public static final AperType<SonConfigurationTransfer> TYPE = IeSequence.of(s -> {
        var target = s.mandatory(TargetRanNodeId.TYPE, SonConfigurationTransfer::targetRanNodeId);
        var source = s.mandatory(SourceRanNodeId.TYPE, SonConfigurationTransfer::sourceRanNodeId);
        var information = s.mandatory(SonInformation.TYPE, SonConfigurationTransfer::sonInformation);
        var addresses = s.optional(XnTnlConfigurationInfo.TYPE, SonConfigurationTransfer::xnTnlConfigurationInfo);
        return v -> new SonConfigurationTransfer(v.get(target), v.get(source), v.get(information), v.get(addresses));
    });
}
