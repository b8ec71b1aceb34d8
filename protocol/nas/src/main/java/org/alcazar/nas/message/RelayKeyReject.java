// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.message;

import static org.alcazar.nas.codec.Elements.EAP_MESSAGE;
import static org.alcazar.nas.codec.Elements.PROSE_RELAY_TRANSACTION_IDENTITY;
import static org.alcazar.nas.codec.Format.TLV_E;
import static org.alcazar.nas.codec.Format.V;
import static org.alcazar.nas.message.FiveGmmMessageType.RELAY_KEY_REJECT;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * There is no key for a relay. Network to UE (TS 24.501 §8.2.36).
 *
 * @param transactionIdentity 0..255
 */
public record RelayKeyReject(int transactionIdentity, @Nullable Octets eapMessage, OtherElements others) implements FiveGmmMessage {

    static final NasTable<RelayKeyReject> TABLE = NasTable.of(RELAY_KEY_REJECT.value(), RelayKeyReject::others, t -> {
        var transactionIdentity = t.mandatory(V, PROSE_RELAY_TRANSACTION_IDENTITY, RelayKeyReject::transactionIdentity);
        var eapMessage = t.optional(0x78, TLV_E, EAP_MESSAGE, RelayKeyReject::eapMessage);
        return v -> new RelayKeyReject(v.get(transactionIdentity), v.get(eapMessage), v.others());
    });

    public RelayKeyReject(int transactionIdentity, @Nullable Octets eapMessage) {
        this(transactionIdentity, eapMessage, OtherElements.NONE);
    }

    @Override
    public FiveGmmMessageType messageType() {
        return RELAY_KEY_REJECT;
    }
}
