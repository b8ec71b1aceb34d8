// SPDX-License-Identifier: Apache-2.0
package org.alcazar.policy;

import org.alcazar.ondemand.OnDemandCause;

/** A service that was wanted and was not had: it could not be run, or it failed. */
public record Unmet(ResolvedService wanted, OnDemandCause cause) {

    /** What negotiation refuses. */
    public static Unmet of(DroppedService dropped) {
        return new Unmet(dropped.wanted(), dropped.reason().cause());
    }
}
