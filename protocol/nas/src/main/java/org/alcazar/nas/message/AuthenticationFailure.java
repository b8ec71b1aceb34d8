// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.message;

import static org.alcazar.nas.codec.Elements.AUTS;
import static org.alcazar.nas.codec.Elements.FIVE_GMM_CAUSE;
import static org.alcazar.nas.codec.Format.TLV;
import static org.alcazar.nas.codec.Format.V;
import static org.alcazar.nas.message.FiveGmmMessageType.AUTHENTICATION_FAILURE;

import org.alcazar.nas.codec.NasTable;
import org.alcazar.nas.element.FiveGmmCause;
import org.alcazar.nas.element.OtherElements;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/**
 * The UE does not take the challenge. UE to network (TS 24.501 §8.2.4).
 *
 * @param auts 14 octets; with {@link FiveGmmCause#SYNCH_FAILURE}
 */
public record AuthenticationFailure(FiveGmmCause cause, @Nullable Octets auts, OtherElements others) implements AuthenticationAnswer {

    static final NasTable<AuthenticationFailure> TABLE = NasTable.of(AUTHENTICATION_FAILURE.value(), AuthenticationFailure::others, t -> {
        var cause = t.mandatory(V, FIVE_GMM_CAUSE, AuthenticationFailure::cause);
        var auts = t.optional(0x30, TLV, AUTS, AuthenticationFailure::auts);
        return v -> new AuthenticationFailure(v.get(cause), v.get(auts), v.others());
    });

    public AuthenticationFailure(FiveGmmCause cause, @Nullable Octets auts) {
        this(cause, auts, OtherElements.NONE);
    }

    @Override
    public FiveGmmMessageType messageType() {
        return AUTHENTICATION_FAILURE;
    }
}
