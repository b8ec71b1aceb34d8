// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.message;

import static org.alcazar.nas.codec.Elements.EAP_MESSAGE;
import static org.alcazar.nas.codec.Elements.PROSE_RELAY_TRANSACTION_IDENTITY;
import static org.alcazar.nas.codec.Format.LV_E;
import static org.alcazar.nas.codec.Format.V;
import static org.alcazar.nas.message.FiveGmmMessageType.RELAY_AUTHENTICATION_RESPONSE;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.wire.Octets;

/**
 * The answer to a {@link RelayAuthenticationRequest}. UE to network (TS 24.501 §8.2.38).
 *
 * @param transactionIdentity 0..255
 */
public record RelayAuthenticationResponse(int transactionIdentity, Octets eapMessage, OtherElements others) implements FiveGmmMessage {

    static final NasTable<RelayAuthenticationResponse> TABLE = NasTable.of(RELAY_AUTHENTICATION_RESPONSE.value(),
            RelayAuthenticationResponse::others, t -> {
        var transactionIdentity = t.mandatory(V, PROSE_RELAY_TRANSACTION_IDENTITY, RelayAuthenticationResponse::transactionIdentity);
        var eapMessage = t.mandatory(LV_E, EAP_MESSAGE, RelayAuthenticationResponse::eapMessage);
        return v -> new RelayAuthenticationResponse(v.get(transactionIdentity), v.get(eapMessage), v.others());
    });

    public RelayAuthenticationResponse(int transactionIdentity, Octets eapMessage) {
        this(transactionIdentity, eapMessage, OtherElements.NONE);
    }

    @Override
    public FiveGmmMessageType messageType() {
        return RELAY_AUTHENTICATION_RESPONSE;
    }
}
