// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.message;

import static org.alcazar.nas.codec.Elements.EAP_MESSAGE;
import static org.alcazar.nas.codec.Format.LV_E;
import static org.alcazar.nas.codec.Format.TLV_E;
import static org.alcazar.nas.codec.SessionElements.OPTIONS_FROM_UE;
import static org.alcazar.nas.message.FiveGsmHeader.FIVE_GSM;
import static org.alcazar.nas.message.FiveGsmHeader.PSI;
import static org.alcazar.nas.message.FiveGsmHeader.PTI;
import static org.alcazar.nas.message.FiveGsmMessageType.PDU_SESSION_AUTHENTICATION_COMPLETE;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.element.ProtocolConfigurationOptions;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** The answer to a {@link PduSessionAuthenticationCommand}. UE to network (TS 24.501 §8.3.5). */
public record PduSessionAuthenticationComplete(int pduSessionId, int procedureTransactionId, Octets eapMessage,
        @Nullable ProtocolConfigurationOptions protocolConfigurationOptions, OtherElements others) implements FiveGsmMessage {

    static final NasTable<PduSessionAuthenticationComplete> TABLE = NasTable.of(FIVE_GSM, PDU_SESSION_AUTHENTICATION_COMPLETE.value(),
            PduSessionAuthenticationComplete::others, t -> {
        var eapMessage = t.mandatory(LV_E, EAP_MESSAGE, PduSessionAuthenticationComplete::eapMessage);
        var protocolConfigurationOptions = t.optional(0x7b, TLV_E, OPTIONS_FROM_UE,
                PduSessionAuthenticationComplete::protocolConfigurationOptions);
        return v -> new PduSessionAuthenticationComplete(v.header(PSI), v.header(PTI), v.get(eapMessage),
                v.get(protocolConfigurationOptions), v.others());
    });

    public PduSessionAuthenticationComplete(int pduSessionId, int procedureTransactionId, Octets eapMessage,
            @Nullable ProtocolConfigurationOptions protocolConfigurationOptions) {
        this(pduSessionId, procedureTransactionId, eapMessage, protocolConfigurationOptions, OtherElements.NONE);
    }

    @Override
    public FiveGsmMessageType messageType() {
        return PDU_SESSION_AUTHENTICATION_COMPLETE;
    }
}
