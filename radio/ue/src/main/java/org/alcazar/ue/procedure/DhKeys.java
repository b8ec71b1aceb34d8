// SPDX-License-Identifier: Apache-2.0
package org.alcazar.ue.procedure;

import java.util.List;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.agreement.KeyAgreementGroup;
import org.alcazar.crypto.kdf.KeyExchange;
import org.alcazar.crypto.kdf.SecurityServiceKeys;
import org.alcazar.crypto.kdf.ServingNetworkName;
import org.alcazar.nas.element.NasKeySetIdentifier;
import org.alcazar.ondemand.CapabilityBlock;
import org.alcazar.ondemand.CapabilityBlocks;
import org.alcazar.ue.context.SecurityContext;
import org.alcazar.wire.Octets;

/** What comes of a DH exchange with the AMF: a context with K_AMF', to be taken into use by a Security Mode Command that knows TH (§6). */
final class DhKeys {

    private final FiveGmm fiveGmm;

    DhKeys(FiveGmm fiveGmm) {
        this.fiveGmm = fiveGmm;
    }

    /**
     * The context that follows from the one in use.
     *
     * @param network the network's capability
     * @param offered its groups
     * @param newKeySet 0 to 6
     */
    void agreed(Secret z, CapabilityBlock network, List<KeyAgreementGroup> offered, KeyAgreementGroup group, Octets initiator, Octets responder,
            int newKeySet) {
        var current = fiveGmm.context.current();
        var able = fiveGmm.ue.configuration().onDemand();
        if (current == null || able == null) {
            return;
        }
        var said = able.said();
        var exchange = new KeyExchange(said == null ? Octets.EMPTY : CapabilityBlocks.encode(said), CapabilityBlocks.encode(network), offered, group,
                initiator, responder);
        var hash = exchange.mmTranscriptHash(fiveGmm.usim.supi(), servingNetwork(), current.ngKsi().value(), newKeySet);
        fiveGmm.context.partial(new SecurityContext(new NasKeySetIdentifier(false, newKeySet), SecurityServiceKeys.kAmfPrime(current.kAmf(), z, hash),
                hash));
    }

    ServingNetworkName servingNetwork() {
        var plmn = fiveGmm.radio.tai().plmn();
        return ServingNetworkName.of(plmn.mccText(), plmn.mncText());
    }
}
