// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.message;

import static org.alcazar.nas.codec.Format.TLV_E;
import static org.alcazar.nas.codec.SessionElements.OPTIONS_FROM_UE;
import static org.alcazar.nas.message.FiveGsmHeader.FIVE_GSM;
import static org.alcazar.nas.message.FiveGsmHeader.PSI;
import static org.alcazar.nas.message.FiveGsmHeader.PTI;
import static org.alcazar.nas.message.FiveGsmMessageType.PDU_SESSION_MODIFICATION_COMPLETE;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.element.ProtocolConfigurationOptions;
import org.jspecify.annotations.Nullable;

/** The UE has changed the PDU session. UE to network (TS 24.501 §8.3.10). */
public record PduSessionModificationComplete(int pduSessionId, int procedureTransactionId,
        @Nullable ProtocolConfigurationOptions protocolConfigurationOptions, OtherElements others) implements FiveGsmMessage {

    // Elements that are not looked into, for OtherElements
    public static final int PORT_MANAGEMENT_INFORMATION = 0x74;

    static final NasTable<PduSessionModificationComplete> TABLE = NasTable.of(FIVE_GSM, PDU_SESSION_MODIFICATION_COMPLETE.value(),
            PduSessionModificationComplete::others, t -> {
        var protocolConfigurationOptions = t.optional(0x7b, TLV_E, OPTIONS_FROM_UE,
                PduSessionModificationComplete::protocolConfigurationOptions);
        t.other(PORT_MANAGEMENT_INFORMATION, TLV_E, 1, 0xffff);
        return v -> new PduSessionModificationComplete(v.header(PSI), v.header(PTI), v.get(protocolConfigurationOptions), v.others());
    });

    public PduSessionModificationComplete(int pduSessionId, int procedureTransactionId,
            @Nullable ProtocolConfigurationOptions protocolConfigurationOptions) {
        this(pduSessionId, procedureTransactionId, protocolConfigurationOptions, OtherElements.NONE);
    }

    @Override
    public FiveGsmMessageType messageType() {
        return PDU_SESSION_MODIFICATION_COMPLETE;
    }
}
