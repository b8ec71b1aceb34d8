// SPDX-License-Identifier: Apache-2.0
package org.alcazar.sbi.ondemand;

import java.util.List;
import org.alcazar.crypto.agreement.KeyAgreementGroup;
import org.alcazar.ondemand.KeyAnchor;
import org.jspecify.annotations.Nullable;

/**
 * How a service is wanted. What is null or empty is left to the function that runs it.
 *
 * @param weakestGroup DH exchange: no weaker group will do
 * @param lifetimeSeconds device authentication: how long its result holds
 * @param rpId user authentication: the relying party, a domain
 * @param aaaServer secondary authentication: which of the SMF's AAA servers, by its name
 * @param eapMethods secondary authentication: by which methods alone
 * @param keyAnchor SM services: where K_SM comes from
 * @param nea0Allowed independent SM security: whether it may go without ciphering
 */
public record ServiceOptions(@Nullable KeyAgreementGroup weakestGroup, @Nullable Integer lifetimeSeconds, @Nullable String rpId,
        @Nullable String aaaServer, List<EapMethod> eapMethods, @Nullable KeyAnchor keyAnchor, @Nullable Boolean nea0Allowed) {

    /** All left to the function. */
    public static final ServiceOptions NONE = new ServiceOptions(null, null, null, null, List.of(), null, null);

    private static final int LONGEST_NAME = 253;

    public ServiceOptions {
        eapMethods = List.copyOf(eapMethods);
        if (lifetimeSeconds != null && lifetimeSeconds < 1) {
            throw new IllegalArgumentException("a result holds for at least a second");
        }
        if (rpId != null && (rpId.isBlank() || rpId.length() > LONGEST_NAME) || aaaServer != null && (aaaServer.isBlank()
                || aaaServer.length() > LONGEST_NAME)) {
            throw new IllegalArgumentException("a name has 1 to " + LONGEST_NAME + " characters");
        }
        if (eapMethods.stream().distinct().count() < eapMethods.size()) {
            throw new IllegalArgumentException("an EAP method is named twice");
        }
    }
}
