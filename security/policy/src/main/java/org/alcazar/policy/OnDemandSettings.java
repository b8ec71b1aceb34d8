// SPDX-License-Identifier: Apache-2.0
package org.alcazar.policy;

import java.time.Duration;
import java.util.List;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.ondemand.Layer;
import org.jspecify.annotations.Nullable;

/**
 * What an operator decides about the security services that an AMF (MM) or an SMF (SM) runs.
 *
 * @param sources whom to ask for rows
 * @param announcement how services are announced that the UE is to start
 * @param chain how long all services of a registration or a session may take together
 * @param step how long to wait for an answer before a question is put again
 * @param order of services that no row gives a place
 * @param own what this function can run
 * @param integrity of an SMF, for independent SM security, the preferred first
 * @param ciphering likewise
 */
public record OnDemandSettings(PolicySources sources, Announcement announcement, Duration chain, Duration step, ServiceOrder order,
        OwnCapability own, List<IntegrityAlgorithm> integrity, List<CipheringAlgorithm> ciphering) {

    /** How services are announced that the UE is to start. */
    public enum Announcement {
        /** Each in a message of its own, the next when the former has ended. */
        ONE_BY_ONE,
        /** Those that follow one another in one message. */
        AS_A_SET
    }

    public OnDemandSettings {
        integrity = List.copyOf(integrity);
        ciphering = List.copyOf(ciphering);
        if (!chain.isPositive() || !step.isPositive()) {
            throw new IllegalArgumentException("services take time");
        }
    }

    /** The UDM is asked, twice; one by one; a minute in all, six seconds for a step; everything that there is. */
    public static OnDemandSettings standard(Layer layer) {
        return new OnDemandSettings(PolicySources.DEFAULT, Announcement.ONE_BY_ONE, Duration.ofSeconds(60), Duration.ofSeconds(6),
                ServiceOrder.of(layer), OwnCapability.all(layer), List.of(IntegrityAlgorithm.NIA2, IntegrityAlgorithm.NIA1, IntegrityAlgorithm.NIA3),
                List.of(CipheringAlgorithm.NEA2, CipheringAlgorithm.NEA1, CipheringAlgorithm.NEA3, CipheringAlgorithm.NEA0));
    }

    /** The integrity algorithm for independent SM security; null if none is in common. */
    public @Nullable IntegrityAlgorithm integrityFor(TargetService target) {
        return integrity.stream().filter(algorithm -> (target.integrity() & bit(algorithm)) != 0).findFirst().orElse(null);
    }

    /** The ciphering algorithm for independent SM security; null if none is in common. */
    public @Nullable CipheringAlgorithm cipheringFor(TargetService target) {
        return ciphering.stream().filter(algorithm -> (target.ciphering() & bit(algorithm)) != 0).findFirst().orElse(null);
    }

    /** The bit that an algorithm has in a capability block: 0x80 for NEA0 and NIA0. */
    public static int bit(Enum<?> algorithm) {
        return 0x80 >> algorithm.ordinal();
    }
}
