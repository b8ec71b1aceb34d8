// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.message;

import static org.alcazar.nas.codec.EpsElements.EMM_CAUSE;
import static org.alcazar.nas.codec.Format.V;
import static org.alcazar.nas.eps.message.EmmMessageType.EMM_STATUS;
import static org.alcazar.nas.eps.message.EpsHeaders.EMM;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.eps.element.EmmCause;

/**
 * Something was wrong with a message. Both ways (TS 24.301 §8.2.14).
 */
public record EmmStatus(EmmCause cause, OtherElements others) implements EmmMessage {

    static final NasTable<EmmStatus> TABLE = NasTable.of(EMM, EMM_STATUS.value(), EmmStatus::others, t -> {
        var cause = t.mandatory(V, EMM_CAUSE, EmmStatus::cause);
        return v -> new EmmStatus(v.get(cause), v.others());
    });

    public EmmStatus(EmmCause cause) {
        this(cause, OtherElements.NONE);
    }

    @Override
    public EmmMessageType messageType() {
        return EMM_STATUS;
    }
}
