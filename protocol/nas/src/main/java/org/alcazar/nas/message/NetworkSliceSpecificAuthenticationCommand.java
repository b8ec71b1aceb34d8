// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.message;

import static org.alcazar.nas.codec.Elements.EAP_MESSAGE;
import static org.alcazar.nas.codec.Elements.S_NSSAI;
import static org.alcazar.nas.codec.Format.LV;
import static org.alcazar.nas.codec.Format.LV_E;
import static org.alcazar.nas.message.FiveGmmMessageType.NETWORK_SLICE_SPECIFIC_AUTHENTICATION_COMMAND;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.element.Snssai;
import org.alcazar.wire.Octets;

/** The owner of a slice asks who the user is. Network to UE (TS 24.501 §8.2.31). */
public record NetworkSliceSpecificAuthenticationCommand(Snssai snssai, Octets eapMessage, OtherElements others) implements FiveGmmMessage
        {

    static final NasTable<NetworkSliceSpecificAuthenticationCommand> TABLE = NasTable.of(
            NETWORK_SLICE_SPECIFIC_AUTHENTICATION_COMMAND.value(), NetworkSliceSpecificAuthenticationCommand::others, t -> {
        var snssai = t.mandatory(LV, S_NSSAI, NetworkSliceSpecificAuthenticationCommand::snssai);
        var eapMessage = t.mandatory(LV_E, EAP_MESSAGE, NetworkSliceSpecificAuthenticationCommand::eapMessage);
        return v -> new NetworkSliceSpecificAuthenticationCommand(v.get(snssai), v.get(eapMessage), v.others());
    });

    public NetworkSliceSpecificAuthenticationCommand(Snssai snssai, Octets eapMessage) {
        this(snssai, eapMessage, OtherElements.NONE);
    }

    @Override
    public FiveGmmMessageType messageType() {
        return NETWORK_SLICE_SPECIFIC_AUTHENTICATION_COMMAND;
    }
}
