// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue;

import java.time.Duration;
import java.util.List;
import org.alcazar.nas.element.FiveGGuti;
import org.alcazar.nas.element.MobileIdentity;
import org.alcazar.nas.element.NasSecurityAlgorithms;
import org.alcazar.nas.element.RegistrationType;
import org.alcazar.ondemand.ServiceResult;
import org.jspecify.annotations.Nullable;

/**
 * How a registration went.
 *
 * @param supi whose it was
 * @param identity what the UE called itself in the request: a SUCI, or the 5G-GUTI of an earlier registration
 * @param suciSent the SUCI that the network got, in the request or when it asked for it; null if it got none
 * @param algorithms of NAS; null if no security context came into use
 * @param guti the 5G-GUTI the UE has at the end, or null
 * @param duration from the first request to the end
 * @param attempts requests sent
 * @param services how the on-demand security services ended that were run
 * @param failure null if the UE is registered
 */
public record Registration(String supi, RegistrationType.Kind kind, MobileIdentity identity, @Nullable String suciSent,
        AuthenticationOutcome authentication, @Nullable NasSecurityAlgorithms algorithms, AsSecurity asSecurity, @Nullable FiveGGuti guti,
        Duration duration, int attempts, List<ServiceResult> services, @Nullable Failure failure) {

    public Registration {
        services = List.copyOf(services);
    }

    /** Whether the UE is registered. */
    public boolean succeeded() {
        return failure == null;
    }
}
