// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.message;

import static org.alcazar.nas.codec.Elements.FIVE_GMM_CAUSE;
import static org.alcazar.nas.codec.Format.V;
import static org.alcazar.nas.message.FiveGmmMessageType.FIVE_GMM_STATUS;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.FiveGmmCause;
import org.alcazar.nas.element.OtherElements;

/**
 * Something was wrong with a message. Both ways (TS 24.501 §8.2.29).
 */
public record FiveGmmStatus(FiveGmmCause cause, OtherElements others) implements FiveGmmMessage {

    static final NasTable<FiveGmmStatus> TABLE = NasTable.of(FIVE_GMM_STATUS.value(), FiveGmmStatus::others, t -> {
        var cause = t.mandatory(V, FIVE_GMM_CAUSE, FiveGmmStatus::cause);
        return v -> new FiveGmmStatus(v.get(cause), v.others());
    });

    public FiveGmmStatus(FiveGmmCause cause) {
        this(cause, OtherElements.NONE);
    }

    @Override
    public FiveGmmMessageType messageType() {
        return FIVE_GMM_STATUS;
    }
}
