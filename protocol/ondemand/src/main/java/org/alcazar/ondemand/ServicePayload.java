// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ondemand;

import java.util.List;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * What element 0x7E holds (§3). Which parts are there depends on the message.
 *
 * @param results how services ended, 8 at most
 * @param announced what the UE is to start in which sessions, 8 at most
 * @param nonce N_UE, 32 octets; null if absent
 * @param transcriptHash 32 octets; null if absent
 */
public record ServicePayload(List<ServiceResult> results, List<SessionAnnouncement> announced, @Nullable Octets nonce,
        @Nullable Octets transcriptHash) {

    public ServicePayload {
        results = List.copyOf(results);
        announced = List.copyOf(announced);
    }

    /**
     * Services that the UE is to start in sessions of that slice and data network.
     *
     * @param snssai the value of TS 24.501 §9.11.2.8; empty for any
     * @param dnn at most 100 octets; empty for any
     */
    public record SessionAnnouncement(Octets snssai, String dnn, List<SecurityServiceIdentifier> services) {

        public SessionAnnouncement {
            services = List.copyOf(services);
        }
    }
}
