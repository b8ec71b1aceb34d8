// SPDX-License-Identifier: Apache-2.0
package org.alcazar.smf.s11;

import java.util.concurrent.atomic.AtomicInteger;
import org.alcazar.gtp.node.Gtpv2Request;
import org.alcazar.gtp.v2c.message.Gtpv2Message;

/** A message of an MME about one or all PDN connections of a UE, to be answered once: by the last of those that it concerns. */
public final class S11Call {

    private final Gtpv2Request request;
    private final MmeTunnel tunnel;
    private final AtomicInteger parts;

    S11Call(Gtpv2Request request, MmeTunnel tunnel, int parts) {
        this.request = request;
        this.tunnel = tunnel;
        this.parts = new AtomicInteger(parts);
    }

    public Gtpv2Message message() {
        return request.message();
    }

    public MmeTunnel tunnel() {
        return tunnel;
    }

    /** Whether the MME waits for an answer. */
    public boolean isAnswered() {
        return request.isAnswered();
    }

    /** Of those whom the call concerns, one has its answer. */
    public void answer(Gtpv2Message response) {
        if (parts.decrementAndGet() == 0 && isAnswered()) {
            request.answer(tunnel.mmeTeid(), response);
        }
    }
}
