// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.message;

import static org.alcazar.nas.codec.Elements.EAP_MESSAGE;
import static org.alcazar.nas.codec.Elements.S_NSSAI;
import static org.alcazar.nas.codec.Format.LV;
import static org.alcazar.nas.codec.Format.LV_E;
import static org.alcazar.nas.message.FiveGmmMessageType.NETWORK_SLICE_SPECIFIC_AUTHENTICATION_RESULT;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.element.Snssai;
import org.alcazar.wire.Octets;

/** How an authentication for a slice ended. Network to UE (TS 24.501 §8.2.33). */
public record NetworkSliceSpecificAuthenticationResult(Snssai snssai, Octets eapMessage, OtherElements others) implements FiveGmmMessage
        {

    static final NasTable<NetworkSliceSpecificAuthenticationResult> TABLE = NasTable.of(
            NETWORK_SLICE_SPECIFIC_AUTHENTICATION_RESULT.value(), NetworkSliceSpecificAuthenticationResult::others, t -> {
        var snssai = t.mandatory(LV, S_NSSAI, NetworkSliceSpecificAuthenticationResult::snssai);
        var eapMessage = t.mandatory(LV_E, EAP_MESSAGE, NetworkSliceSpecificAuthenticationResult::eapMessage);
        return v -> new NetworkSliceSpecificAuthenticationResult(v.get(snssai), v.get(eapMessage), v.others());
    });

    public NetworkSliceSpecificAuthenticationResult(Snssai snssai, Octets eapMessage) {
        this(snssai, eapMessage, OtherElements.NONE);
    }

    @Override
    public FiveGmmMessageType messageType() {
        return NETWORK_SLICE_SPECIFIC_AUTHENTICATION_RESULT;
    }
}
