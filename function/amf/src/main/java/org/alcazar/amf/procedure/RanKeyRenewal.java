// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.procedure;

import org.alcazar.ap.element.SecurityKey;
import org.alcazar.ngap.message.UeContextModificationRequest;

/**
 * Gives the gNB the K_gNB that follows from a new K_AMF (TS 33.501 §6.9.2.2, TS 38.413 §8.3.4). Until the gNB has taken it, and if it does not,
 * what it has comes of the former K_AMF, and so do the keys of gNBs that the UE goes to (§6.9.5).
 */
final class RanKeyRenewal {

    private RanKeyRenewal() {
    }

    /** Where the gNB has no context of the UE yet, the one that it gets will have the new key. */
    static void begin(N1Connection n1) {
        if (n1.ranContextRequested()) {
            var via = n1.via();
            try (var kGnb = n1.renewRanKeys()) {
                via.send(UeContextModificationRequest.builder(via.amfId(), via.ranId()).securityKey(new SecurityKey(kGnb)).build());
            }
        }
    }
}
