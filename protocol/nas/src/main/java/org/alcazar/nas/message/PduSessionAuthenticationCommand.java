// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.message;

import static org.alcazar.nas.codec.Elements.EAP_MESSAGE;
import static org.alcazar.nas.codec.Format.LV_E;
import static org.alcazar.nas.codec.Format.TLV_E;
import static org.alcazar.nas.codec.SessionElements.OPTIONS_FROM_NETWORK;
import static org.alcazar.nas.message.FiveGsmHeader.FIVE_GSM;
import static org.alcazar.nas.message.FiveGsmHeader.PSI;
import static org.alcazar.nas.message.FiveGsmHeader.PTI;
import static org.alcazar.nas.message.FiveGsmMessageType.PDU_SESSION_AUTHENTICATION_COMMAND;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.element.ProtocolConfigurationOptions;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** The data network asks who the user is. Network to UE (TS 24.501 §8.3.4). */
public record PduSessionAuthenticationCommand(int pduSessionId, int procedureTransactionId, Octets eapMessage,
        @Nullable ProtocolConfigurationOptions protocolConfigurationOptions, OtherElements others) implements FiveGsmMessage {

    static final NasTable<PduSessionAuthenticationCommand> TABLE = NasTable.of(FIVE_GSM, PDU_SESSION_AUTHENTICATION_COMMAND.value(),
            PduSessionAuthenticationCommand::others, t -> {
        var eapMessage = t.mandatory(LV_E, EAP_MESSAGE, PduSessionAuthenticationCommand::eapMessage);
        var protocolConfigurationOptions = t.optional(0x7b, TLV_E, OPTIONS_FROM_NETWORK,
                PduSessionAuthenticationCommand::protocolConfigurationOptions);
        return v -> new PduSessionAuthenticationCommand(v.header(PSI), v.header(PTI), v.get(eapMessage),
                v.get(protocolConfigurationOptions), v.others());
    });

    public PduSessionAuthenticationCommand(int pduSessionId, int procedureTransactionId, Octets eapMessage,
            @Nullable ProtocolConfigurationOptions protocolConfigurationOptions) {
        this(pduSessionId, procedureTransactionId, eapMessage, protocolConfigurationOptions, OtherElements.NONE);
    }

    @Override
    public FiveGsmMessageType messageType() {
        return PDU_SESSION_AUTHENTICATION_COMMAND;
    }
}
