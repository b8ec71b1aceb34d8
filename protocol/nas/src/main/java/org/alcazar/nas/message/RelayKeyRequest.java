// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.message;

import static org.alcazar.nas.codec.Elements.PROSE_RELAY_TRANSACTION_IDENTITY;
import static org.alcazar.nas.codec.Elements.RELAY_KEY_REQUEST_PARAMETERS;
import static org.alcazar.nas.codec.Format.LV_E;
import static org.alcazar.nas.codec.Format.V;
import static org.alcazar.nas.message.FiveGmmMessageType.RELAY_KEY_REQUEST;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.wire.Octets;

/**
 * A relay asks for the key towards the UE behind it. UE to network (TS 24.501 §8.2.34).
 *
 * @param transactionIdentity 0..255
 */
public record RelayKeyRequest(int transactionIdentity, Octets parameters, OtherElements others) implements FiveGmmMessage {

    static final NasTable<RelayKeyRequest> TABLE = NasTable.of(RELAY_KEY_REQUEST.value(), RelayKeyRequest::others, t -> {
        var transactionIdentity = t.mandatory(V, PROSE_RELAY_TRANSACTION_IDENTITY, RelayKeyRequest::transactionIdentity);
        var parameters = t.mandatory(LV_E, RELAY_KEY_REQUEST_PARAMETERS, RelayKeyRequest::parameters);
        return v -> new RelayKeyRequest(v.get(transactionIdentity), v.get(parameters), v.others());
    });

    public RelayKeyRequest(int transactionIdentity, Octets parameters) {
        this(transactionIdentity, parameters, OtherElements.NONE);
    }

    @Override
    public FiveGmmMessageType messageType() {
        return RELAY_KEY_REQUEST;
    }
}
