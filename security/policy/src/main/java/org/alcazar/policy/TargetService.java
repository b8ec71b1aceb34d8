// SPDX-License-Identifier: Apache-2.0
package org.alcazar.policy;

import java.util.List;
import org.alcazar.crypto.agreement.KeyAgreementGroup;
import org.alcazar.ondemand.Initiator;
import org.alcazar.ondemand.SecurityService;
import org.alcazar.ondemand.SecurityServiceIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * A service that is to be run.
 *
 * @param groups of a DH exchange, those that both can and that are strong enough, the strongest first; empty otherwise
 * @param ciphering of independent SM security, the algorithms that both can, a bit for each, 0x80 (5G-EA0) only where it is allowed; 0 otherwise
 * @param integrity likewise, never with 0x80 (5G-IA0)
 */
public record TargetService(ResolvedService wanted, List<KeyAgreementGroup> groups, int ciphering, int integrity) {

    public TargetService {
        groups = List.copyOf(groups);
    }

    public SecurityServiceIdentifier identifier() {
        return wanted.identifier();
    }

    public SecurityService service() {
        return wanted.service();
    }

    public Initiator initiator() {
        return wanted.identifier().initiator();
    }

    /** The group to use where the network chooses: the strongest; null if this is no DH exchange. */
    public @Nullable KeyAgreementGroup group() {
        return groups.isEmpty() ? null : groups.getFirst();
    }
}
