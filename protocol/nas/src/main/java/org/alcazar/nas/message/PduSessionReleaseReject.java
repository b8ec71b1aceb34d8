// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.message;

import static org.alcazar.nas.codec.Format.TLV_E;
import static org.alcazar.nas.codec.Format.V;
import static org.alcazar.nas.codec.SessionElements.FIVE_GSM_CAUSE;
import static org.alcazar.nas.codec.SessionElements.OPTIONS_FROM_NETWORK;
import static org.alcazar.nas.message.FiveGsmHeader.FIVE_GSM;
import static org.alcazar.nas.message.FiveGsmHeader.PSI;
import static org.alcazar.nas.message.FiveGsmHeader.PTI;
import static org.alcazar.nas.message.FiveGsmMessageType.PDU_SESSION_RELEASE_REJECT;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.FiveGsmCause;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.element.ProtocolConfigurationOptions;
import org.jspecify.annotations.Nullable;

/** The PDU session is not released. Network to UE (TS 24.501 §8.3.13). */
public record PduSessionReleaseReject(int pduSessionId, int procedureTransactionId, FiveGsmCause cause,
        @Nullable ProtocolConfigurationOptions protocolConfigurationOptions, OtherElements others) implements FiveGsmMessage {

    static final NasTable<PduSessionReleaseReject> TABLE = NasTable.of(FIVE_GSM, PDU_SESSION_RELEASE_REJECT.value(),
            PduSessionReleaseReject::others, t -> {
        var cause = t.mandatory(V, FIVE_GSM_CAUSE, PduSessionReleaseReject::cause);
        var protocolConfigurationOptions = t.optional(0x7b, TLV_E, OPTIONS_FROM_NETWORK,
                PduSessionReleaseReject::protocolConfigurationOptions);
        return v -> new PduSessionReleaseReject(v.header(PSI), v.header(PTI), v.get(cause), v.get(protocolConfigurationOptions),
                v.others());
    });

    public PduSessionReleaseReject(int pduSessionId, int procedureTransactionId, FiveGsmCause cause,
            @Nullable ProtocolConfigurationOptions protocolConfigurationOptions) {
        this(pduSessionId, procedureTransactionId, cause, protocolConfigurationOptions, OtherElements.NONE);
    }

    @Override
    public FiveGsmMessageType messageType() {
        return PDU_SESSION_RELEASE_REJECT;
    }
}
