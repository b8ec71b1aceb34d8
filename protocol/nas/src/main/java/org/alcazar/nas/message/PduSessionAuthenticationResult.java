// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.message;

import static org.alcazar.nas.codec.Elements.EAP_MESSAGE;
import static org.alcazar.nas.codec.Format.TLV_E;
import static org.alcazar.nas.codec.SessionElements.OPTIONS_FROM_NETWORK;
import static org.alcazar.nas.message.FiveGsmHeader.FIVE_GSM;
import static org.alcazar.nas.message.FiveGsmHeader.PSI;
import static org.alcazar.nas.message.FiveGsmHeader.PTI;
import static org.alcazar.nas.message.FiveGsmMessageType.PDU_SESSION_AUTHENTICATION_RESULT;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.element.ProtocolConfigurationOptions;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** How an authentication by the data network ended. Network to UE (TS 24.501 §8.3.6). */
public record PduSessionAuthenticationResult(int pduSessionId, int procedureTransactionId, @Nullable Octets eapMessage,
        @Nullable ProtocolConfigurationOptions protocolConfigurationOptions, OtherElements others) implements FiveGsmMessage {

    static final NasTable<PduSessionAuthenticationResult> TABLE = NasTable.of(FIVE_GSM, PDU_SESSION_AUTHENTICATION_RESULT.value(),
            PduSessionAuthenticationResult::others, t -> {
        var eapMessage = t.optional(0x78, TLV_E, EAP_MESSAGE, PduSessionAuthenticationResult::eapMessage);
        var protocolConfigurationOptions = t.optional(0x7b, TLV_E, OPTIONS_FROM_NETWORK,
                PduSessionAuthenticationResult::protocolConfigurationOptions);
        return v -> new PduSessionAuthenticationResult(v.header(PSI), v.header(PTI), v.get(eapMessage),
                v.get(protocolConfigurationOptions), v.others());
    });

    public PduSessionAuthenticationResult(int pduSessionId, int procedureTransactionId, @Nullable Octets eapMessage,
            @Nullable ProtocolConfigurationOptions protocolConfigurationOptions) {
        this(pduSessionId, procedureTransactionId, eapMessage, protocolConfigurationOptions, OtherElements.NONE);
    }

    @Override
    public FiveGsmMessageType messageType() {
        return PDU_SESSION_AUTHENTICATION_RESULT;
    }
}
