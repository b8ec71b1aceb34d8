// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.message;

import static org.alcazar.nas.eps.message.EpsHeaders.ESM;
import static org.alcazar.nas.eps.message.EsmMessageType.REMOTE_UE_REPORT_RESPONSE;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.OtherElements;

/**
 * The network knows which UEs the relay serves. Network to UE (TS 24.301 §8.3.24).
 */
public record RemoteUeReportResponse(int epsBearerIdentity, int procedureTransactionIdentity, OtherElements others) implements EsmMessage {

    static final NasTable<RemoteUeReportResponse> TABLE =
            NasTable.of(ESM, REMOTE_UE_REPORT_RESPONSE.value(), RemoteUeReportResponse::others,
            t -> v -> new RemoteUeReportResponse(v.header(0) >> 4, v.header(1), v.others()));

    public RemoteUeReportResponse(int epsBearerIdentity, int procedureTransactionIdentity) {
        this(epsBearerIdentity, procedureTransactionIdentity, OtherElements.NONE);
    }

    @Override
    public EsmMessageType messageType() {
        return REMOTE_UE_REPORT_RESPONSE;
    }
}
