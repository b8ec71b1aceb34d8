// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ausf;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.alcazar.sbi.PlmnId;

/**
 * What an operator decides about its AUSF.
 *
 * @param instanceId names this AUSF to the UDM
 * @param servingNetworks which networks may authenticate this home network's subscribers
 * @param contexts how many authentications may be under way; where there are more, the oldest is given up
 * @param contextLife how long one may take: longer than a UE may take to answer (T3560, five times six seconds)
 */
public record AusfSettings(UUID instanceId, Set<PlmnId> servingNetworks, int contexts, Duration contextLife) {

    /** @throws IllegalArgumentException if nothing could ever be authenticated */
    public AusfSettings {
        servingNetworks = Set.copyOf(servingNetworks);
        if (servingNetworks.isEmpty() || contexts < 1 || contextLife.isNegative() || contextLife.isZero()) {
            throw new IllegalArgumentException("an AUSF has at least one serving network, and time and room for one authentication");
        }
    }

    /** 65,536 authentications under way, of 35 seconds each. */
    public static AusfSettings of(UUID instanceId, Set<PlmnId> servingNetworks) {
        return new AusfSettings(instanceId, servingNetworks, 65_536, Duration.ofSeconds(35));
    }
}
