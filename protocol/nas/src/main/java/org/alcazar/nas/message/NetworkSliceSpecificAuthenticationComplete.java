// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.message;

import static org.alcazar.nas.codec.Elements.EAP_MESSAGE;
import static org.alcazar.nas.codec.Elements.S_NSSAI;
import static org.alcazar.nas.codec.Format.LV;
import static org.alcazar.nas.codec.Format.LV_E;
import static org.alcazar.nas.message.FiveGmmMessageType.NETWORK_SLICE_SPECIFIC_AUTHENTICATION_COMPLETE;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.element.Snssai;
import org.alcazar.wire.Octets;

/** The answer to a {@link NetworkSliceSpecificAuthenticationCommand}. UE to network (TS 24.501 §8.2.32). */
public record NetworkSliceSpecificAuthenticationComplete(Snssai snssai, Octets eapMessage, OtherElements others) implements
        FiveGmmMessage {

    static final NasTable<NetworkSliceSpecificAuthenticationComplete> TABLE = NasTable.of(
            NETWORK_SLICE_SPECIFIC_AUTHENTICATION_COMPLETE.value(), NetworkSliceSpecificAuthenticationComplete::others, t -> {
        var snssai = t.mandatory(LV, S_NSSAI, NetworkSliceSpecificAuthenticationComplete::snssai);
        var eapMessage = t.mandatory(LV_E, EAP_MESSAGE, NetworkSliceSpecificAuthenticationComplete::eapMessage);
        return v -> new NetworkSliceSpecificAuthenticationComplete(v.get(snssai), v.get(eapMessage), v.others());
    });

    public NetworkSliceSpecificAuthenticationComplete(Snssai snssai, Octets eapMessage) {
        this(snssai, eapMessage, OtherElements.NONE);
    }

    @Override
    public FiveGmmMessageType messageType() {
        return NETWORK_SLICE_SPECIFIC_AUTHENTICATION_COMPLETE;
    }
}
