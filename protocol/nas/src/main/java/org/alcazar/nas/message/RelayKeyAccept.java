// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.message;

import static org.alcazar.nas.codec.Elements.EAP_MESSAGE;
import static org.alcazar.nas.codec.Elements.PROSE_RELAY_TRANSACTION_IDENTITY;
import static org.alcazar.nas.codec.Elements.RELAY_KEY_RESPONSE_PARAMETERS;
import static org.alcazar.nas.codec.Format.LV_E;
import static org.alcazar.nas.codec.Format.TLV_E;
import static org.alcazar.nas.codec.Format.V;
import static org.alcazar.nas.message.FiveGmmMessageType.RELAY_KEY_ACCEPT;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The key that a relay asked for. Network to UE (TS 24.501 §8.2.35).
 *
 * @param transactionIdentity 0..255
 * @param parameters key, nonce and the remote user's identity; the key is a secret: not to be logged
 */
public record RelayKeyAccept(int transactionIdentity, Octets parameters, @Nullable Octets eapMessage, OtherElements others) implements
        FiveGmmMessage {

    static final NasTable<RelayKeyAccept> TABLE = NasTable.of(RELAY_KEY_ACCEPT.value(), RelayKeyAccept::others, t -> {
        var transactionIdentity = t.mandatory(V, PROSE_RELAY_TRANSACTION_IDENTITY, RelayKeyAccept::transactionIdentity);
        var parameters = t.mandatory(LV_E, RELAY_KEY_RESPONSE_PARAMETERS, RelayKeyAccept::parameters);
        var eapMessage = t.optional(0x78, TLV_E, EAP_MESSAGE, RelayKeyAccept::eapMessage);
        return v -> new RelayKeyAccept(v.get(transactionIdentity), v.get(parameters), v.get(eapMessage), v.others());
    });

    public RelayKeyAccept(int transactionIdentity, Octets parameters, @Nullable Octets eapMessage) {
        this(transactionIdentity, parameters, eapMessage, OtherElements.NONE);
    }

    @Override
    public FiveGmmMessageType messageType() {
        return RELAY_KEY_ACCEPT;
    }
}
