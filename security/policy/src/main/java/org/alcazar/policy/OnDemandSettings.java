// SPDX-License-Identifier: Apache-2.0
package org.alcazar.policy;

import java.time.Duration;
import org.alcazar.ondemand.Layer;

/**
 * What an operator decides about the security services that an AMF (MM) or an SMF (SM) runs.
 *
 * @param sources whom to ask for rows
 * @param announcement how services are announced that the UE is to start
 * @param chain how long all services of a registration or a session may take together
 * @param step how long to wait for an answer before a question is put again
 * @param order of services that no row gives a place
 * @param own what this function can run
 */
public record OnDemandSettings(PolicySources sources, Announcement announcement, Duration chain, Duration step, ServiceOrder order,
        OwnCapability own) {

    /** How services are announced that the UE is to start. */
    public enum Announcement {
        /** Each in a message of its own, the next when the former has ended. */
        ONE_BY_ONE,
        /** Those that follow one another in one message. */
        AS_A_SET
    }

    public OnDemandSettings {
        if (!chain.isPositive() || !step.isPositive()) {
            throw new IllegalArgumentException("services take time");
        }
    }

    /** The UDM is asked, twice; one by one; a minute in all, six seconds for a step; everything that there is. */
    public static OnDemandSettings standard(Layer layer) {
        return new OnDemandSettings(PolicySources.DEFAULT, Announcement.ONE_BY_ONE, Duration.ofSeconds(60), Duration.ofSeconds(6),
                ServiceOrder.of(layer), OwnCapability.all(layer));
    }
}
