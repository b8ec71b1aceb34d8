// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.message;

import static org.alcazar.nas.eps.message.EpsHeaders.ESM;
import static org.alcazar.nas.eps.message.EsmMessageType.ESM_INFORMATION_REQUEST;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.OtherElements;

/**
 * The network asks for what the UE had more to say. Network to UE (TS 24.301 §8.3.13).
 */
public record EsmInformationRequest(int epsBearerIdentity, int procedureTransactionIdentity, OtherElements others) implements EsmMessage {

    static final NasTable<EsmInformationRequest> TABLE = NasTable.of(ESM, ESM_INFORMATION_REQUEST.value(), EsmInformationRequest::others,
            t -> v -> new EsmInformationRequest(v.header(0) >> 4, v.header(1), v.others()));

    public EsmInformationRequest(int epsBearerIdentity, int procedureTransactionIdentity) {
        this(epsBearerIdentity, procedureTransactionIdentity, OtherElements.NONE);
    }

    @Override
    public EsmMessageType messageType() {
        return ESM_INFORMATION_REQUEST;
    }
}
