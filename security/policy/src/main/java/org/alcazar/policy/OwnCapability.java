// SPDX-License-Identifier: Apache-2.0
package org.alcazar.policy;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alcazar.crypto.agreement.KeyAgreementGroup;
import org.alcazar.ondemand.CapabilityBlock;
import org.alcazar.ondemand.Layer;
import org.alcazar.ondemand.SecurityService;

/**
 * What an AMF or an SMF can run.
 *
 * @param layer MM of an AMF, SM of an SMF
 * @param smCiphering for independent SM security, a bit for each algorithm as in {@link CapabilityBlock}
 * @param smIntegrity likewise
 */
public record OwnCapability(Layer layer, Set<SecurityService> services, Set<KeyAgreementGroup> groups, int smCiphering, int smIntegrity) {

    public OwnCapability {
        services = Set.copyOf(services);
        groups = Set.copyOf(groups);
        if (!services.stream().allMatch(service -> service.isOf(layer))) {
            throw new IllegalArgumentException("a service that is not of " + layer + ": " + services);
        }
    }

    /** Of a function that can run everything of its layer. */
    public static OwnCapability all(Layer layer) {
        return new OwnCapability(layer, Stream.of(SecurityService.values()).filter(service -> service.isOf(layer)).collect(Collectors.toSet()),
                EnumSet.allOf(KeyAgreementGroup.class), UeCapability.ALL_CIPHERING, UeCapability.ALL_INTEGRITY);
    }

    /** As it is told to UEs. */
    public CapabilityBlock block() {
        boolean sm = layer == Layer.SM;
        return new CapabilityBlock(sm ? null : services, sm ? services : null, groups, sm ? smCiphering : 0, sm ? smIntegrity : 0);
    }
}
