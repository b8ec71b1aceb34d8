// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.message;

import static org.alcazar.nas.eps.message.EpsHeaders.ESM;
import static org.alcazar.nas.eps.message.EsmMessageType.ESM_DUMMY_MESSAGE;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.OtherElements;

/**
 * Nothing, where mobility management needs a message of session management. Both ways (TS 24.301 §8.3.12A).
 */
public record EsmDummyMessage(int epsBearerIdentity, int procedureTransactionIdentity, OtherElements others) implements EsmMessage {

    static final NasTable<EsmDummyMessage> TABLE = NasTable.of(ESM, ESM_DUMMY_MESSAGE.value(), EsmDummyMessage::others,
            t -> v -> new EsmDummyMessage(v.header(0) >> 4, v.header(1), v.others()));

    public EsmDummyMessage(int epsBearerIdentity, int procedureTransactionIdentity) {
        this(epsBearerIdentity, procedureTransactionIdentity, OtherElements.NONE);
    }

    @Override
    public EsmMessageType messageType() {
        return ESM_DUMMY_MESSAGE;
    }
}
