// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.procedure;

import org.alcazar.crypto.Secret;
import org.alcazar.crypto.agreement.KeyAgreementGroup;
import org.alcazar.crypto.kdf.KeyExchange;
import org.alcazar.crypto.kdf.SecurityServiceKeys;
import org.alcazar.service.DhExchange;
import org.alcazar.service.ServiceEnd;
import org.alcazar.smf.context.SmKeys;
import org.alcazar.wire.Octets;

/** What follows from a DH exchange with the UE: K_SM', which a recording and the home network's keys do not lead to. */
final class SmKeyChange implements DhExchange.Side {

    private final PduSession session;
    private final SmKeys keys;

    SmKeyChange(PduSession session, SmKeys keys) {
        this.session = session;
        this.keys = keys;
    }

    @Override
    public Octets transcriptHash(KeyExchange said) {
        return said.smTranscriptHash(session.key().supi(), session.servingNetwork(), keys.session());
    }

    @Override
    public ServiceEnd take(Secret z, Octets transcriptHash, KeyAgreementGroup group) {
        keys.exchanged(SecurityServiceKeys.kSmPrime(keys.key(), z, transcriptHash), transcriptHash);
        return ServiceEnd.SUCCEEDED;
    }
}
