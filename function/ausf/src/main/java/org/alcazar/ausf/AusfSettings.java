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
 * @param anchorKeys of how many subscribers K_AUSF is kept after their authentication, for the keys of their sessions; 0 for none
 */
public record AusfSettings(UUID instanceId, Set<PlmnId> servingNetworks, int contexts, Duration contextLife, int anchorKeys) {

    private static final int KEPT = 1_000_000;

    /** @throws IllegalArgumentException if nothing could ever be authenticated */
    public AusfSettings {
        servingNetworks = Set.copyOf(servingNetworks);
        if (servingNetworks.isEmpty() || contexts < 1 || anchorKeys < 0 || contextLife.isNegative() || contextLife.isZero()) {
            throw new IllegalArgumentException("an AUSF has at least one serving network, and time and room for one authentication");
        }
    }

    /** 65,536 authentications under way, of 35 seconds each; a million K_AUSF kept. */
    public static AusfSettings of(UUID instanceId, Set<PlmnId> servingNetworks) {
        return new AusfSettings(instanceId, servingNetworks, 65_536, Duration.ofSeconds(35), KEPT);
    }
}
