// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.message;

import static org.alcazar.nas.codec.Elements.EAP_MESSAGE;
import static org.alcazar.nas.codec.Elements.PROSE_RELAY_TRANSACTION_IDENTITY;
import static org.alcazar.nas.codec.Format.LV_E;
import static org.alcazar.nas.codec.Format.V;
import static org.alcazar.nas.message.FiveGmmMessageType.RELAY_AUTHENTICATION_REQUEST;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.wire.Octets;

/**
 * What the network asks the UE behind a relay. Network to UE (TS 24.501 §8.2.37).
 *
 * @param transactionIdentity 0..255
 */
public record RelayAuthenticationRequest(int transactionIdentity, Octets eapMessage, OtherElements others) implements FiveGmmMessage {

    static final NasTable<RelayAuthenticationRequest> TABLE = NasTable.of(RELAY_AUTHENTICATION_REQUEST.value(),
            RelayAuthenticationRequest::others, t -> {
        var transactionIdentity = t.mandatory(V, PROSE_RELAY_TRANSACTION_IDENTITY, RelayAuthenticationRequest::transactionIdentity);
        var eapMessage = t.mandatory(LV_E, EAP_MESSAGE, RelayAuthenticationRequest::eapMessage);
        return v -> new RelayAuthenticationRequest(v.get(transactionIdentity), v.get(eapMessage), v.others());
    });

    public RelayAuthenticationRequest(int transactionIdentity, Octets eapMessage) {
        this(transactionIdentity, eapMessage, OtherElements.NONE);
    }

    @Override
    public FiveGmmMessageType messageType() {
        return RELAY_AUTHENTICATION_REQUEST;
    }
}
