// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.s11;

import org.alcazar.gtp.v2c.element.Cause;
import org.alcazar.gtp.v2c.message.CreateSessionRequest;
import org.alcazar.gtp.v2c.message.CreateSessionResponse;
import org.alcazar.gtp.v2c.message.DeleteSessionRequest;
import org.alcazar.gtp.v2c.message.DeleteSessionResponse;
import org.alcazar.gtp.v2c.message.Gtpv2Message;
import org.alcazar.gtp.v2c.message.ModifyBearerRequest;
import org.alcazar.gtp.v2c.message.ModifyBearerResponse;
import org.alcazar.gtp.v2c.message.ReleaseAccessBearersRequest;
import org.alcazar.gtp.v2c.message.ReleaseAccessBearersResponse;
import org.jspecify.annotations.Nullable;

/** A response that holds a cause and nothing else. */
public final class Refusal {

    private Refusal() {
    }

    /** The response to a request of an MME; null to what wants none. */
    public static @Nullable Gtpv2Message of(Gtpv2Message request, Cause cause) {
        return switch (request) {
            case CreateSessionRequest create -> ofCreation(cause);
            case ModifyBearerRequest modify -> ModifyBearerResponse.builder(cause).build();
            case DeleteSessionRequest delete -> DeleteSessionResponse.builder(cause).build();
            case ReleaseAccessBearersRequest release -> ReleaseAccessBearersResponse.builder(cause).build();
            default -> null;
        };
    }

    static Gtpv2Message ofCreation(Cause cause) {
        return CreateSessionResponse.builder(cause).build();
    }
}
