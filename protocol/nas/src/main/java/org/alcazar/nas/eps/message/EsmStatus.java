// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.message;

import static org.alcazar.nas.codec.EpsElements.ESM_CAUSE;
import static org.alcazar.nas.codec.Format.V;
import static org.alcazar.nas.eps.message.EpsHeaders.ESM;
import static org.alcazar.nas.eps.message.EsmMessageType.ESM_STATUS;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.eps.element.EsmCause;

/**
 * Something was wrong with a message. Both ways (TS 24.301 §8.3.15).
 */
public record EsmStatus(int epsBearerIdentity, int procedureTransactionIdentity, EsmCause cause, OtherElements others)
        implements EsmMessage {

    static final NasTable<EsmStatus> TABLE = NasTable.of(ESM, ESM_STATUS.value(), EsmStatus::others, t -> {
        var cause = t.mandatory(V, ESM_CAUSE, EsmStatus::cause);
        return v -> new EsmStatus(v.header(0) >> 4, v.header(1), v.get(cause), v.others());
    });

    public EsmStatus(int epsBearerIdentity, int procedureTransactionIdentity, EsmCause cause) {
        this(epsBearerIdentity, procedureTransactionIdentity, cause, OtherElements.NONE);
    }

    @Override
    public EsmMessageType messageType() {
        return ESM_STATUS;
    }
}
