// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.message;

import static org.alcazar.nas.codec.Format.V;
import static org.alcazar.nas.codec.SessionElements.FIVE_GSM_CAUSE;
import static org.alcazar.nas.message.FiveGsmHeader.FIVE_GSM;
import static org.alcazar.nas.message.FiveGsmHeader.PSI;
import static org.alcazar.nas.message.FiveGsmHeader.PTI;
import static org.alcazar.nas.message.FiveGsmMessageType.FIVE_GSM_STATUS;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.FiveGsmCause;
import org.alcazar.nas.element.OtherElements;

/** Tells of an error in a message of session management. Both ways (TS 24.501 §8.3.16). */
public record FiveGsmStatus(int pduSessionId, int procedureTransactionId, FiveGsmCause cause, OtherElements others) implements
        FiveGsmMessage {

    static final NasTable<FiveGsmStatus> TABLE = NasTable.of(FIVE_GSM, FIVE_GSM_STATUS.value(), FiveGsmStatus::others, t -> {
        var cause = t.mandatory(V, FIVE_GSM_CAUSE, FiveGsmStatus::cause);
        return v -> new FiveGsmStatus(v.header(PSI), v.header(PTI), v.get(cause), v.others());
    });

    public FiveGsmStatus(int pduSessionId, int procedureTransactionId, FiveGsmCause cause) {
        this(pduSessionId, procedureTransactionId, cause, OtherElements.NONE);
    }

    @Override
    public FiveGsmMessageType messageType() {
        return FIVE_GSM_STATUS;
    }
}
