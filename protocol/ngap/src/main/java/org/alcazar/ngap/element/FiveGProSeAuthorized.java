// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ngap.element;

import org.alcazar.ap.element.IeSequence;
import org.alcazar.wire.aper.AperType;
import org.jspecify.annotations.Nullable;

/** What of proximity services a UE may use (TS 38.413 §9.4.5). */
public record FiveGProSeAuthorized(@Nullable Authorization directDiscovery, @Nullable Authorization directCommunication,
        @Nullable Authorization layer2UeToNetworkRelay, @Nullable Authorization layer3UeToNetworkRelay,
        @Nullable Authorization layer2RemoteUe) {

    /** Its encoding. */
    public static final AperType<FiveGProSeAuthorized> TYPE = IeSequence.of(s -> {
        var discovery = s.optional(Authorization.TYPE, FiveGProSeAuthorized::directDiscovery);
        var communication = s.optional(Authorization.TYPE, FiveGProSeAuthorized::directCommunication);
        var relay2 = s.optional(Authorization.TYPE, FiveGProSeAuthorized::layer2UeToNetworkRelay);
        var relay3 = s.optional(Authorization.TYPE, FiveGProSeAuthorized::layer3UeToNetworkRelay);
        var remote = s.optional(Authorization.TYPE, FiveGProSeAuthorized::layer2RemoteUe);
        return v -> new FiveGProSeAuthorized(v.get(discovery), v.get(communication), v.get(relay2), v.get(relay3), v.get(remote));
    });
}
