// SPDX-License-Identifier: Apache-2.0
package org.alcazar.amf.procedure;

import java.util.Objects;
import org.alcazar.amf.context.SecurityContext;
import org.alcazar.amf.context.ServiceContext;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.agreement.KeyAgreementGroup;
import org.alcazar.crypto.kdf.KeyExchange;
import org.alcazar.crypto.kdf.SecurityServiceKeys;
import org.alcazar.crypto.kdf.ServingNetworkName;
import org.alcazar.service.DhExchange;
import org.alcazar.service.ServiceEnd;
import org.alcazar.wire.Octets;

/**
 * What follows from a DH exchange with the UE: K_AMF', and with it a new native NAS security context; then K_gNB, which follows K_AMF' (TS
 * 33.501 §6.9.5). Until the UE has completed, and if it does not, the former context is in use.
 */
final class MmKeyChange implements DhExchange.Side {

    private final UeSession ue;
    private final SecurityContext former;

    MmKeyChange(UeSession ue) {
        this.ue = ue;
        this.former = Objects.requireNonNull(ue.context().security());
    }

    /** The ngKSI of the context that the exchange leads to. */
    int newKeySet() {
        return former.ngKsi().next().value();
    }

    @Override
    public Octets transcriptHash(KeyExchange said) {
        return said.mmTranscriptHash(Objects.requireNonNull(ue.context().supi()), new ServingNetworkName(ue.amf().network().servingNetworkName()),
                former.ngKsi().value(), newKeySet());
    }

    @Override
    public ServiceEnd take(Secret z, Octets transcriptHash, KeyAgreementGroup group) {
        var kAmf = SecurityServiceKeys.kAmfPrime(former.kAmf(), z, transcriptHash);
        var capability = former.capability();
        var end = new SecurityModeProcedure(ue).change(former.ngKsi().next(), kAmf, capability, transcriptHash);
        if (end.outcome().isGood()) {
            ue.context().services(ue.context().services().with(new ServiceContext.Exchange(group, transcriptHash)));
        }
        return end;
    }
}
