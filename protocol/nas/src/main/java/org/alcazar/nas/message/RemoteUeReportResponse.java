// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.message;

import static org.alcazar.nas.message.FiveGsmHeader.FIVE_GSM;
import static org.alcazar.nas.message.FiveGsmHeader.PSI;
import static org.alcazar.nas.message.FiveGsmHeader.PTI;
import static org.alcazar.nas.message.FiveGsmMessageType.REMOTE_UE_REPORT_RESPONSE;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.OtherElements;

/** The answer to a {@link RemoteUeReport}. Network to UE (TS 24.501 §8.3.20). */
public record RemoteUeReportResponse(int pduSessionId, int procedureTransactionId, OtherElements others) implements FiveGsmMessage {

    static final NasTable<RemoteUeReportResponse> TABLE = NasTable.of(FIVE_GSM, REMOTE_UE_REPORT_RESPONSE.value(),
            RemoteUeReportResponse::others, t -> {
        return v -> new RemoteUeReportResponse(v.header(PSI), v.header(PTI), v.others());
    });

    public RemoteUeReportResponse(int pduSessionId, int procedureTransactionId) {
        this(pduSessionId, procedureTransactionId, OtherElements.NONE);
    }

    @Override
    public FiveGsmMessageType messageType() {
        return REMOTE_UE_REPORT_RESPONSE;
    }
}
