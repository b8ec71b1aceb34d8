// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.eps.message;

import static org.alcazar.nas.codec.Elements.AUTS;
import static org.alcazar.nas.codec.EpsElements.EMM_CAUSE;
import static org.alcazar.nas.codec.Format.TLV;
import static org.alcazar.nas.codec.Format.V;
import static org.alcazar.nas.eps.message.EmmMessageType.AUTHENTICATION_FAILURE;
import static org.alcazar.nas.eps.message.EpsHeaders.EMM;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.nas.eps.element.EmmCause;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The UE does not take the challenge. UE to network (TS 24.301 §8.2.5).
 *
 * @param auts 14 octets; with {@link EmmCause#SYNCH_FAILURE}
 */
public record AuthenticationFailure(EmmCause cause, @Nullable Octets auts, OtherElements others) implements AuthenticationAnswer {

    static final NasTable<AuthenticationFailure> TABLE =
            NasTable.of(EMM, AUTHENTICATION_FAILURE.value(), AuthenticationFailure::others, t -> {
        var cause = t.mandatory(V, EMM_CAUSE, AuthenticationFailure::cause);
        var auts = t.optional(0x30, TLV, AUTS, AuthenticationFailure::auts);
        return v -> new AuthenticationFailure(v.get(cause), v.get(auts), v.others());
    });

    public AuthenticationFailure(EmmCause cause, @Nullable Octets auts) {
        this(cause, auts, OtherElements.NONE);
    }

    @Override
    public EmmMessageType messageType() {
        return AUTHENTICATION_FAILURE;
    }
}
