// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.message;

import static org.alcazar.nas.codec.EpsElements.EMM_CAUSE;
import static org.alcazar.nas.codec.Format.V;
import static org.alcazar.nas.eps.message.EmmMessageType.SECURITY_MODE_REJECT;
import static org.alcazar.nas.eps.message.EpsHeaders.EMM;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.eps.element.EmmCause;

/**
 * The UE does not take the security context. UE to network (TS 24.301 §8.2.22).
 */
public record SecurityModeReject(EmmCause cause, OtherElements others) implements SecurityModeAnswer {

    static final NasTable<SecurityModeReject> TABLE = NasTable.of(EMM, SECURITY_MODE_REJECT.value(), SecurityModeReject::others, t -> {
        var cause = t.mandatory(V, EMM_CAUSE, SecurityModeReject::cause);
        return v -> new SecurityModeReject(v.get(cause), v.others());
    });

    public SecurityModeReject(EmmCause cause) {
        this(cause, OtherElements.NONE);
    }

    @Override
    public EmmMessageType messageType() {
        return SECURITY_MODE_REJECT;
    }
}
