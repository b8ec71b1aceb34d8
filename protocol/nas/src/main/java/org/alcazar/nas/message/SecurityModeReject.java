// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.message;

import static org.alcazar.nas.codec.Elements.FIVE_GMM_CAUSE;
import static org.alcazar.nas.codec.Format.V;
import static org.alcazar.nas.message.FiveGmmMessageType.SECURITY_MODE_REJECT;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.FiveGmmCause;
import org.alcazar.nas.element.OtherElements;

/**
 * The UE does not take the security context. UE to network (TS 24.501 §8.2.27).
 */
public record SecurityModeReject(FiveGmmCause cause, OtherElements others) implements SecurityModeAnswer {

    static final NasTable<SecurityModeReject> TABLE = NasTable.of(SECURITY_MODE_REJECT.value(), SecurityModeReject::others, t -> {
        var cause = t.mandatory(V, FIVE_GMM_CAUSE, SecurityModeReject::cause);
        return v -> new SecurityModeReject(v.get(cause), v.others());
    });

    public SecurityModeReject(FiveGmmCause cause) {
        this(cause, OtherElements.NONE);
    }

    @Override
    public FiveGmmMessageType messageType() {
        return SECURITY_MODE_REJECT;
    }
}
