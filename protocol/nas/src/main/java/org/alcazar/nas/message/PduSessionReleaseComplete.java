// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.message;

import static org.alcazar.nas.codec.Format.TLV_E;
import static org.alcazar.nas.codec.Format.TV;
import static org.alcazar.nas.codec.SessionElements.FIVE_GSM_CAUSE;
import static org.alcazar.nas.codec.SessionElements.OPTIONS_FROM_UE;
import static org.alcazar.nas.message.FiveGsmHeader.FIVE_GSM;
import static org.alcazar.nas.message.FiveGsmHeader.PSI;
import static org.alcazar.nas.message.FiveGsmHeader.PTI;
import static org.alcazar.nas.message.FiveGsmMessageType.PDU_SESSION_RELEASE_COMPLETE;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.FiveGsmCause;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.element.ProtocolConfigurationOptions;
import org.jspecify.annotations.Nullable;

/** The PDU session has ended. UE to network (TS 24.501 §8.3.15). */
public record PduSessionReleaseComplete(int pduSessionId, int procedureTransactionId, @Nullable FiveGsmCause cause,
        @Nullable ProtocolConfigurationOptions protocolConfigurationOptions, OtherElements others) implements FiveGsmMessage {

    static final NasTable<PduSessionReleaseComplete> TABLE = NasTable.of(FIVE_GSM, PDU_SESSION_RELEASE_COMPLETE.value(),
            PduSessionReleaseComplete::others, t -> {
        var cause = t.optional(0x59, TV, FIVE_GSM_CAUSE, PduSessionReleaseComplete::cause);
        var protocolConfigurationOptions = t.optional(0x7b, TLV_E, OPTIONS_FROM_UE,
                PduSessionReleaseComplete::protocolConfigurationOptions);
        return v -> new PduSessionReleaseComplete(v.header(PSI), v.header(PTI), v.get(cause), v.get(protocolConfigurationOptions),
                v.others());
    });

    public PduSessionReleaseComplete(int pduSessionId, int procedureTransactionId, @Nullable FiveGsmCause cause,
            @Nullable ProtocolConfigurationOptions protocolConfigurationOptions) {
        this(pduSessionId, procedureTransactionId, cause, protocolConfigurationOptions, OtherElements.NONE);
    }

    @Override
    public FiveGsmMessageType messageType() {
        return PDU_SESSION_RELEASE_COMPLETE;
    }
}
